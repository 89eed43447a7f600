"""A Telegram account that talks to the bot: staff of some shops, customer of others."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class Person(Model):
    """The one table without a shop of its own: the account belongs to the bot.

    `shop` is the shop the person has chosen to look at.
    """

    telegram_id = fields.BigIntField(primary_key=True, generated=False)
    name = fields.CharField(max_length=160, default="")
    username = fields.CharField(max_length=64, default="")
    language = fields.CharField(max_length=2, default="ru")
    shop: fields.ForeignKeyNullableRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="visitors", null=True, on_delete=fields.SET_NULL
    )
    shop_id: int | None
    created_at = InstantField()

    class Meta:
        table = "person"
