"""Once more to those whom a campaign has not reached: whom that is of use for, and whom not."""

from collections.abc import Mapping

from domain.campaigns import drafting, retrying
from domain.campaigns.retrying import Whom
from domain.core.errors import NotFoundError
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit
from handlers.screens.campaigns.campaign_run import REASONS


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    found, t = await retrying.failures(campaign), visit.t
    worth = sum(found.worth.values())
    lines = [t("campaign-retry", name=campaign.name, count=worth), *_reasons(visit, found.worth)]
    if found.useless:
        lines += ["", t("campaign-retry-useless", count=sum(found.useless.values()))]
        lines += _reasons(visit, found.useless)
    if found.unsure:
        lines += ["", t("campaign-retry-unsure", count=found.unsure)]
    if worth or found.unsure:
        lines += ["", t("campaign-retry-wait")]
    rows: list[Row] = []
    if worth:
        rows.append((_key(visit, campaign.id, "failed", worth),))
    if found.unsure:
        rows.append((_key(visit, campaign.id, "unsure", found.unsure),))
    return View(
        text="\n".join(lines),
        rows=tuple(rows) if campaign.status in retrying.ENDED else (),
        back=Button("", "campaign_more", (campaign.id,)),
    )


@act()
async def again(visit: Visit) -> Go:
    """Try again; a second tap finds it being done."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    whom: Whom = "unsure" if visit.word(1) == "unsure" else "failed"
    if visit.word(1) not in {"failed", "unsure"}:
        raise NotFoundError(thing="button")
    await retrying.retry(campaign, whom, visit.person, visit.now)
    return Go("campaign_run", (campaign.id,), wake=("send_deliveries",))


def _key(visit: Visit, campaign_id: int, whom: Whom, count: int) -> Button:
    label = visit.t.plain(f"campaign-retry-{whom}-yes", count=count)
    return Button(label, "campaign_retry", (campaign_id, whom), "again")


def _reasons(visit: Visit, reasons: Mapping[str, int]) -> list[str]:
    return [
        f"· {visit.t(REASONS.get(reason, 'campaign-reason-other'))}: {visit.t.number(count)}"
        for reason, count in reasons.items()
    ]
