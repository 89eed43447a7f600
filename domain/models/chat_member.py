"""Who is in the channels and groups of the shop."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop
from domain.models.shop_chat import ShopChat


class ChatMember(Model):
    """A customer is a `member` of a chat or has `left` it `since`. Last looked at `checked_at`."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="chat_members"
    )
    shop_id: int
    chat: fields.ForeignKeyRelation[ShopChat] = fields.ForeignKeyField(
        "shop.ShopChat", related_name="members"
    )
    chat_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="chats"
    )
    customer_id: int
    status = fields.CharField(max_length=8)
    since = InstantField()
    checked_at = InstantField()

    class Meta:
        table = "chat_member"
        unique_together = (("shop", "chat", "customer"),)
        indexes = (
            ("shop_id", "customer_id", "status"),
            ("shop_id", "chat_id", "status", "customer_id"),
        )
