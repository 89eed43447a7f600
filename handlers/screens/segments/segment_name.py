"""The name of a new segment: typed, the one it came with, or one made of its sentence."""

from domain.segments import service, sketch
from domain.segments.rule import Rule
from domain.segments.sentence import sentence, speaker
from domain.segments.sketch import Sketch
from domain.segments.tree import leaves
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit

NEW = 0
LONGEST_SUGGESTION = 40


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    made = await sketch.load(visit.shop, visit.person, NEW)
    what = (await sentence(visit.t, visit.shop, made.rule))[:2_000]
    text = visit.t("segment-name", what=what, limit=service.LONGEST_NAME)
    name = await _suggestion(visit, made)
    return View(
        text=text,
        rows=((Button(name, "segment_name", (), "accept"),),),
        back=Button("", "segment_edit", (NEW,)),
    )


@act()
async def accept(visit: Visit) -> Go:
    """The suggested name."""
    made = await sketch.load(visit.shop, visit.person, NEW)
    return await _create(visit, made.rule, await _suggestion(visit, made))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """A name of one's own."""
    rule = (await sketch.load(visit.shop, visit.person, NEW)).rule
    return await _create(visit, rule, said.text)


async def _suggestion(visit: Visit, made: Sketch) -> str:
    """The name that came with it, or the beginning of its sentence."""
    if made.name:
        return await service.free_name(visit.shop, made.name)
    rule = made.rule
    voice = await speaker(visit.t, visit.shop, rule.tree)
    said = voice.node(rule.tree) if any(True for _ in leaves(rule.tree)) else voice.rule(rule)
    if len(said) > LONGEST_SUGGESTION:
        said = f"{said[:LONGEST_SUGGESTION].rpartition(' ')[0]}…"
    return await service.free_name(visit.shop, said[:1].upper() + said[1:])


async def _create(visit: Visit, rule: Rule, name: str) -> Go:
    segment = await service.create(visit.shop, name, rule, visit.person, visit.now)
    await sketch.drop(visit.shop, visit.person, NEW)
    toast = visit.t.plain("segment-created")
    return Go("segment_card", (segment.id,), toast=toast, wake=("count_segments",))
