"""One of the staff: role, and what an owner may change about it."""

from domain.audience import staff
from domain.audience.rights import ROLES
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View, in_rows
from handlers.kit.visit import Visit


@screen(right="staff", back="staff_list")
async def draw(visit: Visit) -> View:
    t = visit.t
    each = await staff.find(visit.shop, visit.number(0))
    text = t(
        "staff-card",
        name=each.person.name or str(each.person_id),
        role=t.plain(f"role-{each.role}"),
        may=t.plain(f"role-{each.role}.may"),
        since=t.date(each.joined_at.astimezone(visit.shop.zone).date()),
    )
    keys = [
        Button(t.plain(f"role-{role}"), "staff_card", (each.id, role), "change")
        for role in ROLES
        if role != each.role
    ]
    rows = in_rows(keys)
    dismiss = (Button(t.plain("staff-dismiss"), "staff_dismiss", (each.id,)),)
    return View(text=text, rows=(*rows, dismiss))


@act()
async def change(visit: Visit) -> Go:
    """Give another role; it counts from the next press of that person."""
    await staff.change_role(visit.shop, visit.number(0), visit.word(1), visit.person, visit.now)
    return Go("staff_card", (visit.number(0),), toast=visit.t("staff-changed"))
