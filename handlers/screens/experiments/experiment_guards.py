"""What must not get worse meanwhile; and for how many days after the first meeting things count."""

from domain.experiments import drafting
from domain.experiments.drafting import WINDOWS, goal_of
from domain.experiments.metric import metrics
from domain.experiments.refusals import BadEventError
from handlers.kit import windows
from handlers.kit.experiments import here
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

GUARDS = ("unsubscribes", "refunds", "page_errors", "average_order", "conversion")


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    args, goal = (experiment.id, experiment.version), goal_of(experiment)
    chosen = {each["kind"] for each in experiment.guardrails}
    rows: list[Row] = []
    for kind in [each for each in GUARDS if each != goal.kind]:
        label = ("✓ " if kind in chosen else "") + t.plain(f"metric-{kind}")
        rows.append((Button(label, "experiment_guards", (*args, kind), "switch"),))
    if experiment.kind == "message":
        label = t.plain("steps-wait-button", window=windows.window(visit, experiment))
        rows.append((Button(label, "experiment_wait", (experiment.id,)),))
    else:
        following = WINDOWS[(WINDOWS.index(experiment.window_days) + 1) % len(WINDOWS)]
        label = t.plain("experiment-window", days=experiment.window_days)
        rows.append((Button(label, "experiment_guards", (*args, following), "count"),))
    return View(
        text=t("experiment-guards", window=windows.window(visit, experiment)),
        rows=tuple(rows),
        back=Button("", "experiment_goal", (experiment.id,)),
    )


@act()
async def switch(visit: Visit) -> Go:
    """Look after it, or not any more."""
    experiment, kind = await here(visit), visit.word(2)
    if kind not in GUARDS:
        raise BadEventError(name=kind)
    await drafting.switch_guardrail(experiment, metrics[kind](), visit.number(1))
    return Go("experiment_guards", (experiment.id,))


@act()
async def count(visit: Visit) -> Go:
    """Another window."""
    experiment = await here(visit)
    await drafting.set_number(experiment, "window_days", visit.number(2), visit.number(1))
    return Go("experiment_guards", (experiment.id,))
