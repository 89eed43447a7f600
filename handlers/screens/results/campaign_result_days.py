"""For how many days after a message purchases are counted to it, in all campaigns of the shop."""

from domain.campaigns.results import setting
from domain.campaigns.results.setting import DAYS
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign_id = visit.number(0)
    keys = tuple(
        Button(
            visit.t.plain("result-days-button", days=days),
            "campaign_result_days",
            (campaign_id, days),
            "put",
        )
        for days in DAYS
        if days != visit.shop.result_days
    )
    return View(
        text=visit.t("result-days", days=visit.shop.result_days),
        rows=(keys[:2], keys[2:]),
        back=Button("", "campaign_result", (campaign_id,)),
    )


@act()
async def put(visit: Visit) -> Go:
    """Look at so many days from now on; every result is counted anew."""
    await setting.choose_days(visit.shop, visit.number(1), visit.person, visit.now)
    return Go("campaign_result", (visit.number(0),))
