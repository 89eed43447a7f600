"""The rows of the shop as SELECTs that SQLite, PostgreSQL and DuckDB read alike.

Nothing is drawn by chance: a row's values are hashes of its number, so the three copies are equal.
"""

import dataclasses

CUSTOMERS = 1_000_000
ORDERS = 3_000_000
EVENTS = 10_000_000
PRODUCTS = 10_000
CATEGORIES = 200
DAY = 86_400_000
PRIME = 2_147_483_647
CITIES = ("", "москва", "томск", "орел", "казань", "пермь", "тверь", "омск", "сочи", "уфа")
# Of twenty events in a row.
NAMES = {
    "tap": range(6),
    "view_item": range(6, 11),
    "screen_view": range(11, 15),
    "visit_start": range(15, 17),
    "visible_time": range(17, 18),
    "search": range(18, 19),
    "add_to_cart": range(19, 20),
}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Table:
    """One table: a term for each column, about the number `i` or about the table `source`."""

    name: str
    columns: dict[str, str]
    count: int = 0
    source: str = ""


def drawn(salt: int, of: str = "i") -> str:
    """A number from 0 to PRIME that looks like chance."""
    spread = f"(({of} * {1_103_515_245 + 2 * salt} + {salt * 7_919}) % {PRIME})"
    return f"(({spread} * {spread}) % {PRIME})"


def one_of(salt: int, *texts: str) -> str:
    """One of the texts."""
    cases = " ".join(f"WHEN {place} THEN '{text}'" for place, text in enumerate(texts))
    return f"(CASE {drawn(salt)} % {len(texts)} {cases} END)"


def customer(salt: int) -> str:
    """Some customers do far more than others, as in life."""
    return f"(1 + {drawn(salt)} % (1 + {drawn(salt + 1)} % {CUSTOMERS}))"


def tables(now: int) -> tuple[Table, ...]:
    """All of them, those first that others point to."""
    return (
        *_catalogue(now),
        *_people(now),
        *_orders(now),
        Table(name="event", count=EVENTS, columns=_events(now)),
    )


def _catalogue(now: int) -> tuple[Table, ...]:
    return (
        Table(
            name="category",
            count=CATEGORIES,
            columns={
                "id": "i",
                "shop_id": "1",
                "parent_id": "(CASE WHEN i > 20 THEN 1 + i % 20 END)",
                "name": "'к' || i",
                "name_folded": "'к' || i",
            },
        ),
        Table(
            name="product",
            count=PRODUCTS,
            columns={
                "id": "i",
                "shop_id": "1",
                "category_id": f"21 + i % {CATEGORIES - 20}",
                "sku": "'p' || i",
                "name": "'т' || i",
                "name_folded": "'т' || i",
                "brand": "'b' || (i % 50)",
                "price": "100 * (i % 900 + 50)",
                "stock": "i % 7",
                "url": "''",
                "added_at": str(now),
            },
        ),
    )


def _people(now: int) -> tuple[Table, ...]:
    return (
        Table(
            name="customer",
            count=CUSTOMERS,
            columns={
                "id": "i",
                "shop_id": "1",
                **dict.fromkeys(("name", "name_folded", "phone", "email", "country"), "''"),
                "city": one_of(1, *CITIES),
                "city_folded": one_of(1, *CITIES),
                "language": one_of(2, "ru", "ru", "en"),
                "telegram_id": "(CASE WHEN i % 3 > 0 THEN 100000 + i END)",
                "came_from": one_of(3, "", "", "vk", "tg-7"),
                "registered_at": f"{now} - {drawn(4)} % {900 * DAY}",
                "is_guest": "(i = 1)",
                "is_test": "FALSE",
                "gender": one_of(5, "", "m", "f"),
                "birth_year": f"(CASE WHEN {drawn(6)} % 3 = 0 THEN 1950 + {drawn(7)} % 58 END)",
                "birth_month": f"(1 + {drawn(8)} % 12)",
                "birth_day": f"(1 + {drawn(9)} % 28)",
                **dict.fromkeys(("blocked_at", "erased_at", "merged_into_id"), "NULL"),
                "status": one_of(10, "active", "never", "active", "blocked"),
            },
        ),
        Table(
            name="consent",
            count=CUSTOMERS,
            columns={
                "shop_id": "1",
                "customer_id": "i",
                "channel": "'telegram'",
                "topic": "'marketing'",
                "is_given": "(i % 5 > 0)",
                "decided_at": str(now),
            },
        ),
        Table(
            name="customer_tag",
            count=CUSTOMERS // 9,
            columns={
                "shop_id": "1",
                "customer_id": "i * 9",
                "tag": "'опт'",
                "label": "'Опт'",
                "added_at": str(now),
            },
        ),
    )


