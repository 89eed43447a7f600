"""By which column of a file people are known, and as what. Arguments: list, page, column."""

from domain.segments import lists, uploads
from domain.segments.matching import KEYS
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Visit
from handlers.screens.segments.segment_upload import column_name


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    segment = await lists.find(visit.shop, visit.number(0))
    sent = await uploads.find(visit.shop, segment, visit.person)
    t, back = visit.t, Button("", "segment_upload", (segment.id,))
    if len(visit.args) > 2:  # noqa: PLR2004 - the column is chosen
        column = visit.number(2)
        keys = [
            Button(
                t.plain(f"segment-key-{key}"),
                "segment_upload_column",
                (segment.id, column, key),
                "choose",
            )
            for key in KEYS
        ]
        name = column_name(visit, sent, column)
        kinds: tuple[Row, ...] = in_rows(keys)
        return View(text=t("segment-upload-key", column=name), rows=kinds, back=back)
    number, skipped = offset(visit.number(1, 0), len(sent.columns))
    shown = range(skipped, min(skipped + PAGE, len(sent.columns)))
    rows = tuple(
        (
            Button(
                column_name(visit, sent, column),
                "segment_upload_column",
                (segment.id, number, column),
            ),
        )
        for column in shown
    )
    pager = Page(items=shown, number=number, total=len(sent.columns)).pager(
        lambda label, to: Button(label, "segment_upload_column", (segment.id, to))
    )
    return View(text=t("segment-upload-columns"), rows=rows + pager, back=back)


@act()
async def choose(visit: Visit) -> Go:
    """Look at the file again, by this column."""
    segment = await lists.find(visit.shop, visit.number(0))
    column, key = visit.number(1), visit.word(2)
    await uploads.choose(visit.shop, segment, visit.person, column, key, visit.now)
    return Go("segment_upload", (segment.id,), wake=("look_at_lists",))
