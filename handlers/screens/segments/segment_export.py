"""The people of a segment as a file: which columns, which kind. Arguments: segment, columns.

Columns are a number, one bit each. The kind of file and `few` follow when it is asked about once
more, because it would tell of a few people only.
"""

from domain.core.spreadsheet import KINDS
from domain.segments import exports, service
from domain.segments.exports import COLUMNS, PERSONAL, FewPeopleError, Wish, columns_for
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

FEW = "few"


@screen(right="segments.see", back="segments", listed=("segment_more", 50))
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    t, args = visit.t, (segment.id, bits(visit))
    names = ", ".join(t.plain(f"export-column-{each}") for each in chosen(visit))
    is_few = visit.word(3) == FEW
    text = t(
        "segment-export",
        name=segment.name,
        columns=names or t.plain("segment-about-nothing"),
        is_personal="yes" if set(PERSONAL) & set(chosen(visit)) else "no",
        is_few="yes" if is_few else "no",
        limit=exports.FEW,
    )
    columns = Button(t.plain("segment-export-columns"), "segment_columns", args)
    rows: tuple[Row, ...]
    if is_few:
        sure = t.plain("segment-export-sure")
        rows = ((Button(sure, "segment_export", (*args, visit.word(2)), "sure"),), (columns,))
    else:
        kinds = tuple(
            Button(each.upper(), "segment_export", (*args, each), "start") for each in KINDS
        )
        rows = (kinds, (columns,))
    return View(text=text, rows=rows, back=Button("", "segment_more", (segment.id,)))


@act()
async def start(visit: Visit) -> Go:
    """Let the file be made, unless it tells of a few people: then ask once more."""
    try:
        return await _asked(visit, is_sure=False)
    except FewPeopleError:
        return Go("segment_export", (visit.number(0), bits(visit), visit.word(2), FEW))


@act()
async def sure(visit: Visit) -> Go:
    """Let it be made all the same."""
    return await _asked(visit, is_sure=True)


async def _asked(visit: Visit, *, is_sure: bool) -> Go:
    segment = await service.find(visit.shop, visit.number(0))
    wish = Wish(
        columns={each: visit.t.plain(f"export-column-{each}") for each in chosen(visit)},
        kind=visit.word(2),
        language=visit.t.language,
    )
    staff = (visit.person, visit.role)
    export = await exports.ask(visit.shop, segment, wish, staff, visit.now, is_sure=is_sure)
    return Go("segment_file", (export.id,), wake=("export_segments",))


def bits(visit: Visit) -> int:
    """The columns as a number; all that the role may have to begin with."""
    everything = sum(1 << n for n, each in enumerate(COLUMNS) if each in columns_for(visit.role))
    return visit.number(1, everything)


def chosen(visit: Visit) -> list[str]:
    """The columns in the order of the file."""
    return [each for n, each in enumerate(COLUMNS) if bits(visit) >> n & 1]
