"""Customers, products, carts, payments, refunds and consents as the shop's programs tell them."""

from datetime import timedelta
from typing import Any

import pytest

from domain.models import (
    Cart,
    CartLine,
    Category,
    Consent,
    ConsentRecord,
    Customer,
    CustomerTag,
    Event,
    Order,
    Product,
    ProductAttribute,
    ProductChange,
    Refund,
    Shop,
    Staff,
)
from tests.conftest import NOW
from tests.shopdata.telling import told

TODAY = NOW.isoformat()
WHO = {"number": "17"}
Steps = list[tuple[str, dict[str, Any], str]]


@pytest.mark.parametrize(
    ("steps", "columns"),
    [
        ([({"name": "Анна", "city": "Пёсье"}, "created")], {"city_folded": "песье"}),
        ([({"birthday": "1990-12-31"}, "created")], {"birth_year": 1990, "birth_day": 31}),
        ([({"birthday": "--02-29"}, "created")], {"birth_year": None, "birth_month": 2}),
        ([({"birthday": "1990-02-29"}, "/birthday bad-date")], None),
        ([({"birthday": "29.02.1990"}, "/birthday bad-format")], None),
        ([({"gender": "f"}, "created")], {"gender": "f", "gender_source": "given"}),
        ([({"name": "А"}, "created"), ({"name": None}, "updated")], {"name": ""}),
        ([({"name": "А"}, "created"), ({"city": "Омск"}, "updated")], {"name": "А"}),
        ([({"name": "А\0н"}, "created")], {"name": "Ан"}),
        ([({"name": "А" * 161}, "/name too-long")], None),
        ([({"phone": "89161234567"}, "created")], {"phone": "+79161234567"}),
        ([({"phone": "nine"}, "/phone bad-phone")], None),
        ([({"manager": 5}, "/manager unknown-manager")], None),
        ([({"tags": ["a"], "tags_removed": ["b"]}, "created"), ({"tags": ["A"]}, "unchanged")], {}),
        ([({"fields": {"Кот": "да"}}, "created"), ({"fields": {"кот": "да"}}, "unchanged")], {}),
        ([({"fields": {"Кот": "да"}}, "created"), ({"fields": {"кот": None}}, "updated")], {}),
        ([({"fields": {"Кот": 5}}, "/fields/Кот wrong-type")], None),
        ([({"nmae": "А"}, "/nmae unknown-field")], None),
    ],
)
async def test_customers(
    shop: Shop, steps: list[tuple[dict[str, Any], str]], columns: dict[str, Any] | None
) -> None:
    for said, result in steps:
        assert await told(shop, "customers", {"id": "17", **said}) == result
    stored = await Customer.get_or_none(shop=shop)
    assert (stored is None) == (columns is None)
    for name, value in (columns or {}).items():
        assert getattr(stored, name) == value


async def test_the_newest_contact_is_the_customers(shop: Shop) -> None:
    late, early = TODAY, (NOW - timedelta(hours=1)).isoformat()
    for phone, moment in (("+79161234567", late), ("+79161234568", early)):
        await told(shop, "customers", {"id": "17", "phone": phone, "updated_at": moment})

    assert (await Customer.get(shop=shop)).phone == "+79161234567"


async def test_a_tag_of_the_staff_stays(shop: Shop) -> None:
    await told(shop, "customers", {"id": "17", "tags": ["опт"]})
    await told(shop, "customers", {"id": "17", "tags": ["чай"], "tags_removed": ["ОПТ"]})

    assert [row.tag for row in await CustomerTag.all()] == ["чай"]


async def test_a_manager_is_one_of_the_staff(shop: Shop, olga: object) -> None:
    owner = await Staff.get(shop=shop)
    assert await told(shop, "customers", {"id": "17", "manager": owner.person_id}) == "created"
    assert (await Customer.get(name="", telegram_id=None)).manager_id == owner.id


