"""Links in messages: where they lead, and every time one was opened."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class MessageLink(Model):
    """One address that messages lead to, under `key` once: by campaign, person and address.

    `kind` is `link`, or `trap` for the one in a letter that only programs find. A customer is named
    where the address was made for one person.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="message_links"
    )
    shop_id: int
    customer: fields.ForeignKeyNullableRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="message_links", null=True
    )
    customer_id: int | None
    campaign_id = fields.IntField(null=True)
    key = fields.CharField(max_length=64)
    kind = fields.CharField(max_length=8, default="link")
    url = fields.CharField(max_length=2048, default="")
    made_at = InstantField()

    class Meta:
        table = "message_link"
        unique_together = (("shop", "key"),)
        indexes = (("shop_id", "customer_id"), ("shop_id", "campaign_id"))


class MessageClick(Model):
    """A link of one message was opened, by a person or a program: `is_human` is decided later.

    `sign` is what the request itself told against a person, `reason` what was decided and why:
    domain/messaging/clicks. Neither address nor browser is kept.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="message_clicks"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="message_clicks"
    )
    customer_id: int
    delivery_id = fields.BigIntField()
    campaign_id = fields.IntField(null=True)
    link_id = fields.BigIntField()
    channel = fields.CharField(max_length=16)
    clicked_at = InstantField()
    sign = fields.CharField(max_length=12, default="")
    is_human = fields.BooleanField(null=True)
    reason = fields.CharField(max_length=12, default="")

    class Meta:
        table = "message_click"
        indexes = (
            ("shop_id", "campaign_id", "is_human", "customer_id"),
            ("shop_id", "customer_id", "clicked_at"),
            ("shop_id", "is_human", "clicked_at"),
            ("shop_id", "delivery_id"),
        )
