"""What was written down before the start: hypothesis, rule, plan. It stays as it was."""

from domain.experiments.drafting import goal_of, guardrails_of
from handlers.kit import message_steps, windows
from handlers.kit.experiments import here, in_layer, metric_name, to_card
from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="experiments")
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    plan = experiment.plan or {}
    guards = ", ".join(metric_name(visit, each) for each in guardrails_of(experiment))
    is_waves = "waves" if plan.get("way") == "waves" else experiment.kind
    text = t(
        "experiment-terms-of",
        kind=is_waves,
        line=message_steps.in_one_line(visit, experiment),
        name=experiment.name,
        hypothesis=experiment.hypothesis,
        rule=experiment.rule,
        goal=metric_name(visit, goal_of(experiment)),
        guards=guards or "—",
        window=windows.window(visit, experiment),
        effect=experiment.effect,
        needed=int(plan.get("needed") or 0),
        days=int(plan.get("days") or 0),
        is_anyway="yes" if plan.get("is_anyway") else "no",
        segment=experiment.segment.name if experiment.segment else "",
        is_everybody="no" if experiment.segment else "yes",
        holdout=experiment.holdout,
        layer=in_layer(visit, experiment),
    )
    return View(text=text, back=to_card(experiment))
