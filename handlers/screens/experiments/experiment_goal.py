"""By what the test is judged: one goal, chosen before the start."""

from domain.events import dictionary
from domain.experiments import drafting
from domain.experiments.drafting import goal_of
from domain.experiments.metric import Metric, metrics
from domain.experiments.metrics.any_event import AnyEvent
from domain.experiments.refusals import BadEventError
from handlers.kit.experiments import here, metric_name, to_card
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

# The likely ones first; an event of the shop is typed.
ELEMENT = ("conversion", "revenue_per_user", "average_order", "orders_per_user", "cart_adds")
MESSAGE = ("conversion", "revenue_per_user", "average_order", "clicks", "unsubscribes")


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    goal, args = goal_of(experiment), (experiment.id, experiment.version)
    rows: list[Row] = []
    for kind in MESSAGE if experiment.kind == "message" else ELEMENT:
        mark = "✓ " if kind == goal.kind else ""
        label = mark + t.plain(f"metric-{kind}")
        rows.append((Button(label, "experiment_goal", (*args, kind), "choose"),))
    guards = Button(t.plain("experiment-guards-button"), "experiment_guards", (experiment.id,))
    rows.append((guards,))
    text = t("experiment-goal", goal=metric_name(visit, goal))
    return View(text=text, rows=tuple(rows), back=to_card(experiment))


@act()
async def choose(visit: Visit) -> Go:
    kind = visit.word(2)
    if kind not in {*ELEMENT, *MESSAGE}:
        raise BadEventError(name=kind)
    return await _put(visit, metrics[kind](), visit.number(1))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """An event of the shop's dictionary by its name."""
    name = said.text.strip().lower()
    if name not in await dictionary.kinds_of(visit.shop.id):
        raise BadEventError(name=said.text.strip()[:40])
    return await _put(visit, AnyEvent(name=name), (await here(visit)).version)


async def _put(visit: Visit, goal: Metric, version: int) -> Go:
    experiment = await here(visit)
    await drafting.choose_goal(experiment, goal, version)
    if not experiment.hypothesis:
        return Go("experiment_words", (experiment.id, "hypothesis"))
    return Go("experiment_card", (experiment.id,))
