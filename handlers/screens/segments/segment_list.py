"""How people come into a list: by a file, a contact, a forwarded message, a phone, a number."""

from domain.core.errors import NotFoundError
from domain.segments import lists, matching, uploads
from domain.segments.uploads import Uploaded
from handlers.kit.screen import screen, typed, uploaded
from handlers.kit.view import Button, Go, Row, Stay, View
from handlers.kit.visit import Typed, Upload, Visit

# So many lines of a message; more come as a file.
MOST_LINES = 50
NAMED = 10


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    segment = await lists.find(visit.shop, visit.number(0))
    _, total = await lists.page(segment, 0, 1)
    t, args = visit.t, (segment.id,)
    rows: list[Row] = []
    if total:
        rows.append((Button(t.plain("screen-segment_members"), "segment_members", args),))
    if await _has_upload(visit):
        rows.append((Button(t.plain("screen-segment_upload"), "segment_upload", args),))
    text = t("segment-list", name=segment.name, count=total)
    return View(text=text, rows=tuple(rows), back=Button("", "segment_card", args))


@typed()
async def write(visit: Visit, said: Typed) -> Go | Stay:
    """A contact, a forwarded message, or phones, addresses and numbers, a line each."""
    segment = await lists.find(visit.shop, visit.number(0))
    if said.telegram_id or said.is_hidden:
        person = await matching.by_account(visit.shop, said.telegram_id)
        if person is None and said.text:
            person = await matching.anybody(visit.shop, said.text)
        people, strange = [person], [said.text] if person is None else []
    else:
        lines = [each.strip() for each in said.text.splitlines() if each.strip()]
        if len(lines) > MOST_LINES:
            return Stay(visit.t("segment-list-long", limit=MOST_LINES))
        people = [await matching.anybody(visit.shop, each) for each in lines]
        strange = [line for line, each in zip(lines, people, strict=True) if each is None]
    known = [each for each in people if each is not None]
    came = await lists.put(visit.shop, segment, known, visit.person, visit.now)
    if not known:
        is_hidden = "yes" if said.is_hidden else "no"
        return Stay(visit.t("segment-list-nobody", is_hidden=is_hidden))
    toast = visit.t(
        "segment-list-put",
        count=came,
        already=len(set(known)) - came,
        strange=", ".join(strange[:NAMED]),
        is_strange="yes" if strange else "no",
    )
    return Go("segment_list", (segment.id,), toast=toast, wake=("count_segments",))


@uploaded()
async def receive(visit: Visit, upload: Upload) -> Go | Stay:
    """A file; who is in it is found out by a job."""
    return await received(visit, upload)


async def received(visit: Visit, upload: Upload) -> Go | Stay:
    """The way on with a file sent to a list."""
    segment = await lists.find(visit.shop, visit.number(0))
    if upload.kind != "document":
        return Stay(visit.t("import-not-a-document"))
    sent = Uploaded(state="looking", sha256=upload.sha256, name=upload.name[:60])
    await uploads.begin(visit.shop, segment, visit.person, sent, visit.now)
    return Go("segment_upload", (segment.id,), wake=("look_at_lists",))


async def _has_upload(visit: Visit) -> bool:
    segment = await lists.find(visit.shop, visit.number(0))
    try:
        await uploads.find(visit.shop, segment, visit.person)
    except NotFoundError:
        return False
    return True
