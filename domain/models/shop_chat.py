"""Channels and groups of the shop, and who came and went there."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.link import Link
from domain.models.shop import Shop


class ShopChat(Model):
    """A channel or group where the bot is an administrator, until `left_at`."""

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="chats"
    )
    shop_id: int
    chat_id = fields.BigIntField(unique=True)
    kind = fields.CharField(max_length=16)
    title = fields.CharField(max_length=160, default="")
    added_at = InstantField()
    left_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "shop_chat"
        indexes = (("shop_id", "left_at"),)


class ChatMove(Model):
    """Somebody joined or left. They may be no customer yet: then it waits for their Start."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="chat_moves"
    )
    shop_id: int
    chat: fields.ForeignKeyRelation[ShopChat] = fields.ForeignKeyField(
        "shop.ShopChat", related_name="moves"
    )
    chat_id: int
    link: fields.ForeignKeyNullableRelation[Link] = fields.ForeignKeyField(
        "shop.Link", related_name="moves", null=True
    )
    link_id: int | None
    telegram_id = fields.BigIntField()
    is_join = fields.BooleanField()
    moved_at = InstantField()
    update_id = fields.BigIntField(unique=True)

    class Meta:
        table = "chat_move"
        indexes = (("shop_id", "telegram_id"), ("shop_id", "moved_at", "link_id"))
