"""The hours of a shop as a picture and in words."""

from collections.abc import Sequence
from typing import Final

from domain.core.chart import Chart, Series
from domain.core.ports import Texts
from domain.messaging.timing import keeping
from domain.messaging.timing.comparing import Compared
from domain.messaging.timing.habit import DAY, WEEK
from domain.models import Shop, WritingHours
from handlers.kit.campaign_result import share
from handlers.kit.visit import Visit

EVERY: Final = 3
SHADES: Final = "·▁▂▃▄▅▆▇█"


def clock(hour: int) -> str:
    """`9:00`."""
    return f"{hour % DAY}:00"


def best_place(counts: Sequence[float]) -> int:
    """The hour of the week with the most."""
    return max(range(WEEK), key=lambda place: counts[place])


def chart(t: Texts, shop: Shop, kept: WritingHours) -> Chart:
    """Seven rows of hours."""
    place = best_place(kept.counts)
    counted = t.moment(kept.counted_at, shop.zone) if kept.counted_at else ""
    return Chart(
        title=t.plain("hours-finding", day=place // DAY, hour=clock(place)),
        subtitle=t.plain("hours-subtitle"),
        x_title=t.plain("hours-axis"),
        footer=t.plain("hours-footer", people=kept.people, moment=counted, zone=shop.zone_name),
        labels=tuple(str(hour) if hour % EVERY == 0 else "" for hour in range(DAY)),
        series=tuple(
            Series(
                name=t.plain("hours-day", day=day),
                kind="cells",
                values=tuple(kept.counts[day * DAY : (day + 1) * DAY]),
            )
            for day in range(7)
        ),
    )


def table(t: Texts, kept: WritingHours) -> str:
    """The same where nothing can draw: a line a day, two hours a sign."""
    pairs = [sum(kept.counts[n : n + 2]) for n in range(0, WEEK, 2)]
    most = max(1, *pairs)
    lines = []
    for day in range(7):
        shades = "".join(
            SHADES[round(each / most * (len(SHADES) - 1))]
            for each in pairs[day * 12 : (day + 1) * 12]
        )
        lines.append(f"{t.plain('hours-day', day=day)} {shades}")
    return "<pre>" + "\n".join(lines) + "</pre>"


def words(visit: Visit, kept: WritingHours, found: Compared) -> str:
    """What is done with it, and whether it helps."""
    t = visit.t
    usual = clock(kept.usual_hour)
    if not keeping.is_known(kept):
        lines = [
            t("hours-unknown", people=kept.people, enough=keeping.ENOUGH, hour=usual),
        ]
    else:
        place = best_place(kept.counts)
        lines = [
            t("hours-known", people=kept.people, day=place // DAY, hour=clock(place), usual=usual)
        ]
    return "\n\n".join([t("hours"), *lines, compared(visit, found)])


def compared(visit: Visit, found: Compared) -> str:
    """The best time against the usual one; silent about a difference while it may be anything."""
    t, best, usual = visit.t, found.best, found.usual
    if found.found is None:
        return t("hours-compared-small", best=best.total, usual=usual.total)
    low, high = (round(100 * each, 1) for each in (found.found.low, found.found.high))
    return t(
        "hours-compared",
        best=share(visit, best.value),
        people=t.number(best.total),
        usual=share(visit, usual.value),
        others=t.number(usual.total),
        low=_signed(visit, low),
        high=_signed(visit, high),
        state=("up" if found.found.value > 0 else "down") if found.found.is_clear else "unclear",
    )


def _signed(visit: Visit, value: float) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + visit.t.number(abs(value))
