"""What was sent, taken back or said otherwise: how many can be reached, and what came of it."""

from typing import Final

from domain.campaigns import drafting, recalling
from domain.campaigns.outlook import outlook
from domain.campaigns.recalling import Walk
from domain.experiments.variant import letter
from domain.models import Campaign, Recall
from handlers.kit.bar import bar
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

KNOWN: Final = ("old", "blocked", "refused")


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    recall = await recalling.last(campaign)
    parts = [visit.t("campaign-recall", name=campaign.name)]
    is_running = recall is not None and recall.status == "running"
    if recall is not None:
        parts.append(_outcome(visit, recall, await recalling.walk(recall)))
    back = Button("", "campaign_more", (campaign.id,))
    if is_running and recall is not None:
        stop = Button(visit.t.plain("campaign-recall-stop"), "campaign_recall", _of(recall), "stop")
        return View(text="\n\n".join(parts), rows=((stop,),), back=back, is_live=True)
    found = await outlook(campaign, "delete", visit.now)
    everywhere = found.count + found.too_old
    parts.append(
        visit.t(
            "campaign-recall-can",
            count=everywhere,
            young=found.count,
            old=found.too_old,
            elsewhere=found.elsewhere,
        )
    )
    rows = _rows(visit, campaign, can_delete=found.count > 0) if everywhere else ()
    return View(text="\n\n".join(parts), rows=rows, back=back)


@act()
async def stop(visit: Visit) -> Go:
    """Leave the others as they are."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    recall = await recalling.last(campaign)
    if recall is not None and recall.id == visit.number(1):
        await recalling.stop(recall, visit.person, visit.now)
    return Go("campaign_recall", (campaign.id,))


def _of(recall: Recall) -> tuple[int, int]:
    return recall.campaign_id, recall.id


def _rows(visit: Visit, campaign: Campaign, *, can_delete: bool) -> tuple[Row, ...]:
    t, args = visit.t.plain, (campaign.id,)
    if campaign.status not in recalling.READY:
        return ((Button(t("campaign-button-pause"), "campaign_run", args, "pause"),),)
    delete = Button(t("campaign-recall-delete"), "campaign_unsend", args)
    edit = Button(t("campaign-recall-edit"), "campaign_correct", args)
    return ((delete,), (edit,)) if can_delete else ((edit,),)


def _outcome(visit: Visit, recall: Recall, walk: Walk) -> str:
    t = visit.t
    lines = [
        t(
            "campaign-recall-state",
            kind=recall.kind,
            status=recall.status,
            done=walk.done,
            total=recall.total,
        )
    ]
    if recall.variant is not None:
        lines[0] = f"{t('campaign-recall-variant', letter=letter(recall.variant))} {lines[0]}"
    if recall.status == "running":
        lines.append(f"{bar(walk.share)} {round(100 * walk.share)} %")
    for reason, count in walk.failed.items():
        known = reason if reason in KNOWN else "blocked"
        lines.append(f"· {t('campaign-recall-why', reason=known)}: {t.number(count)}")
    return "\n".join(lines)
