"""Files of customers and of products in the database."""

from datetime import timedelta

from domain.models import (
    Category,
    Consent,
    ConsentRecord,
    Customer,
    CustomerTag,
    Identity,
    Product,
    Shop,
)
from tests.conftest import NOW
from tests.imports.conftest import Load

CUSTOMERS = (
    "Код клиента;Имя;Фамилия;Телефон;Email;Город;Теги;Согласие;Дата согласия;Дата регистрации\n"
)
PRODUCTS = "Артикул;Название;Категория;Бренд;Цена;Остаток;Ссылка\n"


async def test_customers(load: Load) -> None:
    imported = await load(
        CUSTOMERS
        + "7;Анна;Петрова;8 912 345-67-89;anna@example.com;Орёл;VIP, опт;да;01.02.2026;05.01.2025\n"
        + "8;Борис;;;boris@example.com;;;нет;01.02.2026;\n"
        + ";Никто;;;;Казань;;;;\n",
        "customers",
    )

    anna, boris = await Customer.all().order_by("name")
    assert (anna.name, anna.phone, anna.city_folded) == ("Анна Петрова", "+79123456789", "орел")
    assert (anna.registered_at.year, boris.registered_at) == (2025, NOW)
    assert await CustomerTag.all().order_by("tag").values_list("tag", "label") == [
        ("vip", "VIP"),
        ("опт", "опт"),
    ]
    consents = await Consent.all().order_by("id").values_list("channel", "is_given")
    assert consents == [("sms", True), ("email", True), ("email", False)]
    assert await ConsentRecord.filter(source="import").count() == 3
    assert imported.counts == {"customers_new": 2}
    assert imported.report.problems == {"left-out no-contact": 1}


async def test_customers_again(load: Load) -> None:
    text = CUSTOMERS + "7;Анна;;8 912 345-67-89;;Орёл;VIP;да;01.02.2026;\n"
    await load(text, "customers")

    same = await load(text, "customers")
    moved = await load(text.replace("Орёл", "Тула").replace("VIP", "опт"), "customers")

    assert same.counts == {"customers_same": 1}
    assert moved.counts == {"customers_updated": 1}
    assert (await Customer.get()).city == "Тула"
    assert await CustomerTag.all().count() == 2
    assert await ConsentRecord.all().count() == 1


async def test_old_list_does_not_undo_a_refusal(load: Load, shop: Shop) -> None:
    anna = await Customer.create(shop=shop, name="Анна", email="a@example.com", registered_at=NOW)
    await Identity.create(
        shop=shop, customer=anna, kind="email", value="a@example.com", added_at=NOW
    )
    refused = NOW - timedelta(days=10)
    await Consent.create(
        shop=shop,
        customer=anna,
        channel="email",
        topic="marketing",
        is_given=False,
        decided_at=refused,
    )

    await load("Email;Согласие;Дата согласия\na@example.com;да;01.01.2026\n", "customers")
    await load("Email;Согласие\na@example.com;да\n", "customers")
    assert not (await Consent.get()).is_given

    await load("Email;Согласие;Дата согласия\na@example.com;да;10.03.2026\n", "customers")
    assert (await Consent.get()).is_given


async def test_products(load: Load) -> None:
    imported = await load(
        PRODUCTS
        + "T1;Чай;Напитки > Чай;Гора;1 250,50;12;https://example.com/t1\n"
        + "T2;Кофе;Напитки;;;;ftp://example.com\n"
        + "T3;Мёд;;;-5;;\n"
        + ";Без артикула;;;5;;\n",
        "products",
    )

    tea = await Product.get(sku="T1").prefetch_related("category")
    assert (tea.brand, tea.price, tea.stock, tea.url) == (
        "Гора",
        125_050,
        12,
        "https://example.com/t1",
    )
    assert await Category.all().order_by("id").values_list("name", "parent__name") == [
        ("Напитки", None),
        ("Чай", "Напитки"),
    ]
    assert (await Product.get(sku="T2")).url == ""
    assert imported.counts == {"products_new": 2}
    assert imported.report.problems == {
        "left-out empty": 1,
        "left-out negative": 1,
        "value-dropped bad-url": 1,
    }


async def test_products_again(load: Load) -> None:
    text = PRODUCTS + "T1;Чай;Напитки > Чай;Гора;100;12;\nT2;Кофе;;;50;;\n"
    await load(text, "products")

    same = await load(text, "products")
    dearer = await load(PRODUCTS + "T1;;;;;;\nT2;Кофе;;;60;;\n", "products")

    assert same.counts == {"products_same": 2}
    assert dearer.counts == {"products_updated": 1}
    assert await Product.all().order_by("sku").values_list("price") == [(10_000,), (6_000,)]
