"""What came of a campaign that was sent."""

from domain.campaigns import drafting
from domain.campaigns.results.result import result
from handlers.kit.campaign_result import MONEY, words
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="campaigns", listed=("campaign_after", 5), is_slow=True)
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    back = Button("", "campaign_card", (campaign.id,))
    if campaign.started_at is None:
        return View(text=visit.t("result-not-sent", name=campaign.name), back=back)
    told = await result(campaign, visit.shop, visit.now)
    text = words(visit, campaign.name, told, has_money=visit.can(MONEY))
    return View(text=text, rows=_rows(visit, campaign.id), back=back)


def _rows(visit: Visit, campaign_id: int) -> tuple[Row, ...]:
    t, args = visit.t.plain, (campaign_id,)
    first = [
        Button(t("button-refresh"), "campaign_result", args),
        Button(t("button-help"), "campaign_result_about", args),
    ]
    second = []
    if visit.can("campaigns.send") and visit.can(MONEY):
        second.append(Button(t("result-button-cost"), "campaign_cost", args))
    if visit.can("shop.edit"):
        days = visit.shop.result_days
        second.append(Button(t("result-button-days", days=days), "campaign_result_days", args))
    return (tuple(first), tuple(second)) if second else (tuple(first),)
