"""One test: as a draft with what it still needs, later as it runs or as it ended."""

from datetime import timedelta

from domain.campaigns import repeating
from domain.experiments import counting, drafting, letters, running, steering
from domain.experiments.drafting import goal_of
from domain.experiments.variant import letter
from domain.models import Experiment
from handlers.kit import message_steps, windows
from handlers.kit.experiments import SIGNS, here, in_layer, metric_name, variant_name
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="experiments", is_slow=True)
async def draw(visit: Visit) -> View:
    experiment = await here(visit)
    if experiment.status == "draft":
        return await _draft(visit, experiment)
    parts = [_head(visit, experiment), await _met(visit, experiment)]
    if experiment.campaign_id:
        campaign = await letters.campaign_of(experiment)
        if experiment.stage:
            parts.insert(1, await message_steps.told(visit, experiment, campaign))
        elif campaign.status == "draft" and experiment.status == "running":
            parts.insert(1, visit.t("steps-unsent"))
    return View(text="\n\n".join(parts), rows=_rows(visit, experiment))


@act(right="campaigns.send")
async def again(visit: Visit) -> Go:
    """The same test anew: another lot, so that nobody brings along what they have seen."""
    experiment = await here(visit)
    if experiment.kind == "message":
        made = await repeating.again(experiment, visit.person, visit.now)
    else:
        made = await drafting.copy(experiment, visit.person, visit.now)
    return Go("experiment_card", (made.id,), toast=visit.t.plain("experiment-copied"))


async def _draft(visit: Visit, experiment: Experiment) -> View:
    t, own = visit.t, (experiment.id,)
    shown = await drafting.variants(experiment)
    lines = "\n".join(variant_name(visit, each) for each in shown)
    text = t(
        "experiment-draft",
        name=experiment.name,
        key=experiment.element,
        kind=experiment.kind,
        variants=lines,
        segment=experiment.segment.name if experiment.segment else "",
        is_everybody="no" if experiment.segment else "yes",
        holdout=experiment.holdout,
        layer=in_layer(visit, experiment),
        goal=metric_name(visit, goal_of(experiment)),
        window=windows.window(visit, experiment),
        hypothesis=experiment.hypothesis or t.plain("experiment-not-said"),
        rule=experiment.rule or t.plain("experiment-not-said"),
    )
    if not visit.can("campaigns.send"):
        return View(text=text)
    if experiment.kind == "message":
        line = message_steps.in_one_line(visit, experiment)
        text = "\n".join((text, t("steps-card", line=line)))
    variants = Button(t.plain("experiment-variants-button"), "experiment_variants", own)
    way = Button(t.plain("screen-experiment_way"), "experiment_way", own)
    audience = Button(t.plain("experiment-audience-button"), "experiment_audience", own)
    rows: list[Row] = [
        (variants, audience if experiment.kind == "element" else way),
        (
            Button(t.plain("experiment-goal-button"), "experiment_goal", own),
            Button(t.plain("experiment-hypothesis"), "experiment_words", (*own, "hypothesis")),
        ),
        (
            Button(t.plain("screen-experiment_plan"), "experiment_plan", own),
            Button(t.plain("button-more"), "experiment_more", own),
        ),
    ]
    if not await steering.missing(experiment):
        rows.insert(0, (Button(t.plain("experiment-to-start"), "experiment_confirm", own),))
    return View(text=text, rows=tuple(rows))


def _is_sent(experiment: Experiment) -> bool:
    """A message of which one variant went to the rest: there is nothing left to switch off."""
    return experiment.kind == "message" and experiment.status == "rolled_out"


def _head(visit: Visit, experiment: Experiment) -> str:
    t, zone = visit.t, visit.shop.zone
    begun = experiment.started_at or visit.now
    until = experiment.stopped_at or visit.now
    return t(
        "experiment-card",
        sign=SIGNS[experiment.status],
        name=experiment.name,
        status="sent" if _is_sent(experiment) else experiment.status,
        day=(until - begun) // timedelta(days=1) + 1,
        days=int((experiment.plan or {}).get("days") or 0),
        begun=t.moment(begun, zone),
        until=t.moment(until, zone),
        goal=metric_name(visit, goal_of(experiment)),
        code=running.code_of(experiment),
    )


async def _met(visit: Visit, experiment: Experiment) -> str:
    """How many have met which variant."""
    t, found = visit.t, await counting.crowd(experiment, visit.now)
    shown = await drafting.variants(experiment)
    lines = [
        t(
            "experiment-met-line",
            name=variant_name(visit, each),
            count=found.by_variant.get(each.id, 0),
        )
        for each in shown
    ]
    whole = found.total + found.crossed
    if found.crossed:
        lines.append(
            t(
                "experiment-crossed",
                count=found.crossed,
                share=round(found.crossed * 100 / whole, 1),
            )
        )
    if experiment.status == "rolled_out" and not _is_sent(experiment):
        winner = next((each for each in shown if each.id == experiment.winner_id), None)
        name = letter(winner.place) if winner else ""
        lines.append(t("experiment-rolled", letter=name, kept=experiment.kept))
    plan = experiment.plan or {}
    # A bandit's number is not how many it is made for.
    planned = 0 if plan.get("way") == "waves" else int(plan.get("needed") or 0)
    head = t("experiment-met", count=found.total, planned=planned)
    return "\n".join((head, *lines))


def _rows(visit: Visit, experiment: Experiment) -> tuple[Row, ...]:
    t, own = visit.t, (experiment.id,)
    rows: list[Row] = [
        (Button(t.plain("screen-experiment_verdict"), "experiment_verdict", own),),
        (
            Button(t.plain("experiment-variants-button"), "experiment_variants", own),
            Button(t.plain("screen-experiment_terms_of"), "experiment_terms_of", own),
        ),
    ]
    if visit.can("campaigns.send"):
        more = Button(t.plain("button-more"), "experiment_more", own)
        if experiment.status == "stopped" or _is_sent(experiment):
            ending = Button(t.plain("experiment-again"), "experiment_card", own, "again")
        else:
            ending = Button(t.plain("experiment-stop-button"), "experiment_stop", own)
        rows.append((ending, more))
    refresh = Button(t.plain("button-refresh"), "experiment_card", own)
    if experiment.status == "rolled_out":
        holds = Button(t.plain("screen-experiment_kept"), "experiment_kept", own)
        rows.insert(1, (holds,))
    if experiment.campaign_id:
        send = Button(t.plain("experiment-to-campaign"), "campaign_card", (experiment.campaign_id,))
        rows.insert(0, (send,))
    if experiment.stage:
        rows[1:1] = [message_steps.button(visit, experiment)]
    return (*rows, (refresh,)) if experiment.status == "running" else tuple(rows)
