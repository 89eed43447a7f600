"""When the shop may write to this customer: their hours and their clock."""

from typing import Final

from domain.messaging.pressure import hours, setting
from domain.messaging.pressure.keeping import rules_of
from domain.messaging.pressure.quiet import NEVER
from domain.messaging.readers import zone_of
from handlers.kit import pressing
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit

READY: Final = ("21-10", "18-10", "22-12", "0-18")
SHOP: Final = "shop"
ANY: Final = "any"


@screen(back="my_messages")
async def draw(visit: Visit) -> View:
    t, customer = visit.t, visit.customer
    rules = await rules_of(visit.shop.id)
    own = pressing.own_hours(visit, customer.quiet_from, customer.quiet_to)
    shop_hours = pressing.quiet(visit, rules.quiet)
    text = t(
        "my-hours",
        hours=shop_hours if customer.quiet_from is None else own,
        zone=zone_of(customer.time_zone, visit.shop).key,
    )
    ready = [
        Button(pressing.quiet(visit, setting.hours(each)), "my_hours", (each,), "choose")
        for each in READY
    ]
    rows = (
        (Button(t.plain("my-hours-as-shop"), "my_hours", (SHOP,), "choose"),),
        tuple(ready[:2]),
        tuple(ready[2:]),
        (Button(t.plain("my-hours-any"), "my_hours", (ANY,), "choose"),),
    )
    return View(text=text, rows=rows)


@act()
async def choose(visit: Visit) -> Go:
    """Hours in which nothing comes."""
    wish = visit.word(0)
    chosen = {SHOP: None, ANY: NEVER}
    quiet = chosen[wish] if wish in chosen else setting.hours(wish)
    await hours.choose(visit.customer, quiet, visit.now)
    return Go("my_hours", toast=visit.t("my-messages-saved"))


@typed()
async def live_in(visit: Visit, said: Typed) -> Go:
    """The city whose clock to go by."""
    await hours.choose_zone(visit.customer, said.text)
    return Go("my_hours", toast=visit.t("my-messages-saved"))
