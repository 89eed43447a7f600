"""What a message by each channel brings, on average: who follows its links, what it costs."""

from typing import Final

from domain.connectors import channels
from domain.messaging import addresses
from domain.messaging.worth.chance import Way
from domain.messaging.worth.weighing import Weighed, weighed
from domain.statistics.estimate import Share
from handlers.kit.campaign_result import share
from handlers.kit.campaign_ways import name_of
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

WRITTEN: Final = ("telegram", "email", "sms", "push")
# Of fewer messages or clicks nothing is said.
LEAST_MESSAGES, LEAST_CLICKS = 100, 20
NOBODY: Final = Share(hits=0, total=0)


@screen(right="campaigns.see", back="campaigns_more", listed=("campaigns_more", 40), is_slow=True)
async def draw(visit: Visit) -> View:
    has = await addresses.connected(visit.shop.id)
    price = await channels.sms_price(visit.shop.id)
    names = [each for each in WRITTEN if each in has]
    known = await weighed(visit.shop, names, {"sms": price}, visit.now)
    has_money = visit.can("reports") and known.clicks >= LEAST_CLICKS
    order = sorted(
        names, key=lambda each: known.ways[each].worth(NOBODY, known.click), reverse=True
    )
    lines = [_line(visit, each, known.ways[each], known, has_money=has_money) for each in order]
    text = "\n".join([visit.t("worth"), *lines, "", _value(visit, known), visit.t("worth-how")])
    refresh = Button(visit.t.plain("button-refresh"), "best_channel")
    return View(text=text, rows=((refresh,),))


def _line(visit: Visit, channel: str, way: Way, known: Weighed, *, has_money: bool) -> str:
    t, currency = visit.t, visit.shop.currency
    told = way.shop
    state = "early" if told.total < LEAST_MESSAGES else "money" if has_money else "share"
    return t(
        "worth-line",
        channel=name_of(visit, channel),
        state=state,
        messages=t.number(told.total),
        clicked=t.number(told.hits),
        share=share(visit, told.value),
        cost=t.money(round(way.cost), currency),
        is_free="no" if way.cost else "yes",
        brings=t.money(round(way.worth(NOBODY, known.click)), currency),
    )


def _value(visit: Visit, known: Weighed) -> str:
    if known.clicks < LEAST_CLICKS or not visit.can("reports"):
        return visit.t("worth-few-clicks", count=known.clicks)
    click = visit.t.money(round(known.click), visit.shop.currency)
    return visit.t("worth-click", click=click, count=known.clicks)
