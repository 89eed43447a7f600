"""The best moment to write to each: the likeliest of the coming hours in which one may write.

One in ten is written to at any open hour instead, or nobody would ever be seen at another one; one
in five at the shop's usual hour, so that the difference can be told. Where too little is known of
the shop everybody gets the usual hour. Urgent messages don't come here.
"""

import asyncio
import dataclasses
import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from domain.core.reading import on
from domain.messaging.pressure.keeping import rules_of
from domain.messaging.pressure.quiet import Quiet, quiet_until
from domain.messaging.readers import zone_of
from domain.messaging.timing import gathering, keeping
from domain.messaging.timing.habit import Counts, Habits, hour_of_week
from domain.models import Customer, Shop

Arm = Literal["", "best", "explore", "fixed"]
WITHIN: Final = timedelta(hours=24)
EXPLORED, FIXED, WHOLE = 10, 20, 100
HOUR: Final = timedelta(hours=1)
# Nobody is written to in the last minutes of an hour that is good for them.
SPREAD: Final = 40
# After so many people others are answered.
BREATH: Final = 200


@dataclasses.dataclass(frozen=True, kw_only=True)
class Chosen:
    """When to write, and why then: at their best hour, at any, or at the usual one."""

    moment: datetime
    arm: Arm = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Slot:
    """An hour one may write in: its place in the week, and when it begins."""

    place: int
    begins: datetime


async def best_moments(
    shop: Shop,
    customer_ids: Sequence[int],
    now: datetime,
    *,
    seed: int,
    within: timedelta = WITHIN,
    has_lots: bool = True,
) -> dict[int, Chosen]:
    """A moment for each, from now on and before `within` is over. Raises TooSlowError.

    Without lots nobody gets another hour than their best: for who compares that with one itself.

    The same `seed` (a campaign's id) chooses alike. Whoever has quiet hours all that time gets
    `now`: the sending itself holds the message until they end.
    """
    kept, rules = await keeping.of(shop), await rules_of(shop.id)
    is_known = keeping.is_known(kept)
    habits = keeping.habits(kept) if is_known else None
    own = await gathering.hours(shop, customer_ids, now) if is_known else {}
    with on("heavy"):
        people = await Customer.filter(id__in=list(customer_ids), shop_id=shop.id).values_list(
            "id", "time_zone", "quiet_from", "quiet_to"
        )
    open_hours: dict[tuple[str, int, int], list[Slot]] = {}
    found = {}
    for customer_id, zone_name, starts, ends in people:
        quiet = rules.quiet if starts is None or ends is None else Quiet(starts=starts, ends=ends)
        key = (zone_name, quiet.starts, quiet.ends)
        if key not in open_hours:
            open_hours[key] = slots(now, within, zone_of(zone_name, shop), quiet)
        found[customer_id] = _chosen(
            open_hours[key],
            habits,
            own.get(customer_id, {}),
            Draw(seed, customer_id, has_lots=has_lots),
            usual(now, kept.usual_hour, shop.zone),
        )
        if not len(found) % BREATH:
            await asyncio.sleep(0)
    return {each: found.get(each) or Chosen(moment=now) for each in customer_ids}


def slots(now: datetime, within: timedelta, zone: ZoneInfo, quiet: Quiet) -> list[Slot]:
    """The hours of the local clock one may write in all the time, this one included."""
    found = []
    local = now.astimezone(zone)
    begins = now - timedelta(
        minutes=local.minute, seconds=local.second, microseconds=local.microsecond
    )
    while begins < now + within:
        first = max(begins, now)
        last = first + timedelta(minutes=SPREAD)
        if (
            last <= begins + HOUR
            and last < now + within
            and quiet_until(quiet, first, zone) is None
            and quiet_until(quiet, last, zone) is None
        ):
            found.append(Slot(hour_of_week(begins.astimezone(zone)), first))
        begins += HOUR
    return found


def usual(now: datetime, hour: int, zone: ZoneInfo) -> datetime:
    """When the shop's clock shows that hour next."""
    local = now.astimezone(zone)
    today = local.replace(hour=hour, minute=0, second=0, microsecond=0)
    next_day = (local + timedelta(days=1)).replace(hour=hour, minute=0, second=0, microsecond=0)
    found = today.astimezone(now.tzinfo)
    return found if found >= now else next_day.astimezone(now.tzinfo)


class Draw:
    """Lots that fall alike for the same campaign and person."""

    def __init__(self, seed: int, customer_id: int, *, has_lots: bool = True) -> None:
        digest = hashlib.blake2b(
            f"best time {seed} {customer_id}".encode(), digest_size=12
        ).digest()
        self.arm = int.from_bytes(digest[:4], "big") % WHOLE if has_lots else WHOLE
        self.hour = int.from_bytes(digest[4:8], "big")
        self.minute = int.from_bytes(digest[8:], "big") % SPREAD


def _chosen(
    found: list[Slot], habits: Habits | None, own: Counts, draw: Draw, usual_moment: datetime
) -> Chosen:
    late = timedelta(minutes=draw.minute)
    if habits is None:
        return Chosen(moment=usual_moment + late)
    if draw.arm < FIXED:
        return Chosen(moment=usual_moment + late, arm="fixed")
    if not found:
        return Chosen(moment=usual_moment + late)
    if draw.arm < FIXED + EXPLORED:
        return Chosen(moment=found[draw.hour % len(found)].begins + late, arm="explore")
    chances = habits.chances(own, [each.place for each in found])
    best = max(found, key=lambda each: chances[each.place])
    return Chosen(moment=best.begins + late, arm="best")
