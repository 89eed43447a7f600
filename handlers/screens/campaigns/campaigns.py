"""All campaigns, the newest first."""

from typing import Final

from domain.campaigns import drafting
from domain.models import Campaign
from domain.segments import service as segments
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

SHOWN: Final = 5
SIGNS: Final = {
    "draft": "✏️",
    "scheduled": "🕒",
    "late": "❗",
    "sending": "▶️",
    "paused": "⏸",
    "stopped": "⏹",
    "done": "✅",
}


@screen(right="campaigns.see", command="campaigns", menu=20)
async def draw(visit: Visit) -> View:
    _, total = await drafting.page(visit.shop, 0, 1)
    number, skipped = offset(visit.number(0, 0), total, SHOWN)
    found, total = await drafting.page(visit.shop, skipped, SHOWN)
    page = Page(items=found, number=number, total=total, size=SHOWN)
    rows = [_row(each) for each in found]
    rows += page.pager(lambda label, to: Button(label, "campaigns", (to,)))
    more = Button(visit.t.plain("button-more"), "campaigns_more")
    if visit.can("campaigns.send"):
        new = Button(visit.t.plain("campaigns-new"), "campaigns", (), "create")
        rows.append((new, more))
    else:
        rows.append((more,))
    return View(text=visit.t("campaigns", count=total), rows=tuple(rows))


@act(right="campaigns.send")
async def create(visit: Visit) -> Go:
    """A new draft, for the segment whose id is given or for one to be chosen."""
    segment_id = visit.number(0, 0)
    segment = await segments.find(visit.shop, segment_id) if segment_id else None
    name = visit.t.plain("campaigns-unnamed")
    campaign = await drafting.create(visit.shop, name, visit.person, visit.now, segment)
    return Go("campaign_text", (campaign.id, campaign.version))


def _row(campaign: Campaign) -> Row:
    sign = "👀" if campaign.question == "trial" else SIGNS[campaign.status]
    label = f"{sign} {campaign.name}"
    return (Button(label, "campaign_card", (campaign.id,)),)
