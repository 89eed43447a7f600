"""The same people reported by several at once."""

import asyncio

from tortoise.transactions import in_transaction

from bot.config import Settings
from domain.audience.identities import Key, identify
from domain.models import Customer, Identity, IdentityLink, Shop
from tests.conftest import NOW

KEYS = (Key("number", "1"), Key("phone", "+79160000001"), Key("email", "a@example.com"))


async def test_reports_at_once_make_one_person(database: Settings, shop: Shop) -> None:
    async def report(number: int) -> int:
        async with in_transaction("default"):
            keys = (KEYS[number % 3], KEYS[(number + 1) % 3], Key("browser", str(number % 4)))
            customer = await identify(shop.id, keys, NOW)
            await asyncio.sleep(0)
            return int(customer.id)

    await asyncio.gather(*(report(number) for number in range(12)))

    assert await Identity.all().count() == 7
    assert len({row.customer_id for row in await Identity.all()}) == 1
    assert await Customer.filter(merged_into_id__isnull=True).count() == 1
    assert await IdentityLink.all().count() == 3 + 3 * 4
