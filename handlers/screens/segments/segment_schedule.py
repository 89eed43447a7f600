"""When a segment is counted whole by an exact time of the shop."""

from domain.segments import service
from domain.segments.keeping.plans import Plan, current, set_plan
from handlers.kit import form, segment_plan
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

KINDS = ("daily", "weekly", "monthly")


@screen(right="segments.edit", back="segments", listed=("segment_more", 40))
async def draw(visit: Visit) -> View:
    t = visit.t
    segment = await service.find(visit.shop, visit.number(0))
    plan, when = await current(segment)
    text = t(
        "segment-schedule",
        name=segment.name,
        plan=segment_plan.said(t, plan),
        has_next="no" if when is None else "yes",
        next="" if when is None else t.moment(when, visit.shop.zone),
        zone=visit.shop.zone_name,
    )
    kinds = [
        Button(t.plain(f"segment-schedule-{each}"), "segment_schedule", (segment.id, each), "ask")
        for each in KINDS
    ]
    rows = [tuple(kinds[:2]), tuple(kinds[2:])]
    if plan.every:
        none = Button(t.plain("segment-schedule-none"), "segment_schedule", (segment.id,), "cancel")
        rows[1] = (*rows[1], none)
    return View(text=text, rows=tuple(rows), back=Button("", "segment_card", (segment.id,)))


@act()
async def ask(visit: Visit) -> Go:
    """Ask for the time."""
    segment = await service.find(visit.shop, visit.number(0))
    values = segment_plan.values((await current(segment))[0])
    asker = form.Asker("segment_schedule", "put", (str(segment.id),))
    return await form.ask(visit, segment_plan.FAMILY, visit.word(1), values, asker)


@act()
async def put(visit: Visit) -> Go:
    """The time is said."""
    told: segment_plan.Daily = (await form.taken(visit)).thing()
    return await _set(visit, told.plan())


@act()
async def cancel(visit: Visit) -> Go:
    """Events and the clock are enough."""
    return await _set(visit, Plan())


async def _set(visit: Visit, plan: Plan) -> Go:
    segment = await service.find(visit.shop, visit.number(0))
    await set_plan(visit.shop, segment, plan, visit.person, visit.now)
    toast = visit.t.plain("segment-schedule-set")
    return Go("segment_schedule", (segment.id,), toast=toast)
