"""A shop of many people who all agreed, made by cloning one of them, and a campaign for them."""

from datetime import UTC, datetime

from tortoise.connection import get_connection

from domain.messaging.statement import run
from domain.models import Campaign, Consent, Customer, Shop
from domain.segments.sql import Sql, sql
from tests.messaging.post import ruled

SERIES = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "


async def shop_of(people: int, text: str = "Привет, {имя}! Новый чай уже на полке.") -> Campaign:
    """Telegram ids are 1 to `people`; the campaign has been started and not planned."""
    now = datetime.now(UTC)
    shop = await Shop.create(name="Лавка", created_at=now, ready_at=now)
    await ruled(shop)
    first = await Customer.create(shop=shop, name="Анна", telegram_id=1, registered_at=now)
    consent = await Consent.create(
        shop=shop,
        customer=first,
        channel="telegram",
        topic="marketing",
        is_given=True,
        decided_at=now,
    )
    if people > 1:
        await _cloned("customer", {"telegram_id": "i + 1"}, first.id, people - 1)
        new = f"(SELECT id FROM customer WHERE telegram_id = i + 1 AND shop_id = {shop.id})"
        await _cloned("consent", {"customer_id": new}, consent.id, people - 1)
    await run(Sql("ANALYZE"))
    return await Campaign.create(
        shop=shop,
        name="Весна",
        message={"text": text},
        status="sending",
        tree={"base": "everyone", "tree": {"all": []}},
        made_at=now,
        started_at=now,
    )


async def _cloned(table: str, other: dict[str, str], row: int, times: int) -> None:
    """So many more rows like the first one, but for the columns in `other`."""
    found = await get_connection("default").execute_query_dict(f"SELECT * FROM {table} LIMIT 1")
    names = [name for name in found[0] if name != "id"]
    values = ", ".join(other.get(name, f"t.{name}") for name in names)
    text = f"INSERT INTO {table} ({', '.join(names)}) "
    await run(
        sql(
            f"{text}{SERIES}SELECT {values} FROM n JOIN {table} t ON t.id = ?",
            times,
            row,
        )
    )
