"""Who moved from which level to which. Arguments: axis, days ago, and until how many days ago.

Two dates are typed: `01.02.2026 01.03.2026`; one alone means until now.
"""

from datetime import date

from domain.core.errors import BadValueError, NotFoundError
from domain.segments import rfm_matrix, service
from domain.segments.rfm_levels import AXES, LEVELS, Axis
from domain.segments.rfm_matrix import Moves
from handlers.kit import reading_typed, rfm_words
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

PERIODS = (30, 90, 365)
LONGEST = 3_650
SHOWN = 4


@screen(right="segments.see", back="rfm", is_slow=True)
async def draw(visit: Visit) -> View:
    axis, days, until = _asked(visit)
    found = await rfm_matrix.moves(visit.shop, visit.now, days, until)
    counts = [[found.between(axis, was, now) for now in LEVELS] for was in (*LEVELS, 0)]
    text = visit.t(
        "rfm-moves",
        axis=axis,
        since=visit.t.moment(found.since, visit.shop.zone),
        until=visit.t.moment(found.until, visit.shop.zone),
    )
    said = [text, rfm_words.square(visit, axis, counts), *_largest(visit, found)]
    return View(text="\n".join(said), rows=_rows(visit, axis, days, until))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Another day to look back to, or two days. Raises BadValueError."""
    axis, _, _ = _asked(visit)
    today = visit.now.astimezone(visit.shop.zone).date()
    back = sorted((_back(each, today) for each in said.text.split()[:2]), reverse=True)
    if not back or not 0 < back[0] <= LONGEST or back[-1] < 0:
        raise BadValueError(reason="not-a-date")
    until = back[1] if len(back) > 1 else 0
    if until == back[0]:
        raise BadValueError(reason="not-a-date")
    return Go("rfm_moves", (axis, back[0], until))


@act(right="segments.edit")
async def make(visit: Visit) -> Go:
    """A segment of those who slipped from the best level of the axis."""
    axis, days, _ = _asked(visit)
    rule = rfm_matrix.rule_of_move(axis, 3, 2, days)
    wished = visit.t.plain("rfm-slipped-name", axis=axis, days=days)
    name = await service.free_name(visit.shop, wished)
    made = await service.create(visit.shop, name, rule, visit.person, visit.now)
    toast = visit.t.plain("segment-created")
    return Go("segment_card", (made.id,), toast=toast, wake=("count_segments",))


def _asked(visit: Visit) -> tuple[Axis, int, int]:
    axis = next((each for each in AXES if each == visit.word(0, AXES[0])), None)
    days, until = visit.number(1, PERIODS[0]), visit.number(2, 0)
    if axis is None or not 0 <= until < days <= LONGEST:
        raise NotFoundError(thing="button")
    return axis, days, until


def _back(word: str, today: date) -> int:
    return (today - reading_typed.day(word, today)).days


def _largest(visit: Visit, found: Moves) -> list[str]:
    lines = [
        visit.t("rfm-move", way=rfm_words.way(visit, before, after), count=count)
        for before, after, count in found.largest(SHOWN)
    ]
    return [visit.t("rfm-moves-largest"), *lines] if lines else [visit.t("rfm-moves-none")]


def _rows(visit: Visit, axis: Axis, days: int, until: int) -> tuple[Row, ...]:
    t = visit.t

    def key(label: str, is_on: bool, *args: str | int) -> Button:  # noqa: FBT001 - named by its place
        return Button(("✓ " if is_on else "") + label, "rfm_moves", args)

    axes = tuple(key(t.plain(f"rfm-axis-{each}"), each == axis, each, days, until) for each in AXES)
    periods = tuple(
        key(t.plain("form-days", count=each), (each, 0) == (days, until), axis, each, 0)
        for each in PERIODS
    )
    if until or not visit.can("segments.edit"):
        return (axes, periods)
    make = Button(t.plain("rfm-slipped", axis=axis), "rfm_moves", (axis, days, until), "make")
    return (axes, periods, (make,))
