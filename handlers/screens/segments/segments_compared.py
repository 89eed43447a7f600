"""Segments side by side over a period. Arguments: the period as a word, what is looked at."""

import html

from domain.core.spreadsheet import KINDS, Cell, Kind, written
from domain.models import Segment
from domain.reports import periods
from domain.segments import choosing, comparing
from domain.segments.comparing import Comparison, Figures
from handlers.kit import segment_bars, spans
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Attachment, Button, Go, Picture, Row, View
from handlers.kit.visit import Typed, Visit

HEADS = ("people", "buyers", "conversion")
MONEY = ("revenue", "average", "per_member")


TABLE = "table"
LOOKS = (*segment_bars.MEASURES, TABLE)


@screen(right="reports", back="segments_compare", is_slow=True, has_picture=True)
async def draw(visit: Visit) -> View:
    segments = await choosing.enough(visit.shop, visit.person, "compare")
    period = spans.asked(visit, 0)
    found = await comparing.compare(visit.shop, segments, period, visit.now)
    look = visit.word(1, LOOKS[0])
    drawn = None
    if look in segment_bars.MEASURES:
        drawn = segment_bars.chart(visit, segments, found, look)
    content = None if drawn is None else await visit.world.painter.picture(drawn)
    told = enumerate(zip(segments, found.figures, strict=True), 1)
    names = "\n".join(_name(visit, n, *each) for n, each in told)
    tables = (
        _table(visit, HEADS, found),
        _table(visit, MONEY, found),
        visit.t("segments-compared-shared") + "\n" + _overlap(visit, found),
    )
    parts = (
        visit.t("segments-compared", period=spans.said(visit, period)),
        names,
        *(() if content else tables),
        _note(visit, found),
    )
    return View(
        text="\n\n".join(parts),
        rows=_rows(visit, periods.word_of(period), look if content else TABLE),
        picture=None if content is None else Picture(content=content),
    )


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Two dates."""
    period = periods.read(said.text, visit.shop.zone)
    return Go("segments_compared", (periods.word_of(period),))


@act()
async def file(visit: Visit) -> Go:
    """The same figures, exact."""
    segments = await choosing.enough(visit.shop, visit.person, "compare")
    period = spans.asked(visit, 0)
    found = await comparing.compare(visit.shop, segments, period, visit.now)
    kind: Kind = "xlsx" if visit.word(1) == "xlsx" else "csv"
    content = written(kind, list(_lines(visit, segments, found)), visit.t.language)
    name = f"segments-{periods.word_of(period)}.{kind}"
    files = (Attachment(name=name, content=content),)
    return Go("segments_compared", (visit.word(0),), attachments=files)


def _rows(visit: Visit, word: str, look: str) -> tuple[Row, ...]:
    looks = tuple(
        Button(visit.t.plain(f"segments-compared-look-{each}"), "segments_compared", (word, each))
        for each in LOOKS
        if each != look
    )
    files = tuple(Button(kind.upper(), "segments_compared", (word, kind), "file") for kind in KINDS)
    return (*spans.rows(visit, "segments_compared"), looks, files)


def _name(visit: Visit, place: int, segment: Segment, figures: Figures) -> str:
    count = visit.t("segments-compared-people", count=figures.people)
    return f"{place}. {html.escape(segment.name, quote=False)}: {count}"


def _note(visit: Visit, found: Comparison) -> str:
    """As of when, of what, and whose numbers are few."""
    small = [str(n) for n, each in enumerate(found.figures, 1) if each.is_small]
    return visit.t(
        "segments-compared-note",
        moment=visit.t.moment(found.as_of, visit.shop.zone),
        small=", ".join(small),
        is_small="yes" if small else "no",
        limit=comparing.SMALL,
    )


def _table(visit: Visit, columns: tuple[str, ...], found: Comparison) -> str:
    heads = ["", *(visit.t.plain(f"segment-figure-{each}.short") for each in columns)]
    lines = [
        [str(n), *(spans.figure(visit, each, figures) for each in columns)]
        for n, figures in enumerate(found.figures, 1)
    ]
    return spans.table([heads, *lines])


def _overlap(visit: Visit, found: Comparison) -> str:
    """How many are in both; on the diagonal how many there are."""
    size = len(found.figures)
    lines = [["", *(str(n + 1) for n in range(size))]]
    for row in range(size):
        cells = []
        for column in range(size):
            pair = (min(row, column), max(row, column))
            both = found.figures[row].people if row == column else found.shared[pair]
            cells.append(visit.t.number(both) if column >= row else "")
        lines.append([str(row + 1), *cells])
    return spans.table(lines)


def _lines(visit: Visit, segments: list[Segment], found: Comparison) -> list[list[Cell]]:
    t, names = visit.t, [each.name for each in segments]
    keys = ("people", "buyers", "orders", "conversion", "revenue", "average", "per_member")
    heads: list[Cell] = [t.plain("segments-compared-segment")]
    heads += [t.plain(f"segment-figure-{each}") for each in keys]
    heads += [t.plain("segments-compared-with", name=each) for each in names]
    lines: list[list[Cell]] = [heads]
    for n, (name, figures) in enumerate(zip(names, found.figures, strict=True)):
        row: list[Cell] = [name, *(spans.exact(visit, each, figures) for each in keys)]
        row += [_both(found, n, other, figures) for other in range(len(names))]
        lines.append(row)
    period = found.period
    lines.append(
        [t.plain("segments-compared-file", first=str(period.first), last=str(period.last))]
    )
    return lines


def _both(found: Comparison, row: int, column: int, figures: Figures) -> int:
    if row == column:
        return figures.people
    return found.shared[min(row, column), max(row, column)]
