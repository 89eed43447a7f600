"""Channels of the shop."""

from domain.models import ShopChat
from tests.segments.world import Maker, Rows

MODEL = ShopChat
COUNT = 5


def rows(maker: Maker) -> Rows:
    return [
        {"id": key, "chat_id": -key, "kind": "channel", "title": str(key), "added_at": maker.now}
        for key in maker.ids(COUNT)
    ]
