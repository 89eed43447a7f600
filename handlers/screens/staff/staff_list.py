"""Everybody who works in the shop."""

from domain.audience import staff
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="staff", back="settings", command="staff")
async def draw(visit: Visit) -> View:
    t = visit.t
    everybody = await staff.people(visit.shop)
    number, skipped = offset(visit.number(0, 0), len(everybody))
    page = Page(items=everybody[skipped : skipped + PAGE], number=number, total=len(everybody))
    rows = tuple(
        (
            Button(
                t.plain(
                    "staff-line",
                    name=each.person.name or str(each.person_id),
                    role=t.plain(f"role-{each.role}"),
                ),
                "staff_card",
                (each.id,),
            ),
        )
        for each in page.items
    )
    invite = (Button(t.plain("staff-invite"), "staff_invite"),)
    return View(
        text=t("staff-list", count=len(everybody)),
        rows=(*rows, *page.pager(lambda label, to: Button(label, "staff_list", (to,))), invite),
    )
