"""A message in steps: where it stands, and what the rest gets. Arguments: test, page."""

from domain.campaigns import stepping, waves
from domain.core.errors import NotFoundError
from domain.experiments import drafting, letters
from domain.experiments.variant import letter
from domain.models import Campaign, Experiment, ExperimentVariant
from handlers.kit import message_steps
from handlers.kit.experiments import here, to_card
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

SHOWN = 3


@screen(right="campaigns.see", back="experiments")
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    if not experiment.stage:
        raise NotFoundError(thing="button")
    campaign = await letters.campaign_of(experiment)
    shown, left = await drafting.variants(experiment), await waves.left(campaign)
    parts = [
        t("steps-rest", name=experiment.name),
        await message_steps.told(visit, experiment, campaign),
        message_steps.leaning(visit, experiment, shown),
    ]
    is_open = campaign.status not in stepping.ENDED and left > 0
    rows: list[Row] = []
    if waiting := await stepping.unanswered(experiment, campaign, visit.now):
        parts.append(_asked(visit, experiment, waiting))
        parts.append(t("steps-kept", kept=experiment.kept))
        if visit.can("campaigns.send"):
            rows += _answers(visit, experiment, shown, waiting)
    rows.append((Button(t.plain("screen-experiment_verdict"), "experiment_verdict", _own(visit)),))
    if is_open and visit.can("campaigns.send"):
        no = Button(t.plain("steps-nobody", count=left), "campaign_stop", (campaign.id,))
        rows.append((no,))
    elif campaign.status in {"sending", "paused"} and visit.can("campaigns.send"):
        stop = Button(t.plain("campaign-button-stop"), "campaign_stop", (campaign.id,))
        rows.append((stop,))
    rows.append(_last(visit, campaign))
    return View(text="\n\n".join(filter(None, parts)), rows=tuple(rows), back=to_card(experiment))


@act(right="campaigns.send")
async def send(visit: Visit) -> Go:
    """One of them to the rest; a second tap finds it on its way."""
    experiment = await here(visit)
    if experiment.status == "rolled_out":
        return Go("experiment_rest", (experiment.id,), toast=visit.t.plain("steps-sent-already"))
    place = visit.number(1)
    await stepping.answer(experiment, place, visit.person, visit.now)
    toast = visit.t.plain("steps-goes", letter=letter(place))
    return Go("experiment_rest", (experiment.id,), toast=toast, wake=("move_waves",))


def _asked(visit: Visit, experiment: Experiment, waiting: int) -> str:
    """Why it is asked, and until when; or that nobody has answered."""
    t, due = visit.t, experiment.due_at
    if experiment.stage == "lapsed":
        return t("steps-lapsed", count=waiting)
    why = t("steps-why", why=experiment.why, count=waiting)
    return f"{why} {t('steps-until', due=t.moment(due, visit.shop.zone))}" if due else why


def _own(visit: Visit) -> tuple[int]:
    return (visit.number(0),)


def _answers(
    visit: Visit, experiment: Experiment, shown: list[ExperimentVariant], left: int
) -> list[Row]:
    """Who asks ten variants gets them page by page."""
    number, skipped = offset(visit.number(1, 0), len(shown), SHOWN)
    page = Page(items=shown[skipped : skipped + SHOWN], number=number, total=len(shown), size=SHOWN)
    rows: list[Row] = [
        (
            Button(
                visit.t.plain("steps-send", letter=letter(each.place), count=left),
                "experiment_rest",
                (experiment.id, each.place),
                "send",
            ),
        )
        for each in page.items
    ]
    rows += page.pager(lambda label, to: Button(label, "experiment_rest", (experiment.id, to)))
    return rows


def _last(visit: Visit, campaign: Campaign) -> Row:
    t = visit.t.plain
    return (
        Button(t("experiment-to-campaign"), "campaign_run", (campaign.id,)),
        Button(t("button-help"), "experiment_terms", ("bandit",)),
    )
