"""What customers did, as it was reported."""

from tortoise import fields
from tortoise.models import Model

from domain.core.expression_index import ExpressionIndex
from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class Event(Model):
    """One fact under a GA4-like name, `external_id` makes a repeated report harmless.

    `source` is `bot`, `app` (the Mini App), `web` (a site), `api` or `feed`; `visit` is the
    reporter's own id of a visit. A late one came long after it happened: sums may have been told.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="events"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="events"
    )
    customer_id: int
    name = fields.CharField(max_length=40)
    external_id = fields.CharField(max_length=64)
    happened_at = InstantField()
    received_at = InstantField()
    properties: dict[str, object] = fields.JSONField(default=dict)
    source = fields.CharField(max_length=8, default="bot", db_default="bot")
    visit = fields.CharField(max_length=40, default="", db_default="")
    is_late = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "event"
        unique_together = (("shop", "external_id"),)
        indexes = (
            ("shop_id", "name", "happened_at", "customer_id"),
            # Tells when somebody was last seen without reading the rows.
            ("shop_id", "customer_id", "happened_at", "name", "source"),
            # Views of goods by their code; it costs nothing where other things happen.
            ExpressionIndex(
                terms=(
                    "shop_id",
                    "(CAST(properties ->> 'item_id' AS TEXT))",
                    "happened_at",
                    "customer_id",
                ),
                name="event_item",
                condition={"name": "view_item"},
            ),
        )
