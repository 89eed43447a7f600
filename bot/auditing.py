"""`barker audit`: the ledger of every shop, walked and checked against the rules of its time."""

import typer

from bot.config import Settings
from bot.database import connected, migrate
from bot.terminal import say, texts
from domain.messaging.auditing import Audited, audited
from domain.messaging.pressure.checking import Violation
from domain.models import Shop

ruled = texts("pressure", "common")


async def audit(settings: Settings) -> int:
    """Say of each shop what was looked at; the exit code is 1 when a rule was broken."""
    await migrate(settings)
    is_clean = True
    async with connected(settings):
        for shop in await Shop.all().order_by("id"):
            found = await audited(shop)
            is_clean = is_clean and not found.count
            typer.echo(_told(shop, found))
    return 0 if is_clean else 1


def _told(shop: Shop, found: Audited) -> str:
    head = say(
        "cli-audited",
        shop=shop.name or str(shop.id),
        attempts=found.attempts,
        people=found.people,
        count=found.count,
    )
    rules = [
        f"  {ruled.plain(f'broken-{rule}')}: {count}"
        for rule, count in sorted(found.broken.items())
    ]
    return "\n".join((head, *rules, *(_line(each) for each in found.first)))


def _line(found: Violation) -> str:
    return say(
        "cli-audit-line",
        delivery=str(found.delivery_id),
        customer=str(found.customer_id),
        moment=f"{found.made_at:%Y-%m-%d %H:%M:%S} UTC",
        rule=ruled.plain(f"broken-{found.rule}"),
    )
