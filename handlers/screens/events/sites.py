"""Where events may come from: the script to put in, the sites, the Mini App of another bot."""

from domain.events import sites, volumes
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Copy, Go, Row, View
from handlers.kit.visit import Typed, Visit


@screen(right="shop.edit", back="connections", listed=("connections", 10))
async def draw(visit: Visit) -> View:
    t, found = visit.t, await sites.listed(visit.shop)
    address = visit.world.web_address
    script = sites.script(visit.shop, address)
    last = await volumes.last_of_pages(visit.shop.id)
    rows: list[Row] = [(Copy(t.plain("sites-copy-script"), script),)]
    rows += [(Button(f"✕ {each.origin}", "sites", (each.id,), "remove"),) for each in found]
    bot = visit.shop.app_bot_id
    label = t.plain("sites-app", bot=str(bot)) if bot else t.plain("sites-app-none")
    shown = "yes" if visit.shop.app_url else "no"
    rows.append((Button(t.plain("app-address-key", shown=shown), "app_address"),))
    rows.append((Button(label, "sites_app"),))
    text = t(
        "sites",
        script=script,
        count=len(found),
        seen="yes" if last else "no",
        last=t.moment(last, visit.shop.zone) if last else "",
    )
    return View(text=text, rows=tuple(rows))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    origin = await sites.add(visit.shop, said.text, visit.person, visit.now)
    return Go("sites", toast=visit.t("sites-added", origin=origin))


@act()
async def remove(visit: Visit) -> Go:
    """Take one away."""
    origin = await sites.remove(visit.shop, visit.number(0), visit.person, visit.now)
    return Go("sites", toast=visit.t("sites-removed", origin=origin))
