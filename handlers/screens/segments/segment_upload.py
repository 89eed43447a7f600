"""A file sent to a list: whom it tells of, and by which column. Argument: list."""

from domain.core.spreadsheet import Cell, written
from domain.segments import lists, uploads
from domain.segments.uploads import Uploaded
from handlers.kit.screen import act, screen, uploaded
from handlers.kit.view import Attachment, Button, Go, Row, Stay, View
from handlers.kit.visit import Upload, Visit
from handlers.screens.segments.segment_list import received


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    segment = await lists.find(visit.shop, visit.number(0))
    sent = await uploads.find(visit.shop, segment, visit.person)
    t, args = visit.t, (segment.id,)
    back = Button("", "segment_list", args)
    if sent.state == "looking":
        text = t("segment-upload-looking", name=segment.name, file=sent.name)
        return View(text=text, back=back, is_live=True)
    if sent.state == "failed":
        why = t(f"error-{sent.error}", **sent.error_values)
        text = t("segment-upload-failed", name=segment.name, file=sent.name) + f"\n{why}"
        return View(text=text, rows=_other(visit, sent), back=back)
    text = t(
        "segment-upload-ready",
        name=segment.name,
        file=sent.name,
        column=column_name(visit, sent, sent.guess.column if sent.guess else 0),
        key=t.plain(f"segment-key-{sent.guess.key if sent.guess else 'id'}"),
        found=sent.found,
        missing=sent.missing,
    )
    return View(text=text, rows=_rows(visit, sent), back=back)


@uploaded()
async def receive(visit: Visit, upload: Upload) -> Go | Stay:
    """Another file instead."""
    return await received(visit, upload)


@act()
async def put(visit: Visit) -> Go:
    """Put those found in; a second tap finds the file gone."""
    segment = await lists.find(visit.shop, visit.number(0))
    files = visit.world.files
    came = await uploads.put(visit.shop, segment, visit.person, files, visit.now)
    toast = visit.t.plain("segment-upload-put", count=came)
    return Go("segment_list", (segment.id,), toast=toast, wake=("count_segments",))


@act()
async def missing(visit: Visit) -> Go:
    """The lines nobody is known of, each with its reason."""
    segment = await lists.find(visit.shop, visit.number(0))
    t = visit.t
    lines: list[list[Cell]] = [
        [t.plain(f"segment-missing-{each}") for each in ("line", "value", "why")]
    ]
    for line, text, reason in await uploads.missing(segment, visit.person, visit.world.files):
        lines.append([line, text, t.plain(f"segment-missing-{reason}")])
    content = written("csv", lines, t.language)
    attachment = Attachment(name=t.plain("segment-missing-file"), content=content)
    return Go("segment_upload", (segment.id,), attachments=(attachment,))


@act()
async def drop(visit: Visit) -> Go:
    """Forget the file."""
    segment = await lists.find(visit.shop, visit.number(0))
    await uploads.drop(visit.shop, segment, visit.person, visit.world.files)
    return Go("segment_list", (segment.id,), toast=visit.t.plain("cancelled"))


def column_name(visit: Visit, sent: Uploaded, column: int) -> str:
    """The name in the file, or its place."""
    named = sent.columns[column] if column < len(sent.columns) else ""
    return named or visit.t.plain("segment-upload-column", number=column + 1)


def _rows(visit: Visit, sent: Uploaded) -> tuple[Row, ...]:
    t, args, rows = visit.t, (visit.number(0),), list[Row]()
    if sent.found:
        label = t.plain("segment-upload-put-button", count=sent.found)
        rows.append((Button(label, "segment_upload", args, "put"),))
    if sent.missing:
        label = t.plain("segment-upload-missing-button")
        rows.append((Button(label, "segment_upload", args, "missing"),))
    return (*rows, *_other(visit, sent))


def _other(visit: Visit, sent: Uploaded) -> tuple[Row, ...]:
    t, args, keys = visit.t, (visit.number(0),), list[Button]()
    if sent.columns:
        keys.append(Button(t.plain("segment-upload-other"), "segment_upload_column", args))
    keys.append(Button(t.plain("button-cancel"), "segment_upload", args, "drop"))
    return (tuple(keys),)
