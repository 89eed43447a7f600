"""One person against a segment, condition by condition, each with what there is in fact.

Arguments: segment, customer, and `customer` where the way back is to their card.
"""

from datetime import datetime

from domain.core.errors import NotFoundError
from domain.segments import service
from domain.segments.actual import Actual, actuals
from domain.segments.rule import rule_of
from domain.segments.sentence import speaker
from domain.segments.why import explained, why
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

SHOWN = 30
LONGEST_WORD = 40


@screen(right="segments.see", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    rule = rule_of(segment)
    found = await why(rule, visit.shop, visit.now, [visit.number(1)])
    if not found:
        raise NotFoundError(thing="person")
    told, t = found[0], visit.t
    facts = await actuals(rule, visit.shop, visit.now, told.customer_id)
    name = told.name or t.plain("segment-no-name", id=str(told.customer_id))
    verdict = told.verdict if told.is_in_base else "no"
    base = t.plain(f"segment-base-{rule.base}")
    lines = explained(await speaker(t, visit.shop, rule.tree), rule.tree, told)
    said = [
        t("segment-why", name=segment.name, person=name, verdict=verdict),
        "",
        t("segment-why-base", is_in="yes" if told.is_in_base else "no", base=base),
        *(
            t(f"segment-why-{verdict}", what=what[:100])
            + _actual(visit, fact)
            + _border(visit, border)
            for (verdict, what), fact, border in list(
                zip(lines, facts, told.borders_at, strict=True)
            )[:SHOWN]
        ),
    ]
    if len(lines) > SHOWN:
        said.append(t("segment-why-more", count=len(lines) - SHOWN))
    back = Button("", "segment_people", (segment.id,))
    if visit.word(2) == "customer":
        back = Button("", "customer_segments", (told.customer_id,))
    return View(text="\n".join(said), back=back)


def _actual(visit: Visit, fact: Actual | None) -> str:
    """What there is in fact, where the condition looks at one thing."""
    if fact is None:
        return ""
    return visit.t("segment-in-fact", kind=_kind(fact), value=_value(visit, fact))


def _border(visit: Visit, border: datetime | None) -> str:
    """As of when the border of a rank is."""
    if border is None:
        return ""
    return visit.t("segment-why-border", when=visit.t.moment(border, visit.shop.zone))


def _kind(fact: Actual) -> str:
    return "nothing" if fact.value is None else fact.kind


def _value(visit: Visit, fact: Actual) -> str:
    t = visit.t
    match fact.value:
        case None:
            return ""
        case datetime() as moment:
            return t.moment(moment, visit.shop.zone)
        case str() as word:
            return word[:LONGEST_WORD]
        case number if fact.unit == "money":
            return t.money(round(number), visit.shop.currency)
        case number if fact.unit in {"days", "hours", "percent"}:
            return t.plain(f"form-{fact.unit}", count=round(number))
        case number:
            return t.number(round(number, 1))
