"""The people of a list, a tap takes one out. Arguments: list, page."""

from domain.segments import lists
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    segment = await lists.find(visit.shop, visit.number(0))
    _, total = await lists.page(segment, 0, 1)
    number, skipped = offset(visit.number(1, 0), total)
    found, _ = await lists.page(segment, skipped, PAGE)
    rows = tuple(
        (
            Button(
                f"✕ {each.name or visit.t.plain('segment-no-name', id=str(each.id))}",
                "segment_members",
                (segment.id, number, each.id),
                "drop",
            ),
        )
        for each in found
    )
    pager = Page(items=found, number=number, total=total).pager(
        lambda label, to: Button(label, "segment_members", (segment.id, to))
    )
    text = visit.t("segment-members", name=segment.name, count=total)
    return View(text=text, rows=rows + pager, back=Button("", "segment_list", (segment.id,)))


@act()
async def drop(visit: Visit) -> Go:
    """Take one out; a second tap finds them gone."""
    segment = await lists.find(visit.shop, visit.number(0))
    people = [visit.number(2)]
    gone = await lists.take_out(visit.shop, segment, people, visit.person, visit.now)
    toast = visit.t.plain("segment-members-out") if gone else ""
    return Go("segment_members", (segment.id, visit.number(1)), toast=toast)
