"""What is known of a shop's hours, as it is kept; and the hour it writes at where too little is."""

from datetime import datetime, timedelta
from typing import Final

from domain.audience import audit
from domain.core.errors import BadValueError
from domain.core.ports import Pool
from domain.messaging.timing import gathering
from domain.messaging.timing.habit import WEEK, Habits, shop_week
from domain.messaging.timing.learning import Learnt, learn
from domain.models import Person, Shop, WritingHours

# Fewer people who were seen tell nothing about the others.
ENOUGH: Final = 50
LAST_HOUR: Final = 23
LASTS: Final = timedelta(hours=20)


async def of(shop: Shop) -> WritingHours:
    """The row of the shop; one that is not kept yet where there is none."""
    found = await WritingHours.get_or_none(shop_id=shop.id)
    return found or WritingHours(shop_id=shop.id, counts=[])


def is_known(kept: WritingHours) -> bool:
    """Whether everybody can be written to at their own time."""
    return kept.people >= ENOUGH and len(kept.counts) == WEEK


def habits(kept: WritingHours) -> Habits:
    """The habits of the shop's people as they were learnt."""
    return Habits(
        week=shop_week(kept.counts),
        day_strength=kept.day_strength,
        week_strength=kept.week_strength,
    )


async def is_due(shop: Shop, now: datetime) -> bool:
    """Whether it is time to count anew."""
    counted = (await of(shop)).counted_at
    return counted is None or counted <= now - LASTS


async def ask(shop: Shop) -> None:
    """Count anew as soon as can be."""
    await WritingHours.filter(shop_id=shop.id).update(counted_at=None)


async def count(shop: Shop, pool: Pool, now: datetime) -> Learnt:
    """Learn the shop's hours anew; keeps nothing. Raises TooSlowError, ComputingError."""
    ids = await gathering.some_people(shop)
    found = await gathering.hours(shop, ids, now)
    return await pool.run(learn, list(found.values()), seconds=60)


async def keep(shop: Shop, learnt: Learnt, now: datetime) -> None:
    """From now on by these."""
    await WritingHours.update_or_create(
        {
            "counts": list(learnt.counts),
            "people": learnt.people,
            "day_strength": learnt.habits.day_strength,
            "week_strength": learnt.habits.week_strength,
            "counted_at": now,
        },
        shop_id=shop.id,
    )


async def choose_hour(shop: Shop, hour: int, actor: Person, now: datetime) -> None:
    """Write at this hour where nothing better is known. Raises BadValueError."""
    if not 0 <= hour <= LAST_HOUR:
        raise BadValueError(reason="not-an-option")
    await WritingHours.update_or_create({"usual_hour": hour}, shop_id=shop.id)
    await audit.record(shop.id, actor, "usual_hour_chosen", now, hour=str(hour))
