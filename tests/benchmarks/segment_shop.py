"""A shop of 100,000 customers, 300,000 orders, 600,000 lines, a million events."""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import asyncpg

CUSTOMERS = 100_000
ORDERS = 300_000
LINES = 600_000
REFUNDS = 9_000
EVENTS = 1_000_000
NAMES = (*["tap"] * 6, *["view_item"] * 5, *["screen_view"] * 4, "search", "add_to_cart")
DAY = 86_400_000
CITIES = ("", "москва", "томск", "орел", "казань", "пермь")


def fill(path: Path, now: int) -> None:
    """Write the rows past the models: that is not what is measured."""
    dice = random.Random(7)
    with sqlite3.connect(path) as base:
        base.execute(
            "INSERT INTO shop (id, name, zone_name, currency, country, language, greeting,"
            " counted_statuses, created_at) VALUES (1, 'Лавка', 'Europe/Moscow', 'RUB', 'RU',"
            " 'ru', '', '[\"paid\", \"fulfilled\"]', ?)",
            (now,),
        )
        for table, columns, made in _tables(dice, now):
            marks = ", ".join("?" for _ in columns.split(","))
            base.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", made)
        base.execute("ANALYZE")
    base.close()


async def fill_postgres(url: str, now: int) -> None:
    """The same on PostgreSQL."""
    dice = random.Random(7)
    base = await asyncpg.connect(url)
    # Foreign keys are not checked: the rows point to each other as they should.
    await base.execute("SET session_replication_role = replica")
    await base.execute(
        "INSERT INTO shop (id, name, zone_name, currency, country, language, greeting,"
        " counted_statuses, created_at) VALUES (1, 'Лавка', 'Europe/Moscow', 'RUB', 'RU',"
        " 'ru', '', '[\"paid\", \"fulfilled\"]', $1)",
        now,
    )
    for table, columns, made in _tables(dice, now):
        names = [each.strip() for each in columns.split(",")]
        await base.copy_records_to_table(table.strip('"'), records=made, columns=names)
        if names[0] == "id":
            key = f"pg_get_serial_sequence('{table}', 'id')"
            await base.execute(f"SELECT setval({key}, (SELECT MAX(id) FROM {table}))")
    await base.execute("ANALYZE")
    await base.close()


def _tables(
    dice: random.Random, now: int
) -> Iterator[tuple[str, str, Iterator[tuple[object, ...]]]]:
    yield (
        "category",
        "id, shop_id, parent_id, name, name_folded",
        ((n, 1, {3: 2, 4: 2}.get(n), f"к{n}", f"к{n}") for n in range(1, 9)),
    )
    yield (
        "product",
        "id, shop_id, category_id, sku, name, name_folded, brand, url, added_at",
        ((n, 1, n % 8 + 1, str(n), f"т{n}", f"т{n}", "", "", now) for n in range(1, 501)),
    )
    yield (
        "customer",
        "id, shop_id, name, name_folded, phone, email, city, city_folded, country, language,"
        " telegram_id, came_from, registered_at, is_guest, is_test",
        (
            (n, 1, "", "", "", "", "", dice.choice(CITIES), "", "", n if n % 2 else None, "",
             now - dice.randrange(700 * DAY), n == 1, False)
            for n in range(1, CUSTOMERS + 1)
        ),
    )  # fmt: skip
    orders = [
        (n, 1, 1 + int(CUSTOMERS * dice.random() ** 2), str(n),
         dice.choice(("paid", "paid", "fulfilled", "cancelled")),
         now - dice.randrange(600 * DAY), dice.randrange(10_000, 900_000), "", "")
        for n in range(1, ORDERS + 1)
    ]  # fmt: skip
    yield (
        '"order"',
        "id, shop_id, customer_id, number, status, placed_at, total, source, content_hash",
        iter(orders),
    )
    bought = (dice.choice(orders) for _ in range(LINES))
    yield (
        "order_line",
        "shop_id, order_id, product_id, customer_id, placed_at, quantity, price, total",
        ((1, o[0], dice.randrange(1, 501), o[2], o[5], 1, 100, 100) for o in bought),
    )
    returned = ((n, dice.choice(orders)) for n in range(REFUNDS))
    yield (
        "refund",
        "shop_id, customer_id, order_id, number, amount, refunded_at, content_hash",
        ((1, o[2], o[0], str(n), dice.choice((o[6], 5_000)), o[5] + DAY, "") for n, o in returned),
    )
    yield (
        "customer_tag",
        "shop_id, customer_id, tag, label, added_at",
        ((1, n, "опт", "Опт", now) for n in range(1, CUSTOMERS, 9)),
    )
    yield (
        "consent",
        "shop_id, customer_id, channel, topic, is_given, decided_at",
        ((1, n, "telegram", "marketing", n % 5 > 0, now) for n in range(1, CUSTOMERS + 1)),
    )
    yield (
        "event",
        "id, shop_id, customer_id, name, external_id, happened_at, received_at, properties",
        (_event(dice, n, now) for n in range(1, EVENTS + 1)),
    )


def _event(dice: random.Random, n: int, now: int) -> tuple[object, ...]:
    moment = now - dice.randrange(180 * DAY)
    who = 1 + int(CUSTOMERS * dice.random() ** 2)
    told = f'{{"screen": "s{n % 20}", "item_id": "{n % 500}"}}'
    return (n, 1, who, dice.choice(NAMES), str(n), moment, moment, told)
