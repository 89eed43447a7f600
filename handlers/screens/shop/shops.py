"""The shops this person works in or buys from."""

from domain.audience import people
from domain.audience import shops as service
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

LIMIT = 7


@screen(command="shops", back="menu")
async def draw(visit: Visit) -> View:
    t = visit.t
    found = await people.shops_of(visit.person)
    rows = [
        (
            Button(
                t.plain(
                    "shops-line",
                    name=shop.name or t.plain("shop-unnamed"),
                    role=t.plain(f"role-{role}"),
                    here="yes" if shop == visit.shop_or_none else "no",
                ),
                "shops",
                (shop.id,),
                "choose",
            ),
        )
        for shop, role in found[:LIMIT]
    ]
    if visit.can("shop.edit"):
        rows.append((Button(t.plain("shops-open"), "shop_open"),))
    return View(text=t("shops"), rows=tuple(rows))


@act()
async def choose(visit: Visit) -> Go:
    """Look at this shop from now on."""
    shop = await people.choose_shop(visit.person, visit.number(0))
    name = shop.name or visit.t.plain("shop-unnamed")
    return Go("menu", toast=visit.t("shops-chosen", name=name))


@act(right="shop.edit")
async def open_shop(visit: Visit) -> Go:
    """A further shop of this owner."""
    await service.open_another(visit.person, visit.now)
    return Go("setup")
