"""The address of the shop's Mini App: written, looked at, taken away."""

from domain.events import app_address
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import App, Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

# Draws the menu button of the chats again.
JOB = "show_app_button"


@screen(right="shop.edit", back="sites")
async def draw(visit: Visit) -> View:
    t, url = visit.t, visit.shop.app_url
    rows: list[Row] = []
    if url:
        rows.append((App(t.plain("app-address-look"), url),))
        rows.append((Button(t.plain("app-address-remove"), "app_address", (), "remove"),))
    shown = "yes" if url else "no"
    return View(text=t("app-address", shown=shown, url=url), rows=tuple(rows))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    await app_address.set_address(visit.shop, said.text, visit.person, visit.now)
    return Go("app_address", toast=visit.t("app-address-saved"), wake=(JOB,))


@act()
async def remove(visit: Visit) -> Go:
    """Take the buttons away."""
    await app_address.take_away(visit.shop, visit.person, visit.now)
    return Go("app_address", toast=visit.t("app-address-removed"), wake=(JOB,))
