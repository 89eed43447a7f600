"""A link for a new member of staff, once the role is chosen."""

from domain.audience import staff
from domain.audience.rights import ROLES
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Copy, View, in_rows
from handlers.kit.visit import Visit


@screen(right="staff", back="staff_list")
async def draw(visit: Visit) -> View:
    t = visit.t
    lines = "\n".join(
        t("staff-role-line", role=t.plain(f"role-{role}"), may=t.plain(f"role-{role}.may"))
        for role in ROLES
    )
    order = ("manager", "analyst", "support", "moderator", "owner")
    keys = [Button(t.plain(f"role-{role}"), "staff_invite", (role,), "invite") for role in order]
    rows = in_rows(keys)
    return View(text=f"{t('staff-invite-which')}\n\n{lines}", rows=rows)


@act()
async def invite(visit: Visit) -> View:
    """Make the link; it is shown once, only its hash is kept."""
    t, role = visit.t, visit.word(0)
    code = await staff.invite(visit.shop, role, visit.person, visit.now)
    link = f"https://t.me/{visit.world.bot_name}?start={code}"
    return View(
        text=t(
            "staff-link",
            role=t.plain(f"role-{role}"),
            link=link,
            days=staff.GOOD_FOR.days,
        ),
        rows=((Copy(t.plain("staff-link-copy"), link),),),
    )
