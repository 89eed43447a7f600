"""Visits to the shop's services."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class Booking(Model):
    """One booking, `status` is `booked`, `cancelled`, `done` or `no_show`.

    `updated_at` is when the reporter changed it: what is older changes nothing.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="bookings"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="bookings"
    )
    customer_id: int
    external_id = fields.CharField(max_length=64)
    status = fields.CharField(max_length=12)
    starts_at = InstantField()
    booked_at = InstantField()
    service = fields.CharField(max_length=160, default="")
    service_folded = fields.CharField(max_length=160, default="")
    specialist = fields.CharField(max_length=160, default="")
    specialist_folded = fields.CharField(max_length=160, default="")
    branch = fields.CharField(max_length=160, default="")
    branch_folded = fields.CharField(max_length=160, default="")
    amount = fields.BigIntField(null=True)
    updated_at: datetime | None = InstantField(null=True)
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "booking"
        unique_together = (("shop", "external_id"),)
        indexes = (
            ("shop_id", "customer_id", "starts_at"),
            ("shop_id", "status", "starts_at"),
            ("shop_id", "service_folded", "starts_at"),
            ("shop_id", "specialist_folded", "starts_at"),
            ("shop_id", "branch_folded", "starts_at"),
        )
