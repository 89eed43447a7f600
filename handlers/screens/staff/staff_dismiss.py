"""The question before somebody loses all rights."""

from domain.audience import staff
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="staff", back="staff_list")
async def draw(visit: Visit) -> View:
    each = await staff.find(visit.shop, visit.number(0))
    name = each.person.name or str(each.person_id)
    yes = Button(visit.t.plain("staff-dismiss-yes"), "staff_dismiss", (each.id,), "dismiss")
    return View(
        text=visit.t("staff-dismiss-question", name=name),
        rows=((yes,),),
        back=Button("", "staff_card", (each.id,)),
    )


@act()
async def dismiss(visit: Visit) -> Go:
    """Take the rights away at once."""
    await staff.dismiss(visit.shop, visit.number(0), visit.person, visit.now)
    return Go("staff_list", toast=visit.t("staff-dismissed"))
