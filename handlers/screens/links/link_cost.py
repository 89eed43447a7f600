"""What a link cost, day by day; another day is written. Argument: the link."""

from datetime import date

from domain.links import costs, making, parts
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit

SHOWN = 10


@screen(right="links.edit", back="links")
async def draw(visit: Visit) -> View:
    t, link = visit.t, await making.find(visit.shop, visit.number(0))
    days = [
        t(
            "link-cost-line",
            day=t.date(date.fromisoformat(each.day)),
            amount=t.money(each.amount, visit.shop.currency),
        )
        for each in await costs.latest(link, SHOWN)
    ]
    text = t("link-cost", title=parts.title(link))
    return View(text="\n".join((text, *days)), back=Button("", "link_card", (link.id,)))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    link = await making.find(visit.shop, visit.number(0))
    told = costs.read(said.text, visit.shop, visit.now)
    await costs.say(link, visit.shop, told, visit.person, visit.now)
    return Go("link_cost", (link.id,), toast=visit.t("link-cost-put"))
