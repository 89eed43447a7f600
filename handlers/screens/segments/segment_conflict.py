"""Two people changed one segment: the second chooses, nothing is lost."""

from domain.segments import service, sketch
from domain.segments.rule import rule_of
from domain.segments.sentence import sentence
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

LONGEST = 1_500


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    made = await sketch.load(visit.shop, visit.person, segment.id)
    text = visit.t(
        "segment-conflict",
        name=segment.name,
        theirs=(await sentence(visit.t, visit.shop, rule_of(segment)))[:LONGEST],
        ours=(await sentence(visit.t, visit.shop, made.rule))[:LONGEST],
    )
    args = (segment.id, segment.version)
    rows = tuple(
        (Button(visit.t.plain(f"segment-conflict-{each}"), "segment_conflict", args, each),)
        for each in ("new", "ours", "theirs")
    )
    return View(text=text, rows=rows, back=Button("", "segment_edit", (segment.id,)))


@act()
async def new(visit: Visit) -> Go:
    """Ours under another name."""
    segment = await service.find(visit.shop, visit.number(0))
    made = await sketch.load(visit.shop, visit.person, segment.id)
    name = await service.free_name(visit.shop, segment.name)
    kept = await service.create(visit.shop, name, made.rule, visit.person, visit.now)
    return await _done(visit, segment.id, kept.id)


@act()
async def ours(visit: Visit) -> Go:
    """Ours instead of what was shown as theirs; a third change is told again."""
    segment = await service.find(visit.shop, visit.number(0))
    made = await sketch.load(visit.shop, visit.person, segment.id)
    version = visit.number(1)
    await service.change(visit.shop, segment, made.rule, version, visit.person, visit.now)
    return await _done(visit, segment.id, segment.id)


@act()
async def theirs(visit: Visit) -> Go:
    """Forget ours."""
    segment = await service.find(visit.shop, visit.number(0))
    return await _done(visit, segment.id, segment.id)


async def _done(visit: Visit, sketched: int, shown: int) -> Go:
    await sketch.drop(visit.shop, visit.person, sketched)
    toast = visit.t.plain("segment-saved")
    return Go("segment_card", (shown,), toast=toast, wake=("count_segments",))
