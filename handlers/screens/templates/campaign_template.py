"""A saved or a ready message for an empty draft. Arguments: campaign, version, page."""

from domain.campaigns import drafting, library
from domain.messaging.templates.starter import listed
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

MOST = 1_000


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    draft = (visit.number(0), visit.number(1))
    saved, _ = await library.page(visit.shop, 0, MOST)
    known = [(each.name, str(each.id)) for each in saved]
    known += [(visit.t.plain(f"starter-text-{key}"), key) for key, _ in listed()]
    number, skipped = offset(visit.number(2, 0), len(known))
    page = Page(items=known[skipped : skipped + PAGE], number=number, total=len(known))
    rows: list[Row] = [
        (Button(label, "campaign_template", (*draft, key), "take"),) for label, key in page.items
    ]
    rows += page.pager(lambda label, to: Button(label, "campaign_template", (*draft, to)))
    return View(
        text=visit.t("campaign-template"),
        rows=tuple(rows),
        back=Button("", "campaign_text", draft),
    )


@act()
async def take(visit: Visit) -> Go:
    """Say this; it can be changed as if it had been typed."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    which, version = visit.word(2), visit.number(1)
    if which.isdecimal():
        template = await library.find(visit.shop, int(which))
        await library.put(template, campaign, version, visit.now)
    else:
        await drafting.write(campaign, library.starter(which, visit.shop), version)
    return Go("campaign_text", (campaign.id, version + 1), toast=visit.t("campaign-text-kept"))
