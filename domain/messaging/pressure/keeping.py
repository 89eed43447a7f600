"""The rules of a shop as they are kept: the latest is in force, the earlier ones are proof."""

import bisect
import dataclasses
from datetime import datetime

from domain.audience import audit
from domain.messaging.pressure.rules import Rules
from domain.models import Person, PressureRules, Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class History:
    """All rules a shop has had, by the moment they came into force."""

    since: tuple[datetime, ...] = ()
    rules: tuple[Rules, ...] = ()

    def at(self, moment: datetime) -> Rules:
        """What was in force at that moment."""
        place = bisect.bisect_right(self.since, moment)
        return self.rules[place - 1] if place else Rules()


async def rules_of(shop_id: int) -> Rules:
    """What is in force now; the defaults where the shop has said nothing."""
    latest = await PressureRules.filter(shop_id=shop_id).order_by("-since", "-id").first()
    return Rules.restored(latest.rules) if latest else Rules()


async def history(shop_id: int) -> History:
    """What has been in force and since when."""
    kept = await PressureRules.filter(shop_id=shop_id).order_by("since", "id")
    return History(
        since=tuple(each.since for each in kept),
        rules=tuple(Rules.restored(each.rules) for each in kept),
    )


async def put(shop: Shop, rules: Rules, actor: Person | None, now: datetime, what: str) -> None:
    """From now on these; a change is not retroactive. `what` names it in the audit log."""
    made_by = actor.telegram_id if actor else None
    await PressureRules.create(shop=shop, rules=rules.stored(), since=now, made_by=made_by)
    await audit.record(shop.id, actor, "pressure_changed", now, what=what)