@pytest.mark.parametrize(
    ("steps", "changes"),
    [
        ([("products", {"name": "Чай", "price": 10}, "created")], [("new", None, 1000)]),
        ([("products", {"price": 10}, "/name missing")], []),
        ([("prices", {"price": 10}, "/id unknown-product")], []),
        (
            [
                ("products", {"name": "Чай", "price": 10, "stock": 5}, "created"),
                ("prices", {"price": 12}, "updated"),
                ("prices", {"price": 12}, "unchanged"),
                ("stock", {"stock": 0}, "updated"),
                ("stock", {"stock": None}, "updated"),
                ("products", {"stock": 3, "price": 12}, "updated"),
            ],
            [
                ("new", None, 1000),
                ("price", 1000, 1200),
                ("stock", 5, 0),
                ("stock", 0, None),
                ("stock", None, 3),
            ],
        ),
        ([("products", {"name": "Чай", "stock": -1}, "/stock too-small")], []),
        ([("products", {"name": "Чай", "url": "ftp://a"}, "/url bad-format")], []),
        ([("products", {"name": ""}, "/name too-short")], []),
        ([("products", {"name": "Чай", "attributes": {"A": {}}}, "/attributes/A wrong-type")], []),
    ],
)
async def test_products(shop: Shop, steps: Steps, changes: list[tuple[Any, ...]]) -> None:
    for plural, said, result in steps:
        assert await told(shop, plural, {"id": "TEA", **said}) == result
    rows = await ProductChange.all().order_by("id").values_list("kind", "before", "after")
    assert [tuple(row) for row in rows] == changes


async def test_a_product_has_a_place_attributes_and_variants(shop: Shop) -> None:
    said = {
        "id": "TEA",
        "name": "Пуэр",
        "category": ["Чай", "Пуэр"],
        "attributes": {"Вес, г": ["100", 200.5], "Свежий": True},
        "variants": [{"sku": "TEA-S", "price": 5}, {"sku": "TEA-L", "name": "Большой"}],
    }
    assert await told(shop, "products", said) == "created"
    assert await told(shop, "products", said) == "unchanged"

    tea = await Product.get(sku="TEA").select_related("category__parent")
    rows = await ProductAttribute.filter(product=tea).order_by("id")
    variants = await Product.filter(parent_id=tea.id).order_by("sku")
    assert [(row.value, row.number) for row in rows] == [
        ("100", 100.0),
        ("200.5", 200.5),
        ("true", None),
    ]
    assert [(row.sku, row.name, row.price) for row in variants] == [
        ("TEA-L", "Большой", None),
        ("TEA-S", "Пуэр", 500),
    ]
    assert {row.category_id for row in variants} == {tea.category_id}
    assert await Category.all().count() == 2


async def test_an_older_price_does_not_overwrite_that_of_a_newer_product(shop: Shop) -> None:
    await told(shop, "products", {"id": "T", "name": "Чай", "price": 5, "updated_at": TODAY})
    early = (NOW - timedelta(hours=1)).isoformat()

    assert await told(shop, "prices", {"id": "T", "price": 4, "updated_at": early}) == "unchanged"
    assert (await Product.get(sku="T")).price == 500


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ({"customer": WHO, "lines": [{"sku": "T", "quantity": 0.5}]}, "created"),
        ({"customer": WHO, "lines": [{"sku": "T"}, {"sku": "T"}]}, "created"),
        ({"lines": []}, "/customer missing"),
        ({"customer": {}}, "/customer missing"),
        ({"customer": WHO, "lines": [{}]}, "/lines/0/sku missing"),
        (
            {"customer": WHO, "lines": [{"sku": "T", "quantity": 1e9}]},
            "/lines/0/quantity too-large",
        ),
        ({"customer": WHO, "stage": "paid"}, "/stage not-one-of"),
    ],
)
async def test_carts(shop: Shop, said: dict[str, Any], result: str) -> None:
    assert await told(shop, "carts", {"id": "C", **said}) == result
    if result == "created":
        assert await told(shop, "carts", {"id": "C", **said}) == "unchanged"
        assert await CartLine.all().count() == 1


async def test_a_cart_goes_over_to_its_person(shop: Shop) -> None:
    line = {"sku": "T", "price": 5}
    await told(
        shop, "carts", {"id": "C", "customer": {"browser_id": "b-12345678"}, "lines": [line]}
    )
    await told(shop, "carts", {"id": "C", "customer": WHO, "lines": [line, {"sku": "U"}]})

    cart = await Cart.get(external_id="C")
    assert await CartLine.filter(customer_id=cart.customer_id).count() == 2
    assert (await Cart.all().count(), await CartLine.all().count()) == (1, 2)


