"""One person against a segment, condition by condition. Arguments: segment, customer."""

from domain.core.errors import NotFoundError
from domain.segments import service
from domain.segments.rule import rule_of
from domain.segments.sentence import speaker
from domain.segments.why import explained, why
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

SHOWN = 30


@screen(right="segments.see", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    rule = rule_of(segment)
    found = await why(rule, visit.shop, visit.now, [visit.number(1)])
    if not found:
        raise NotFoundError(thing="person")
    told, t = found[0], visit.t
    name = told.name or t.plain("segment-no-name", id=str(told.customer_id))
    verdict = told.verdict if told.is_in_base else "no"
    base = t.plain(f"segment-base-{rule.base}")
    lines = explained(await speaker(t, visit.shop, rule.tree), rule.tree, told)
    said = [
        t("segment-why", name=segment.name, person=name, verdict=verdict),
        "",
        t("segment-why-base", is_in="yes" if told.is_in_base else "no", base=base),
        *(t(f"segment-why-{verdict}", what=what[:100]) for verdict, what in lines[:SHOWN]),
    ]
    if len(lines) > SHOWN:
        said.append(t("segment-why-more", count=len(lines) - SHOWN))
    return View(text="\n".join(said), back=Button("", "segment_people", (segment.id,)))
