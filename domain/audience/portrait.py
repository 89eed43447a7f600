"""All that a shop keeps about one person, as a file: for the person, at their request.

Every table with a `customer_id` is in it, so what is added later is in it too.
"""

import json
from datetime import datetime
from typing import Any, Final

from domain.audience import audit, merging
from domain.audience.belongings import OWNER, belongings
from domain.models import Customer, Person, Product, Shop

# Inner numbers of rows, which tell a person nothing.
INNER: Final = {"id", "shop_id", OWNER, "content_hash", "import_run_id", "home_id"}
NAMING_PRODUCTS: Final = ("order_line", "cart_line", "product_interest", "review")
COLUMNS: Final = (
    "name", "phone", "email", "city", "country", "language", "telegram_id", "came_from",
    "registered_at", "blocked_at", "gender", "birth_day", "birth_month", "birth_year",
    "time_zone", "username", "is_premium", "premium_seen_at", "may_write", "has_home_screen",
    "phone_shared", "status",
)  # fmt: skip


async def portrait(shop: Shop, customer: Customer, now: datetime) -> dict[str, Any]:
    """What is kept, by table; tables that hold nothing of the person are left out."""
    parts = await merging.parts(customer)
    found: dict[str, Any] = {
        "shop": shop.name,
        "made_at": now,
        "customer": {column: getattr(customer, column) for column in COLUMNS},
    }
    for table, belonging in sorted(belongings().items()):
        rows = await belonging.model.filter(**{f"{OWNER}__in": parts}).order_by("id").values()
        if rows:
            found[table] = [
                {name: value for name, value in row.items() if name not in INNER} for row in rows
            ]
    for table in NAMING_PRODUCTS:
        await _name_products(found.get(table, []))
    return found


async def file(shop: Shop, customer: Customer, actor: Person, now: datetime) -> bytes:
    """The same as JSON; who took it stands in the audit log."""
    content = await portrait(shop, customer, now)
    await audit.record(shop.id, actor, "customer_exported", now, number=str(customer.id))
    return json.dumps(content, ensure_ascii=False, indent=2, default=_plain).encode()


async def _name_products(lines: list[dict[str, Any]]) -> None:
    ids = list({line["product_id"] for line in lines})
    names = dict(await Product.filter(id__in=ids).values_list("id", "name"))
    for line in lines:
        line["product"] = names.get(line.pop("product_id"), "")


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
