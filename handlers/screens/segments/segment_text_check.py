"""What a typed segment says and whom it holds, before it is put in force. Argument: segment."""

import dataclasses

from domain.core.errors import StaleError
from domain.models import Segment
from domain.segments import service, sketch
from domain.segments.rule import PATIENCE, rule_of, size
from domain.segments.sentence import sentence
from domain.segments.sketch import Sketch
from handlers.kit import segment_text
from handlers.kit.screen import act, screen, typed
from handlers.kit.segment_text import NEW, Proposal
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

LONGEST = 1_200


@screen(right="segments.edit", back="segments", is_slow=True)
async def draw(visit: Visit) -> View:
    proposal = await segment_text.proposed(visit, visit.number(0))
    segment = await _segment(visit, proposal)
    t = visit.t
    name = segment.name if segment else t.plain("segment-text-new")
    told = [t("segment-text-check", name=name)]
    if segment is not None:
        now = (await sentence(t, visit.shop, rule_of(segment)))[:LONGEST]
        told.append(t("segment-text-check-now", what=now))
    what = (await sentence(t, visit.shop, proposal.rule))[:LONGEST]
    told += [t("segment-text-check-new", what=what), await _size(visit, proposal)]
    if proposal.lost:
        told.append(t("segment-text-check-lost", lost="\n".join(f"• {e}" for e in proposal.lost)))
    back = ("segment_text", (segment.id,)) if segment else ("segments_text", ())
    return View(text="\n\n".join(told), rows=_rows(visit, segment), back=Button("", *back))


@act()
async def accept(visit: Visit) -> Go:
    """Put it in force; a new one is asked for its name. Argument: the version that was seen."""
    proposal = await segment_text.proposed(visit, visit.number(0))
    segment = await _segment(visit, proposal)
    if segment is None:
        await _sketch(visit, proposal, None, 0)
        return Go("segment_name")
    version, rule = visit.number(1), proposal.rule
    try:
        await service.change(visit.shop, segment, rule, version, visit.person, visit.now)
    except StaleError:
        await _sketch(visit, proposal, segment, version)
        return Go("segment_conflict", (segment.id,))
    await segment_text.drop(visit, segment.id)
    await sketch.drop(visit.shop, visit.person, segment.id)
    toast = visit.t.plain("segment-saved")
    return Go("segment_card", (segment.id,), toast=toast, wake=("count_segments",))


@act()
async def edit(visit: Visit) -> Go:
    """Go on with buttons."""
    proposal = await segment_text.proposed(visit, visit.number(0))
    segment = await _segment(visit, proposal)
    await _sketch(visit, proposal, segment, segment.version if segment else 0)
    return Go("segment_edit", (proposal.segment_id,))


@typed()
async def write(visit: Visit, said: Typed) -> Go | View:
    """Another text instead."""
    return await segment_text.typed(visit, visit.number(0), said)


async def _segment(visit: Visit, proposal: Proposal) -> Segment | None:
    if proposal.segment_id == NEW:
        return None
    return await service.find(visit.shop, proposal.segment_id)


async def _sketch(visit: Visit, proposal: Proposal, segment: Segment | None, version: int) -> None:
    """The proposal as a step of the person's own sketch, so that nothing begun is lost."""
    kept = await sketch.find(visit.shop, visit.person, proposal.segment_id)
    if kept is None or kept.version != version:
        rule = rule_of(segment) if segment else sketch.EVERYONE
        kept = Sketch(segment_id=proposal.segment_id, version=version, rule=rule)
    kept = dataclasses.replace(kept.changed(proposal.rule), name=proposal.name or kept.name)
    await sketch.keep(visit.shop, visit.person, kept, visit.now)
    await segment_text.drop(visit, proposal.segment_id)


async def _size(visit: Visit, proposal: Proposal) -> str:
    found = await size(proposal.rule, visit.shop, visit.now)
    if found is None:
        return visit.t("segment-text-check-slow", seconds=PATIENCE)
    return visit.t(
        "segment-text-check-size",
        count=found.people,
        base=found.base,
        moment=visit.t.moment(visit.now, visit.shop.zone),
        zone=visit.now.astimezone(visit.shop.zone).tzname() or "",
    )


def _rows(visit: Visit, segment: Segment | None) -> tuple[Row, ...]:
    t, screen_key = visit.t, "segment_text_check"
    args: tuple[int, ...] = (NEW,) if segment is None else (segment.id, segment.version)
    label = "segment-text-create" if segment is None else "segment-text-replace"
    return (
        (Button(t.plain(label), screen_key, args, "accept"),),
        (Button(t.plain("segment-text-edit"), screen_key, args, "edit"),),
    )
