"""Levels of recency, frequency and money in words, and buyers by them as a table."""

import html
from collections.abc import Iterable, Sequence

from domain.core.columns import aligned
from domain.segments.rfm_levels import AXES, LEVELS, Axis, levels_of
from domain.segments.rfm_matrix import Cell, Matrix
from handlers.kit.visit import Visit


def level(visit: Visit, axis: Axis, number: int) -> str:
    """The name of a level: lately, 2–3 orders, much money; 0 is who had not bought."""
    if number == 0:
        return visit.t.plain("rfm-not-yet")
    return visit.t.plain(f"rfm-{axis}", level=number, **_limits(visit))


def cell(visit: Visit, at: Cell) -> str:
    """A cell in words."""
    recency, frequency, money = at
    names = (
        level(visit, "recency", recency),
        level(visit, "frequency", frequency),
        level(visit, "money", money),
    )
    return ", ".join(names)


def way(visit: Visit, before: Cell, after: Cell) -> str:
    """From which cell to which, what stayed as it was in brackets."""
    moved, stayed = [], []
    for axis, was, now in zip(AXES, before, after, strict=True):
        if was == now:
            stayed.append(level(visit, axis, now))
        else:
            moved.append(f"{level(visit, axis, was)} → {level(visit, axis, now)}")
    rest = f" ({', '.join(stayed)})" if stayed else ""
    return f"{'; '.join(moved)}{rest}"


def limits(visit: Visit) -> str:
    """Where the levels begin."""
    return visit.t("rfm-limits", **_limits(visit))


def table(visit: Visit, matrix: Matrix, recency: Iterable[int] = LEVELS) -> str:
    """Counts: a part for each recency, a line for each frequency, a column for each money."""
    head = ["", *(brief(visit, "money", each) for each in reversed(LEVELS))]
    parts: list[str] = []
    for each in recency:
        count = visit.t.number(matrix.level("recency", each))
        rows = [
            [
                brief(visit, "frequency", frequency),
                *(visit.t.number(matrix.people[each, frequency, money]) for money in (1, 2, 3)),
            ]
            for frequency in LEVELS
        ]
        parts.append(f"{level(visit, 'recency', each)}: {count}\n{aligned([head, *rows])}")
    return _monospaced("\n\n".join(parts))


def square(visit: Visit, axis: Axis, counts: Sequence[Sequence[int]]) -> str:
    """From which level, a line each, to which, a column each."""
    rows = [["", *(brief(visit, axis, each) for each in LEVELS)]]
    for before, row in zip((*LEVELS, 0), counts, strict=True):
        rows.append([brief(visit, axis, before), *map(visit.t.number, row)])
    return _monospaced(aligned(rows))


def _monospaced(text: str) -> str:
    return f"<pre>{html.escape(text, quote=False)}</pre>"


def brief(visit: Visit, axis: Axis, number: int) -> str:
    """The name of a level where there is little room."""
    if number == 0:
        return visit.t.plain("rfm-not-yet-short")
    return visit.t.plain(f"rfm-short-{axis}", level=number, **_limits(visit))


def _limits(visit: Visit) -> dict[str, object]:
    levels = levels_of(visit.shop)
    return {
        "mode": levels.mode,
        "lately": levels.lately,
        "older": levels.lately + 1,
        "long": levels.long,
        "one": _span(1, levels.some - 1),
        "some": _span(levels.some, levels.often - 1),
        "often": levels.often,
        "more": visit.t.money(levels.more, visit.shop.currency),
        "much": visit.t.money(levels.much, visit.shop.currency),
    }


def _span(least: int, most: int) -> str:
    return str(least) if least == most else f"{least}–{most}"
