"""More segments for a campaign, or segments whose people are taken off.

Arguments: campaign, version, part (others or without), page.
"""

from typing import Final

from domain.campaigns import drafting
from domain.campaigns.crowds import Part
from domain.core.errors import NotFoundError
from domain.models import Campaign, Segment
from domain.segments import service as segments
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

SHOWN: Final = 5


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    part, draft = _part(visit), (campaign.id, campaign.version)
    _, total = await segments.page(visit.shop, 0, 1)
    number, skipped = offset(visit.number(3, 0), total, SHOWN)
    found, total = await segments.page(visit.shop, skipped, SHOWN)
    page = Page(items=found, number=number, total=total, size=SHOWN)
    rows: list[Row] = [
        (
            Button(
                _label(campaign, each, part),
                "campaign_parts",
                (*draft, part, number, each.id),
                "switch",
            ),
        )
        for each in found
    ]
    rows += page.pager(lambda label, to: Button(label, "campaign_parts", (*draft, part, to)))
    rows.append((Button(visit.t.plain("button-done"), "campaign_card", (campaign.id,)),))
    return View(
        text=visit.t("campaign-parts", part=part),
        rows=tuple(rows),
        back=Button("", "campaign_segment", draft),
    )


@act()
async def switch(visit: Visit) -> Go:
    """Take the segment in, or out again."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    segment = await segments.find(visit.shop, visit.number(4))
    part, version = _part(visit), visit.number(1)
    await drafting.switch_segment(campaign, segment, part, version)
    return Go("campaign_parts", (campaign.id, version + 1, part, visit.number(3)))


def _part(visit: Visit) -> Part:
    match visit.word(2):
        case "others":
            return "others"
        case "without":
            return "without"
        case _:
            raise NotFoundError(thing="button")


def _label(campaign: Campaign, segment: Segment, part: Part) -> str:
    inside = {campaign.segment_id, *(campaign.others or ())}
    chosen = inside if part == "others" else set(campaign.without or ())
    sign = ("✓ " if part == "others" else "− ") if segment.id in chosen else ""
    return f"{sign}{segment.name}"
