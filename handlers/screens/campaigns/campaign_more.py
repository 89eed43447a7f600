"""What is done with a campaign seldom: what lists itself here, a copy, the bin for a draft."""

from domain.campaigns import drafting
from domain.models import Campaign
from handlers.kit.listing import listed_rows
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

SHOWN = 4
# Lists of what makes sense by status only, beside those for every campaign.
BEFORE, RUNNING, AFTER = "campaign_before", "campaign_open", "campaign_after"
ENDED = ("done", "stopped")


@screen(right="campaigns.see", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    args = (campaign.id,)
    rows = listed_rows(
        visit,
        "campaign_more",
        args,
        also=_lists(campaign),
        number=visit.number(1, 0),
        size=SHOWN,
    )
    if visit.can("campaigns.send"):
        rows = (*rows, *_own(visit, campaign))
    made = visit.t.moment(campaign.made_at, visit.shop.zone)
    return View(
        text=visit.t("campaign-more", name=campaign.name, made=made),
        rows=rows,
        back=Button("", "campaign_card", args),
    )


def _lists(campaign: Campaign) -> tuple[str, ...]:
    if campaign.status in ENDED:
        return (AFTER,)
    if campaign.status in {"sending", "paused"}:
        return (RUNNING, AFTER)
    return (BEFORE, RUNNING)


def _own(visit: Visit, campaign: Campaign) -> tuple[Row, ...]:
    """What makes sense as the campaign stands now."""
    t, args = visit.t.plain, (campaign.id,)
    copy = Button(t("campaign-button-copy"), "campaign_card", args, "copy")
    back = Button(t("campaign-button-recall"), "campaign_recall", args)
    if campaign.status == "draft":
        return ((copy,), (Button(t("campaign-button-drop"), "campaign_drop", args),))
    if campaign.status in ENDED:
        again = Button(t("campaign-button-retry"), "campaign_retry", args)
        return ((copy,), (again, back))
    if campaign.status in {"sending", "paused"}:
        return ((copy, back),)
    return ((copy,),)