ORDER: tuple[str, dict[str, Any], str] = (
    "orders",
    {"id": "A-1", "placed_at": TODAY, "total": 100, "customer": WHO},
    "created",
)


@pytest.mark.parametrize(
    ("steps", "status"),
    [
        ([("payments", {"order": "A-1", "amount": 100}, "created")], "paid"),
        ([("payments", {"order": "A-1", "amount": 99.99}, "created")], "new"),
        ([("payments", {"order": "A-1", "amount": 100, "status": "failed"}, "created")], "new"),
        (
            [
                ("payments", {"order": "A-1", "amount": 100, "status": "pending"}, "created"),
                ("payments", {"status": "succeeded"}, "updated"),
                ("payments", {"status": "succeeded"}, "unchanged"),
            ],
            "paid",
        ),
        (
            [
                ("payments", {"order": "A-1", "amount": 40}, "created"),
                ("payments", {"id": "P-2", "order": "A-1", "amount": 60}, "created"),
            ],
            "paid",
        ),
        ([("payments", {"order": "B-1", "amount": 1}, "/order unknown-order")], "new"),
        ([("payments", {"amount": 1}, "/order missing")], "new"),
        ([("payments", {"amount": 1, "customer": WHO}, "created")], "new"),
        ([("payments", {"order": "A-1"}, "/amount missing")], "new"),
        ([("refunds", {"order": "A-1", "amount": 100}, "created")], "new"),
        ([("refunds", {"order": "A-1", "amount": 100.01}, "/amount more-than-order")], "new"),
        ([("refunds", {"amount": 1}, "/order missing")], "new"),
        ([("refunds", {"order": "B-1", "amount": 1}, "/order unknown-order")], "new"),
        (
            [
                ("refunds", {"order": "A-1", "amount": 60}, "created"),
                ("refunds", {"id": "P-2", "order": "A-1", "amount": 41}, "/amount more-than-order"),
                ("refunds", {"id": "P-2", "order": "A-1"}, "created"),
                ("refunds", {"amount": 60}, "unchanged"),
            ],
            "new",
        ),
    ],
)
async def test_payments_and_refunds(shop: Shop, steps: Steps, status: str) -> None:
    for plural, said, result in (ORDER, *steps):
        assert await told(shop, plural, {"id": "P-1", **said}) == result
    assert (await Order.get(number="A-1")).status == status


async def test_a_refund_is_an_event_and_never_more_than_its_order(shop: Shop) -> None:
    await told(shop, ORDER[0], ORDER[1])
    await told(shop, "refunds", {"id": "R-1", "order": "A-1"})

    assert (await Refund.get(number="R-1")).amount == 10_000
    event = await Event.get(name="refund")
    assert (event.external_id, event.properties["transaction_id"]) == ("refund:R-1", "A-1")


@pytest.mark.parametrize(
    ("decisions", "in_force"),
    [
        ([(5, True)], True),
        ([(5, True), (1, False)], False),
        ([(1, False), (5, True)], False),
        ([(5, True), (5, False)], False),
        ([(5, False), (5, True)], False),
    ],
)
async def test_the_latest_decision_is_in_force(
    shop: Shop, decisions: list[tuple[int, bool]], *, in_force: bool
) -> None:
    for hours, is_given in decisions:
        moment = (NOW - timedelta(hours=hours)).isoformat()
        said = {"id": f"c{hours}", "customer": WHO, "channel": "sms", "is_given": is_given}
        assert await told(shop, "consents", {**said, "decided_at": moment}) == "created"
        assert await told(shop, "consents", {**said, "decided_at": moment}) == "unchanged"

    assert (await Consent.get(channel="sms", topic="marketing")).is_given is in_force
    assert await ConsentRecord.all().count() == len(decisions)


async def test_a_decision_says_all_of_itself(shop: Shop) -> None:
    said = {"id": "c", "customer": WHO, "channel": "fax", "is_given": "yes", "decided_at": TODAY}
    assert await told(shop, "consents", said) == "/channel not-one-of, /is_given wrong-type"
    assert await told(shop, "consents", {"id": "c"}) == (
        "/customer missing, /channel missing, /is_given missing, /decided_at missing"
    )
