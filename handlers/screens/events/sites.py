"""Where events may come from: the address to report to, the sites, the Mini App of another bot."""

from domain.events import sites
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Copy, Go, Row, View
from handlers.kit.visit import Typed, Visit


@screen(right="shop.edit", back="connections", connection=10)
async def draw(visit: Visit) -> View:
    t, found = visit.t, await sites.listed(visit.shop)
    address = visit.world.web_address
    rows: list[Row] = [(Copy(t.plain("sites-copy"), f"{address}/collect"),)]
    rows += [(Button(f"✕ {each.origin}", "sites", (each.id,), "remove"),) for each in found]
    bot = visit.shop.app_bot_id
    label = t.plain("sites-app", bot=str(bot)) if bot else t.plain("sites-app-none")
    rows.append((Button(label, "sites_app"),))
    return View(text=t("sites", address=address, count=len(found)), rows=tuple(rows))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    origin = await sites.add(visit.shop, said.text, visit.person, visit.now)
    return Go("sites", toast=visit.t("sites-added", origin=origin))


@act()
async def remove(visit: Visit) -> Go:
    """Take one away."""
    origin = await sites.remove(visit.shop, visit.number(0), visit.person, visit.now)
    return Go("sites", toast=visit.t("sites-removed", origin=origin))
