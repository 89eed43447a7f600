"""Invoices in Telegram and what was paid by them."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.connector import Connector
from domain.models.order import Order
from domain.models.product import Product
from domain.models.shop import Shop


class Invoice(Model):
    """An invoice. `way` is `chat` (for one customer, paid once) or `link` (for anybody).

    `status`: wanted (Telegram is to be asked), open, failed, closed, paid. `currency` and `amount`
    are what Telegram shows, minor units or Stars; `total` is the same in the shop's currency.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="invoices"
    )
    shop_id: int
    connector: fields.ForeignKeyRelation[Connector] = fields.ForeignKeyField(
        "shop.Connector", related_name="invoices"
    )
    connector_id: int
    customer_id: int | None = fields.BigIntField(null=True)
    token = fields.CharField(max_length=40, unique=True)
    way = fields.CharField(max_length=4)
    status = fields.CharField(max_length=8, default="wanted")
    reason = fields.CharField(max_length=16, default="")
    title = fields.CharField(max_length=32)
    description = fields.CharField(max_length=255)
    product: fields.ForeignKeyNullableRelation[Product] = fields.ForeignKeyField(
        "shop.Product", related_name="invoices", null=True, on_delete=fields.SET_NULL
    )
    product_id: int | None
    quantity = fields.IntField(default=1)
    # An order that is there already and waits for its money; empty: the payment makes one.
    order_number = fields.CharField(max_length=64, default="")
    currency = fields.CharField(max_length=3)
    amount = fields.BigIntField()
    total = fields.BigIntField()
    url = fields.CharField(max_length=255, default="")
    made_by = fields.BigIntField(null=True)
    made_at = InstantField()
    sent_at: datetime | None = InstantField(null=True)
    expires_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "invoice"
        indexes = (("shop_id", "made_at"), ("shop_id", "customer_id"), ("status",))


class InvoicePayment(Model):
    """Money that came by an invoice. `refund` of Stars: "", wanted, done or failed."""

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="invoice_payments"
    )
    shop_id: int
    invoice: fields.ForeignKeyRelation[Invoice] = fields.ForeignKeyField(
        "shop.Invoice", related_name="payments"
    )
    invoice_id: int
    order: fields.ForeignKeyRelation[Order] = fields.ForeignKeyField(
        "shop.Order", related_name="invoice_payments"
    )
    order_id: int
    customer_id = fields.BigIntField()
    telegram_id = fields.BigIntField()
    charge_id = fields.CharField(max_length=128, unique=True)
    provider_charge_id = fields.CharField(max_length=128, default="")
    currency = fields.CharField(max_length=3)
    amount = fields.BigIntField()
    total = fields.BigIntField()
    paid_at = InstantField()
    refund = fields.CharField(max_length=8, default="")
    refund_reason = fields.CharField(max_length=16, default="")
    refunded_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "invoice_payment"
        indexes = (("shop_id", "customer_id"), ("shop_id", "invoice_id"), ("refund",))
