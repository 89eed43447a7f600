"""Calls as the documentation of Tilda and WooCommerce describes them, written for these tests."""

import base64
import hashlib
import hmac
import json
from typing import Any
from urllib.parse import quote, urlencode

SECRET = "весна-2026-secret"
# What a browser would send along: the site builder's marks, the counters' and ours.
COOKIES = "; ".join((
    "tildauid=1700000000000.123456",
    "TILDAUTM=" + quote("utm_source=vk|||utm_medium=post|||utm_campaign=весна|||"),
    "_ga=GA1.2.1111111111.1700000000",
    "_ym_uid=1700000000123456789",
    "bk1=browser-0001",
))  # fmt: skip


def tilda(**changes: str | None) -> list[tuple[str, str]]:
    """A cart of two products, paid by card, as form fields."""
    fields = {
        "Name": "Анна Ковалёва",
        "Phone": "8 (916) 123-45-67",
        "Email": "Anna@Example.com",
        "Город": "Москва",
        "Комментарий": "Домофон 12",
        "payment[sys]": "cloudpayments",
        "payment[systranid]": "900100",
        "payment[orderid]": "1557604691",
        "payment[products][0][name]": "Пуэр шен, 100 г",
        "payment[products][0][sku]": "TEA-1",
        "payment[products][0][quantity]": "2",
        "payment[products][0][price]": "890",
        "payment[products][0][amount]": "1780",
        "payment[products][1][name]": "Гайвань",
        "payment[products][1][quantity]": "1",
        "payment[products][1][price]": "1200.50",
        "payment[products][1][amount]": "1200.50",
        "payment[promocode]": "ВЕСНА",
        "payment[discount]": "80.50",
        "payment[delivery]": "Курьер",
        "payment[delivery_price]": "300",
        "payment[amount]": "3 200,00",
        "tranid": "467251:8442970",
        "formid": "form42581206",
        "formname": "Cart",
        "COOKIES": COOKIES,
    }
    told = {**fields, **{name: value for name, value in changes.items() if value is not None}}
    return [(name, value) for name, value in told.items() if changes.get(name, value) is not None]


def form(pairs: list[tuple[str, str]]) -> bytes:
    return urlencode(pairs).encode()


def woocommerce(**changes: object) -> dict[str, Any]:
    """An order of two lines with a coupon, taxes and delivery, as JSON."""
    order = {
        "id": 727,
        "parent_id": 0,
        "number": "727",
        "order_key": "wc_order_58d2d042d1d",
        "created_via": "checkout",
        "version": "9.4.0",
        "status": "processing",
        "currency": "RUB",
        "date_created": "2026-03-16T14:00:00",
        "date_created_gmt": "2026-03-16T11:00:00",
        "date_modified": "2026-03-16T14:00:08",
        "date_modified_gmt": "2026-03-16T11:00:08",
        "discount_total": "100.00",
        "shipping_total": "300.00",
        "total": "2480.00",
        "total_tax": "0.00",
        "prices_include_tax": False,
        "customer_id": 26,
        "customer_note": "Позвоните заранее",
        "billing": {
            "first_name": "Анна", "last_name": "Ковалёва", "city": "Тверь",
            "email": "anna@example.com", "phone": "+7 916 123-45-67",
        },
        "payment_method": "bacs",
        "payment_method_title": "Картой на сайте",
        "transaction_id": "T-1",
        "date_paid": "2026-03-16T14:00:08",
        "date_paid_gmt": "2026-03-16T11:00:08",
        "meta_data": [
            {"id": 1, "key": "_wc_order_attribution_utm_source", "value": "vk"},
            {"id": 2, "key": "_wc_order_attribution_utm_campaign", "value": "весна"},
            {"id": 3, "key": "barker_browser_id", "value": "browser-0001"},
            {"id": 4, "key": "gift_wrap", "value": "да"},
        ],
        "line_items": [
            {"id": 315, "name": "Пуэр шен", "product_id": 93, "variation_id": 0, "quantity": 2,
             "subtotal": "1780.00", "total": "1680.00", "sku": "TEA-1", "price": 840},
            {"id": 316, "name": "Гайвань", "product_id": 22, "variation_id": 23, "quantity": 1,
             "subtotal": "500.00", "total": "500.00", "sku": "", "price": 500},
        ],
        "shipping_lines": [{"id": 317, "method_title": "Курьер", "total": "300.00"}],
        "coupon_lines": [{"id": 318, "code": "ВЕСНА", "discount": "100.00"}],
        "refunds": [],
    }  # fmt: skip
    return {**order, **changes}


def signed(
    content: bytes, topic: str = "order.created", *, secret: str = SECRET, delivery: str = ""
) -> dict[str, str]:
    """The headers of a webhook, the signature made here anew."""
    digest = hmac.new(secret.encode(), content, hashlib.sha256).digest()
    return {
        "content-type": "application/json",
        "x-wc-webhook-topic": topic,
        "x-wc-webhook-signature": base64.b64encode(digest).decode(),
        "x-wc-webhook-delivery-id": delivery or hashlib.md5(content).hexdigest(),  # noqa: S324
    }


def said(order: dict[str, Any]) -> bytes:
    return json.dumps(order, ensure_ascii=False).encode()
