"""Words that all screens of experiments share: variants, metrics, amounts, what was planned."""

import asyncio

from domain.campaigns.trait import traits_of
from domain.core.buckets import BUCKETS
from domain.core.money import rough
from domain.experiments import letters
from domain.experiments.drafting import find, goal_of, guardrails_of
from domain.experiments.metric import Metric
from domain.experiments.metrics.any_event import AnyEvent
from domain.experiments.planning import Plan
from domain.experiments.variant import Element, letter
from domain.experiments.verdict.words import Names
from domain.messaging.markup import clipped, visible
from domain.models import Experiment, ExperimentVariant, File
from handlers.kit import windows
from handlers.kit.view import Button, Picture
from handlers.kit.visit import Visit

SHOWN = 60
SIGNS = {"draft": "✏️", "running": "▶️", "stopped": "⏹", "rolled_out": "✅"}


async def here(visit: Visit) -> Experiment:
    """The experiment of the route's first argument. Raises NotFoundError."""
    return await find(visit.shop, visit.number(0))


def to_card(experiment: Experiment) -> Button:
    """The way back to it."""
    return Button("", "experiment_card", (experiment.id,))


def metric_name(visit: Visit, metric: Metric) -> str:
    """«Заказали», or the event the shop has named."""
    if isinstance(metric, AnyEvent):
        return visit.t.plain("metric-any_event-named", name=metric.name)
    return visit.t.plain(f"metric-{metric.kind}")


def variant_name(visit: Visit, variant: ExperimentVariant) -> str:
    """«A, как сейчас», or a letter with the beginning of what it shows."""
    return visit.t.plain(
        "experiment-variant-line", letter=letter(variant.place), what=content(visit, variant)
    )


def content(visit: Visit, variant: ExperimentVariant) -> str:
    """What a variant shows, in one line."""
    element, others = Element.restored(variant.content), differs(visit, variant)
    if variant.place == 0:
        # Of a message that was sent it is all of it, and still the control.
        others = []
    if element.is_own and not others:
        return visit.t.plain("experiment-as-is" if variant.place == 0 else "experiment-empty")
    if element.is_hidden:
        return visit.t.plain("experiment-hidden")
    words = " ".join(visible(element.text).split())
    told = [clipped(words, SHOWN) if words else "", element.price, element.layout]
    if element.photo:
        told.insert(0, visit.t.plain("experiment-photo"))
    return " · ".join(filter(None, (*told, *others)))


def differs(visit: Visit, variant: ExperimentVariant) -> list[str]:
    """What a variant of a message has of its own besides words and picture."""
    return [each.told(visit.t, visit.shop) for each in traits_of(variant.content)]


async def photo(visit: Visit, element: Element) -> Picture | None:
    """The picture of a variant, by Telegram's id where it has one."""
    file = await File.get_or_none(id=element.photo) if element.photo else None
    if file is None:
        return None
    if file.telegram_file_id:
        return Picture(file_id=file.telegram_file_id)
    path = visit.world.files.path(file.sha256)
    return Picture(content=await asyncio.to_thread(path.read_bytes))


def terms(
    visit: Visit, experiment: Experiment, screen: str, term: str = "all", *args: int | str
) -> Button:
    """«?»: a word of tests, or all of them, and from there back to this screen of the test."""
    asked = (term, screen, experiment.id, *args)
    return Button(visit.t.plain("button-help"), "experiment_terms", asked)


def base(visit: Visit, metric: Metric, plan: Plan) -> str:
    """The goal as it is now: 4,2 %, 1 240 ₽, 0,3."""
    value = plan.figures.base
    if metric.shape == "binary":
        return percent(visit, value)
    if metric.is_money:
        return visit.t.money(round(value), visit.shop.currency)
    return visit.t.number(round(value, 2))


def in_layer(visit: Visit, experiment: Experiment) -> str:
    """«, слой «Каталог», доля 33 %», or nothing."""
    if experiment.layer is None:
        return ""
    share = (experiment.layer_to - experiment.layer_from) * 100 // BUCKETS
    return visit.t.plain("experiment-in-layer", name=experiment.layer.name, share=share)


def percent(visit: Visit, share: float) -> str:
    """4,2 %; small ones with two digits."""
    digits = 2 if abs(share) < 0.01 else 1  # noqa: PLR2004
    value = visit.t.number(round(share * 100, digits))
    return visit.t.plain("verdict-percent", value=value)


def plan_lines(visit: Visit, experiment: Experiment, plan: Plan) -> list[str]:
    """The figures the plan stands on, what it takes, what could be seen; one paragraph each."""
    t, goal = visit.t, goal_of(experiment)
    if not plan.figures.people or not plan.needed:
        return [t("experiment-plan-nothing", is_message="yes" if plan.is_message else "no")]
    stands = t(
        "experiment-plan-base",
        goal=metric_name(visit, goal),
        base=base(visit, goal, plan),
        people=plan.figures.people,
        a_day=round(plan.figures.a_day),
        window=windows.window(visit, experiment),
        is_message="yes" if plan.is_message else "no",
    )
    if plan.way != "all":
        return [stands, windows.enough(visit, plan), *_seen(visit, goal, plan)]
    takes = t(
        "experiment-plan-takes",
        effect=experiment.effect,
        money=t.money(rough(plan.money, visit.shop.currency), visit.shop.currency),
        has_money="yes" if plan.money else "no",
        needed=plan.needed,
        arms=plan.arms,
        days=plan.days or 0,
        reach=plan.reach,
        state=_state(plan),
        is_inverse="yes" if goal.is_inverse else "no",
    )
    return [stands, takes, *_seen(visit, goal, plan)]


def _seen(visit: Visit, goal: Metric, plan: Plan) -> list[str]:
    """The smallest effect that can be seen at all."""
    if plan.visible is None:
        return []
    told = visit.t(
        "experiment-plan-visible",
        visible=percent(visit, plan.visible),
        money=visit.t.money(rough(plan.visible_money, visit.shop.currency), visit.shop.currency),
        has_money="yes" if plan.visible_money else "no",
        is_inverse="yes" if goal.is_inverse else "no",
        way="part" if plan.way == "first" else "message" if plan.is_message else "element",
    )
    return [told]


def _state(plan: Plan) -> str:
    if plan.is_message:
        return "message" if plan.is_enough else "small"
    if plan.days is None:
        return "never"
    return "good" if plan.is_enough else "long"


def names_of(visit: Visit, experiment: Experiment) -> Names:
    """How the metrics of a test are called."""
    metrics = (goal_of(experiment), *guardrails_of(experiment))
    return Names(
        metrics={each.kind: metric_name(visit, each) for each in metrics},
        currency=visit.shop.currency,
        is_mailing=experiment.kind == "message",
    )


async def shown_of(experiment: Experiment, variant: ExperimentVariant) -> Element:
    """What people see of it; of a message also what the variant leaves as it is."""
    if experiment.kind == "element":
        return Element.restored(variant.content)
    return Element.restored(await letters.shown(experiment, variant.content))
