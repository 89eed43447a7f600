"""Whom a campaign is for."""

from domain.campaigns import drafting
from domain.segments import service as segments
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    draft = (campaign.id, campaign.version)
    _, total = await segments.page(visit.shop, 0, 1)
    number, skipped = offset(visit.number(2, 0), total)
    found, total = await segments.page(visit.shop, skipped, PAGE)
    page = Page(items=found, number=number, total=total)
    rows: list[Row] = [
        (Button(each.name, "campaign_segment", (*draft, each.id), "choose"),) for each in found
    ]
    if campaign.segment_id and len(found) > 1:
        others = Button(visit.t.plain("campaign-others"), "campaign_parts", (*draft, "others"))
        without = Button(visit.t.plain("campaign-without"), "campaign_parts", (*draft, "without"))
        rows.append((others, without))
    rows += page.pager(lambda label, to: Button(label, "campaign_segment", (*draft, to)))
    if not total:
        rows.append((Button(visit.t.plain("campaign-segment-make"), "segments"),))
    return View(
        text=visit.t("campaign-segment", count=total),
        rows=tuple(rows),
        back=Button("", "campaign_card", (campaign.id,)),
    )


@act()
async def choose(visit: Visit) -> Go:
    """Write to these people."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    segment = await segments.find(visit.shop, visit.number(2))
    await drafting.choose_segment(campaign, segment, visit.number(1))
    return Go("campaign_card", (campaign.id,))
