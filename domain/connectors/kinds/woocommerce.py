"""Orders of a WooCommerce shop, by its webhooks."""

import base64
import dataclasses
import hashlib
import hmac
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, Final

from domain.connectors.hooks import reading
from domain.connectors.hooks.call import Call
from domain.connectors.hooks.kind import (
    BadCallError,
    Bought,
    HookKind,
    NotAnOrderError,
    Returned,
    Told,
)
from domain.connectors.hooks.reading import BadMoneyError, text
from domain.core import params
from domain.core.errors import BadValueError
from domain.models import Shop

SIGNATURE, TOPIC = "x-wc-webhook-signature", "x-wc-webhook-topic"
DELIVERY = "x-wc-webhook-delivery-id"
TOPICS: Final = ("order.created", "order.updated", "order.deleted", "order.restored")
# What has a place of its own; the rest is kept to be looked up.
PLACED: Final = frozenset({
    "id", "number", "status", "currency", "date_created_gmt", "date_modified_gmt", "date_paid_gmt",
    "discount_total", "shipping_total", "total", "customer_id", "billing", "payment_method_title",
    "line_items", "refunds", "coupon_lines", "shipping_lines", "meta_data", "_links", "links",
    "date_created", "date_modified", "date_paid", "shipping", "order_key", "version", "cart_hash",
    "prices_include_tax", "customer_ip_address", "customer_user_agent", "customer_note",
})  # fmt: skip
META: Final = "_wc_order_attribution_"
BROWSER: Final = ("barker_browser_id", "_barker_browser_id")
MARK: Final = ("barker_code", "_barker_code")
NOBODY: Final = "0"


@dataclasses.dataclass(frozen=True, kw_only=True)
class WooCommerce(HookKind):
    """Orders of a WooCommerce shop, as it reports them."""

    sealed: ClassVar[frozenset[str]] = frozenset({"secret"})
    words: ClassVar[Mapping[str, str]] = {
        "pending": "new",
        "on-hold": "new",
        "processing": "paid",
        "completed": "fulfilled",
        "cancelled": "cancelled",
        "failed": "cancelled",
        "refunded": "refunded",
        "trash": "cancelled",
        "checkout-draft": "skip",
        "auto-draft": "skip",
        "deleted": "cancelled",
    }
    steps: ClassVar[int] = 5

    secret: str = params.secret(maximum=200)

    def check(self) -> None:
        if not self.secret:
            raise BadValueError(reason="missing", limit="secret")

    def listened(self) -> tuple[str, ...]:
        return (SIGNATURE, TOPIC, DELIVERY)

    def key(self, call: Call) -> str:
        return call.header(DELIVERY) or super().key(call)

    def proof(self, call: Call) -> bool:
        digest = hmac.new(self.secret.encode(), call.body, hashlib.sha256).digest()
        said = call.header(SIGNATURE).encode()
        return hmac.compare_digest(base64.b64encode(digest), said)

    def is_trial(self, call: Call) -> bool:
        """When a webhook is saved its number is sent as a form, without a topic or a signature."""
        return not call.header(TOPIC) and call.body.startswith(b"webhook_id=")

    def told(self, call: Call, shop: Shop) -> Told:
        if call.header(TOPIC) not in TOPICS:
            raise NotAnOrderError("other-topic")
        fields = call.fields()
        ref = text(fields.get("id"), 64)
        if not ref:
            raise BadCallError("no-number")
        if call.header(TOPIC) == "order.deleted":
            return Told(number="", ref=ref, word="deleted", is_deleted=True)
        try:
            return _told(fields, ref, shop)
        except BadMoneyError as error:
            raise BadCallError("bad-money", str(error)) from None


def _told(fields: dict[str, Any], ref: str, shop: Shop) -> Told:
    billing, meta = _part(fields.get("billing")), _meta(fields)
    currency = text(fields.get("currency"), 3).upper()
    phone, doubts = reading.phone(billing.get("phone"), shop.country), []
    if billing.get("phone") and not phone:
        doubts.append(("bad-phone", text(billing["phone"], 40)))
    who = {
        "number": _number(fields.get("customer_id")),
        "phone": phone,
        "email": reading.email(billing.get("email")),
        "browser_id": next((meta[name] for name in BROWSER if meta.get(name)), ""),
    }
    return Told(
        number=text(fields.get("number"), 64) or ref,
        ref=ref,
        word=text(fields.get("status"), 40).removeprefix("wc-"),
        placed_at=reading.moment(fields.get("date_created_gmt")),
        updated_at=reading.moment(fields.get("date_modified_gmt")),
        paid_at=reading.moment(fields.get("date_paid_gmt")),
        who={name: value for name, value in who.items() if value},
        name=f"{text(billing.get('first_name'))} {text(billing.get('last_name'))}".strip(),
        city=text(billing.get("city"), 120),
        lines=tuple(_line(each, currency) for each in _parts(fields.get("line_items"))),
        total=reading.money(fields.get("total"), currency),
        delivery_price=reading.money(fields.get("shipping_total"), currency),
        currency=currency,
        promo_code=next((text(c.get("code"), 64) for c in _parts(fields.get("coupon_lines"))), ""),
        delivery_method=next(
            (text(each.get("method_title"), 60) for each in _parts(fields.get("shipping_lines"))),
            "",
        ),
        payment_method=text(fields.get("payment_method_title"), 60),
        refunds=tuple(_refund(each, currency) for each in _parts(fields.get("refunds"))),
        placement=reading.placement(
            {name.removeprefix(META): value for name, value in meta.items()}
        ),
        code=next((meta[name] for name in MARK if meta.get(name)), ""),
        doubts=tuple(doubts),
        said={
            **{name: value for name, value in fields.items() if name not in PLACED},
            "note": text(fields.get("customer_note")),
            "meta": {name: value for name, value in meta.items() if not name.startswith("_")},
        },
    )


def _line(each: dict[str, Any], currency: str) -> Bought:
    """`total` is after the coupons, `price` before; taxes stand beside and land in the rest."""
    variation = text(each.get("variation_id"), 20)
    own = variation if variation not in {"", NOBODY} else text(each.get("product_id"), 20)
    quantity = reading.money(each.get("quantity"), currency) or Decimal(1)
    return Bought(
        name=text(each.get("name")) or own,
        sku=text(each.get("sku"), 64) or ("" if own in {"", NOBODY} else own),
        quantity=abs(quantity),
        price=reading.money(each.get("price"), currency),
        total=reading.money(each.get("total"), currency),
    )


def _refund(each: dict[str, Any], currency: str) -> Returned:
    amount = reading.money(each.get("total"), currency) or Decimal(0)
    return Returned(ref=text(each.get("id"), 20), amount=abs(amount))


def _meta(fields: dict[str, Any]) -> dict[str, str]:
    pairs = {
        text(each.get("key"), 80): text(each.get("value"))
        for each in _parts(fields.get("meta_data"))
    }
    return {name: value for name, value in pairs.items() if name and value}


def _number(value: object) -> str:
    found = text(value, 64)
    return "" if found == NOBODY else found


def _part(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _parts(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
