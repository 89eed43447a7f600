"""How a message goes out in steps, in words: on the test's card and on its campaign's."""

from collections.abc import Sequence

from domain.campaigns import waves
from domain.core.money import rough
from domain.experiments import drafting
from domain.experiments.drafting import goal_of
from domain.experiments.metric import Metric
from domain.experiments.steps import steps_of
from domain.experiments.variant import letter
from domain.models import Campaign, Experiment, ExperimentVariant
from handlers.kit.experiments import metric_name, percent
from handlers.kit.view import Button, Row
from handlers.kit.visit import Visit
from handlers.kit.windows import window


def in_one_line(visit: Visit, test: Experiment) -> str:
    """For a draft's card: how it goes out."""
    steps = steps_of(test)
    return visit.t.plain(
        "steps-line",
        way=steps.way,
        share=steps.share,
        people=steps.people,
        waves=steps.waves,
        window=window(visit, test),
    )


async def first_said(visit: Visit, campaign: Campaign, count: int) -> str:
    """Before the start of a campaign: who gets it first, and what becomes of the others."""
    test = await waves.test_of(campaign)
    if test is None:
        return ""
    sizes = steps_of(test).sizes(count, len(await drafting.variants(test)))
    return visit.t(
        "steps-first",
        way=steps_of(test).way,
        first=sizes[0] if sizes else 0,
        rest=sum(sizes[1:]),
        waves=len(sizes),
        window=window(visit, test),
    )


async def first_of(campaign: Campaign, count: int) -> int:
    """How many of so many get it at once."""
    test = await waves.test_of(campaign)
    if test is None:
        return count
    return next(iter(steps_of(test).sizes(count, len(await drafting.variants(test)))), 0)


async def running(campaign: Campaign) -> Experiment | None:
    """The test that sends this campaign in steps, from its first wave on."""
    found = Experiment.filter(campaign_id=campaign.id, kind="message")
    return await found.exclude(stage="").order_by("-id").first()


async def told(visit: Visit, test: Experiment, campaign: Campaign) -> str:
    """Where it stands now, and what comes next."""
    shown = await drafting.variants(test)
    winner = next((each for each in shown if each.id == test.winner_id), None)
    zone = visit.shop.zone
    return visit.t(
        "steps-state",
        state=_state(test, campaign),
        is_paused="yes" if campaign.status == "paused" else "no",
        left=await (waves.withheld if test.stage == "lapsed" else waves.left)(campaign),
        due=visit.t.moment(test.due_at, zone) if test.due_at else "",
        wave=campaign.wave + 1,
        waves=len(await waves.sizes(campaign, test)),
        letter=letter(winner.place) if winner else "",
        kept=test.kept if winner and winner.place else 0,
    )


def _state(test: Experiment, campaign: Campaign) -> str:
    """A part of a text's id."""
    if test.stage == "lapsed":
        return "lapsed"
    if campaign.status == "stopped":
        return "stopped"
    if test.stage == "asking":
        return "asking"
    is_over = test.stage == "over" or campaign.status == "done"
    if test.status == "rolled_out":
        return "rest-over" if is_over else "rest"
    if is_over:
        return "over"
    kind = "first" if steps_of(test).way == "first" else "wave"
    return f"{kind}-waits" if test.stage == "waiting" else kind


def leaning(visit: Visit, test: Experiment, shown: Sequence[ExperimentVariant]) -> str:
    """The shares of the last wave, what they were made of, and what they are good for."""
    if steps_of(test).way != "waves" or not test.weights_log:
        return ""
    last, t, goal = test.weights_log[-1], visit.t, goal_of(test)
    weights, means = last["weights"], last.get("means")
    shares = " · ".join(
        f"{letter(each.place)} {percent(visit, weight / sum(weights))}"
        for each, weight in zip(shown, weights, strict=True)
    )
    if means is None or not int(last["people"]):
        return t("steps-even", shares=shares)
    values = " · ".join(
        f"{letter(each.place)} {value(visit, goal, mean)}"
        for each, mean in zip(shown, means, strict=True)
    )
    more = float(last["gain"]) * int(last["left"])
    return t(
        "steps-lean",
        shares=shares,
        goal=metric_name(visit, goal),
        values=values,
        people=int(last["people"]),
        gain=_gain(visit, goal, more),
        is_gained="yes" if goal.shape != "ratio" and more > 0 else "no",
    )


def value(visit: Visit, goal: Metric, mean: float) -> str:
    """The goal of a person: 4,2 %, 1 240 ₽, 0,3."""
    if goal.shape == "binary":
        return percent(visit, mean)
    if goal.is_money:
        return visit.t.money(round(mean), visit.shop.currency)
    return visit.t.number(round(mean, 2))


def _gain(visit: Visit, goal: Metric, more: float) -> str:
    if goal.is_money:
        return visit.t.money(rough(more, visit.shop.currency), visit.shop.currency)
    return visit.t.number(round(more))


def button(visit: Visit, test: Experiment) -> Row:
    """To what can be done about it."""
    stage = test.stage if test.stage in {"asking", "lapsed", "over"} else "going"
    label = visit.t.plain("steps-button", stage=stage)
    return (Button(label, "experiment_rest", (test.id,)),)
