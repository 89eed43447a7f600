"""Invite links of channels and groups: one per placement and chat, made by the bot."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.link import Link
from domain.models.shop import Shop
from domain.models.shop_chat import ShopChat


class ChatInvite(Model):
    """An invite link. `status` is `wanted`, `ready`, `refused`, `closing` or `closed`.

    Telegram calls it by the code of the placement, which is how a join finds its way back.
    `reason` says why it was refused.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="chat_invites"
    )
    shop_id: int
    chat: fields.ForeignKeyRelation[ShopChat] = fields.ForeignKeyField(
        "shop.ShopChat", related_name="invites"
    )
    chat_id: int
    link: fields.ForeignKeyRelation[Link] = fields.ForeignKeyField(
        "shop.Link", related_name="invites"
    )
    link_id: int
    url = fields.CharField(max_length=255, default="")
    status = fields.CharField(max_length=8, default="wanted")
    reason = fields.CharField(max_length=16, default="")
    asked_at = InstantField()
    made_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "chat_invite"
        unique_together = (("link", "chat"),)
        indexes = (("shop_id", "status"),)
