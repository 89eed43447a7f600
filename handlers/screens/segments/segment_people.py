"""A few people of a segment, and why each of them is in it."""

from domain.core.errors import TooSlowError
from domain.segments import service
from domain.segments.rule import rule_of, sample, size
from domain.segments.sentence import speaker
from domain.segments.why import Verdict, Why, explained, why
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

SHOWN_CONDITIONS = 4


@screen(right="segments.see", back="segments", is_slow=True)
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    rule = rule_of(segment)
    found = await size(rule, visit.shop, visit.now)
    if found is None:
        raise TooSlowError(seconds=0)
    people = await sample(rule, visit.shop, visit.now)
    told = await why(rule, visit.shop, visit.now, people)
    voice = await speaker(visit.t, visit.shop, rule.tree)
    parts = [visit.t("segment-people", name=segment.name, count=found.people)]
    parts += [_person(visit, each, explained(voice, rule.tree, each)) for each in told]
    rows = tuple(
        (Button(_name(visit, each), "segment_why", (segment.id, each.customer_id)),)
        for each in told
    )
    return View(text="\n\n".join(parts), rows=rows, back=Button("", "segment_card", (segment.id,)))


def _name(visit: Visit, each: Why) -> str:
    return each.name or visit.t.plain("segment-no-name", id=str(each.customer_id))


def _person(visit: Visit, each: Why, lines: list[tuple[Verdict, str]]) -> str:
    said = [visit.t("segment-person", name=_name(visit, each))]
    holding = [what for verdict, what in lines if verdict == "yes"]
    said += [visit.t("segment-why-yes", what=what[:200]) for what in holding[:SHOWN_CONDITIONS]]
    if not lines:
        said.append(visit.t("segment-why-all"))
    if len(holding) > SHOWN_CONDITIONS:
        said.append(visit.t("segment-why-more", count=len(holding) - SHOWN_CONDITIONS))
    return "\n".join(said)
