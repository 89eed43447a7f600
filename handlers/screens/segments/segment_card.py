"""One segment: what it means, how many people it holds at this moment, what can be done."""

import html

from domain.models import Segment
from domain.segments import about, service, sketch
from domain.segments.keeping import freshness
from domain.segments.lists import LIST
from domain.segments.rule import PATIENCE, rule_of, size
from domain.segments.sentence import sentence
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

LONGEST_SENTENCE = 3_000


@screen(right="segments.see", back="segments", is_slow=True)
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    rule = rule_of(segment)
    found = await size(rule, visit.shop, visit.now)
    if segment.kind == LIST:
        what = visit.t.plain("segment-list-what")
    else:
        what = (await sentence(visit.t, visit.shop, rule))[:LONGEST_SENTENCE]
    if found is None:
        text = visit.t("segment-card-slow", name=segment.name, what=what, seconds=PATIENCE)
    else:
        text = visit.t(
            "segment-card",
            name=segment.name,
            what=what,
            count=found.people,
            base=found.base,
            moment=visit.t.moment(visit.now, visit.shop.zone),
            zone=visit.now.astimezone(visit.shop.zone).tzname() or "",
        )
    text += await _about(visit, segment)
    text += f"\n\n{await freshness.line(visit.t, visit.shop, segment, visit.now)}".rstrip()
    if segment.archived_at is not None:
        text += f"\n\n{html.escape(visit.t.plain('segment-is-archived'))}"
    return View(text=text, rows=_rows(visit, segment))


@act(right="segments.edit")
async def edit(visit: Visit) -> Go:
    """Go on with the sketch, or begin one."""
    segment = await service.find(visit.shop, visit.number(0))
    if segment.kind == LIST:
        return Go("segment_list", (segment.id,))
    await sketch.begin(visit.shop, visit.person, segment, visit.now)
    return Go("segment_edit", (segment.id,))


@act(right="segments.edit")
async def restore(visit: Visit) -> Go:
    """Bring back from the archive."""
    segment = await service.find(visit.shop, visit.number(0))
    await service.restore(visit.shop, segment, visit.person, visit.now)
    return Go("segment_card", (segment.id,), toast=visit.t.plain("segment-restored"))


async def _about(visit: Visit, segment: Segment) -> str:
    """What staff say of it, a line each."""
    t, lines = visit.t, list[str]()
    if segment.description:
        lines.append(f"<i>{html.escape(segment.description, quote=False)}</i>")
    if tags := await about.tags_of(segment):
        lines.append(t("segment-card-tags", tags=", ".join(each.label for each in tags)))
    if owner := await about.owner(segment):
        lines.append(t("segment-card-owner", who=owner.person.name or str(owner.person_id)))
    return "\n\n" + "\n".join(lines) if lines else ""


def _rows(visit: Visit, segment: Segment) -> tuple[Row, ...]:
    t, args = visit.t, (segment.id,)
    rows: list[Row] = []
    if segment.archived_at is not None:
        if visit.can("segments.edit"):
            rows.append(
                (
                    Button(t.plain("segment-restore-button"), "segment_card", args, "restore"),
                    Button(t.plain("segment-delete-button"), "segment_delete", args),
                )
            )
        return tuple(rows)
    if visit.can("campaigns.send"):
        rows.append((Button(t.plain("segment-write"), "campaigns", args, "create"),))
    rows.append((Button(t.plain("segment-people-button"), "segment_people", args),))
    more = Button(t.plain("button-more"), "segment_more", args)
    if visit.can("segments.edit") and segment.kind == LIST:
        rows.append((Button(t.plain("segment-list-button"), "segment_list", args), more))
    elif visit.can("segments.edit"):
        rows.append((Button(t.plain("segment-edit-button"), "segment_card", args, "edit"), more))
    else:
        rows.append((more,))
    rows.append((Button(t.plain("button-refresh"), "segment_card", args),))
    return tuple(rows)
