"""Who came to the channels and who left."""

from domain.models import ChatMember
from tests.segments.world import Maker, Rows

MODEL = ChatMember
AFTER = ("customers", "shop_chats")


def rows(maker: Maker) -> Rows:
    return [
        {
            "customer_id": each,
            "chat_id": chat["id"],
            "status": maker.dice.choice(("member", "left")),
            "since": maker.now,
            "checked_at": maker.now,
        }
        for each in maker.customers
        for chat in maker["shop_chats"]
        if maker.dice.random() < 0.5
    ]