def _orders(now: int) -> tuple[Table, ...]:
    line = {
        "shop_id": "1",
        "order_id": "o.id",
        "product_id": f"(1 + {drawn(20, '(o.id * 3 + k.id)')} % {PRODUCTS})",
        "customer_id": "o.customer_id",
        "placed_at": "o.placed_at",
        "quantity": "1 + o.id % 2",
        "price": "1000",
        "total": "1000",
    }
    return (
        Table(
            name='"order"',
            count=ORDERS,
            columns={
                "id": "i",
                "shop_id": "1",
                "customer_id": customer(11),
                "number": "CAST(10000000 + i AS VARCHAR)",
                "status": one_of(13, "paid", "paid", "fulfilled", "cancelled"),
                "placed_at": f"{now} - {1_000 * DAY} + i * 28800",
                "total": f"10000 + {drawn(14)} % 890000",
                "source": one_of(15, "site", "app", "shop"),
                "content_hash": "''",
            },
        ),
        Table(
            name="order_line",
            columns=line,
            source='"order" o JOIN category k ON k.id <= 1 + o.id % 2',
        ),
        Table(
            name="refund",
            columns={
                "shop_id": "1",
                "customer_id": "o.customer_id",
                "order_id": "o.id",
                "number": "'r' || o.id",
                "amount": "(CASE WHEN o.id % 2 = 0 THEN o.total ELSE 5000 END)",
                "refunded_at": f"o.placed_at + {DAY}",
                "content_hash": "''",
            },
            source='(SELECT * FROM "order" WHERE id % 33 = 0) AS o',
        ),
    )


def _events(now: int) -> dict[str, str]:
    def named(wanted: str) -> str:
        places = ", ".join(str(place) for place in NAMES[wanted])
        return f"i % 20 IN ({places})"

    code, words, length = (f"({drawn(30)} % {PRODUCTS})", drawn(31), drawn(33))
    runs_on = one_of(32, "ios", "android", "webk")
    goods = _json(f'\'"screen":"s\' || (i % 20) || \'","item_id":"p\' || (1 + {code}) || \'"\'')
    searched = _json(
        f'\'"search_term":"слово \' || ({words} % 5000) || \'","results":\' || (i % 9)'
    )
    visited = _json(f'\'"platform":"\' || {runs_on} || \'","version":"8.0"\'')
    seen = _json(f"'\"seconds\":' || (1 + {length} % 600)")
    tapped = _json('\'"screen":"s\' || (i % 7) || \'","element":"buy","x":0.5\'')
    name = " ".join(f"WHEN {named(each)} THEN '{each}'" for each in NAMES)
    told = (
        f"(CASE WHEN {named('view_item')} OR {named('add_to_cart')} THEN {goods}"
        f" WHEN {named('search')} THEN {searched} WHEN {named('visit_start')} THEN {visited}"
        f" WHEN {named('visible_time')} THEN {seen} ELSE {tapped} END)"
    )
    return {
        "id": "i",
        "shop_id": "1",
        "customer_id": customer(34),
        "name": f"(CASE {name} END)",
        "external_id": "CAST(100000000 + i AS VARCHAR)",
        "happened_at": f"{now} - {360 * DAY} + i * 3110",
        "received_at": f"{now} - {360 * DAY} + i * 3110",
        "properties": f"CAST({told} AS {{json}})",
        "source": "(CASE WHEN i % 10 < 7 THEN 'app' ELSE 'web' END)",
    }


def _json(inside: str) -> str:
    """An object of what stands inside it."""
    return f"('{{' || {inside} || '}}')"
