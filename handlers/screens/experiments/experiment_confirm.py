"""The last question before people meet it: how many, for how long, and whether it can work."""

from domain.campaigns import lettering, powering
from domain.campaigns.lettering import Unfit
from domain.experiments import steering
from domain.experiments.drafting import goal_of, variants
from domain.experiments.planning import Plan
from domain.models import Experiment
from handlers.kit import letter_variants, message_steps
from handlers.kit.experiments import SIGNS, here, metric_name, plan_lines, to_card
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

ANYWAY = 1


@screen(right="campaigns.send", back="experiments", is_slow=True)
async def draw(visit: Visit) -> View:
    experiment = await here(visit)
    if obstacle := await _obstacle(visit, experiment):
        return obstacle
    found = await powering.plan(experiment, visit.shop, visit.now)
    shown = await variants(experiment)
    lines = (
        _head(visit, experiment, len(shown)),
        _sent(visit, experiment),
        await letter_variants.differences(visit, experiment, shown),
        await letter_variants.warnings(visit, experiment, shown),
        await letter_variants.reach(visit, experiment, found.needed),
        await letter_variants.discounts(visit, experiment, found.figures.order),
        *plan_lines(visit, experiment, found),
        _warning(visit, found),
    )
    again = Button(visit.t.plain("screen-experiment_plan"), "experiment_plan", (experiment.id,))
    return View(
        text="\n\n".join(filter(None, lines)),
        rows=((_yes(visit, experiment, found),), (again,)),
        back=to_card(experiment),
    )


async def _obstacle(visit: Visit, experiment: Experiment) -> View | None:
    """What comes first: nobody is shown a plan that can't begin."""
    t, back = visit.t, to_card(experiment)
    if experiment.status != "draft":
        return View(text=t("experiment-started-already", name=experiment.name), back=back)
    if lacks := await steering.missing(experiment):
        return _lacking(visit, experiment, lacks)
    if unfit := await lettering.unfit(experiment, visit.shop, visit.now):
        rows = (_to_variants(visit, experiment),)
        return View(text=_unfit(visit, unfit), rows=rows, back=back)
    if other := await steering.in_the_way(experiment):
        way = Button(SIGNS[other.status] + " " + other.name, "experiment_card", (other.id,))
        layer = Button(t.plain("screen-experiment_layer"), "experiment_layer", (experiment.id,))
        text = t("error-experiment-element-taken", name=other.name, state=other.status)
        return View(text=text, rows=((way,), (layer,)), back=back)
    return None


def _head(visit: Visit, experiment: Experiment, count: int) -> str:
    return visit.t(
        "experiment-confirm",
        name=experiment.name,
        goal=metric_name(visit, goal_of(experiment)),
        count=count,
        segment=experiment.segment.name if experiment.segment else "",
        is_everybody="no" if experiment.segment else "yes",
        hypothesis=experiment.hypothesis,
        rule=experiment.rule,
    )


def _warning(visit: Visit, found: Plan) -> str:
    """Of a message that goes out in steps the plan itself tells what it takes."""
    if found.is_enough or found.way != "all":
        return ""
    has_days = "yes" if found.days else "no"
    return visit.t("experiment-underpowered", days=found.days or 0, has_days=has_days)


def _yes(visit: Visit, experiment: Experiment, found: Plan) -> Button:
    t, args = visit.t, (experiment.id, experiment.version)
    if not found.is_enough:
        return Button(t.plain("experiment-anyway"), "experiment_confirm", (*args, ANYWAY), "start")
    kind = "steps-yes" if found.is_message else "experiment-yes"
    label = t.plain(kind, count=found.audience if found.way == "waves" else found.reach)
    return Button(label, "experiment_confirm", args, "start")


def _sent(visit: Visit, experiment: Experiment) -> str:
    """How a message goes out."""
    if experiment.kind != "message":
        return ""
    return visit.t("steps-card", line=message_steps.in_one_line(visit, experiment))


def _lacking(visit: Visit, experiment: Experiment, what: str) -> View:
    """Where to say what has to be said first."""
    t, own = visit.t, (experiment.id,)
    ways = {
        "content": _to_variants(visit, experiment)[0],
        "campaign": Button(t.plain("screen-experiments"), "experiments"),
        "hypothesis": Button(
            t.plain("experiment-hypothesis"), "experiment_words", (*own, "hypothesis")
        ),
        "rule": Button(t.plain("experiment-rule"), "experiment_words", (*own, "rule")),
    }
    text = t("error-experiment-incomplete", what=what)
    return View(text=text, rows=((ways[what],),), back=to_card(experiment))


def _unfit(visit: Visit, unfit: Unfit) -> str:
    why = visit.t(f"error-{unfit.why.code}", **unfit.why.values())
    return visit.t("experiment-unfit", letter=unfit.letter) + "\n" + why


def _to_variants(visit: Visit, experiment: Experiment) -> tuple[Button]:
    label = visit.t.plain("experiment-variants-button")
    return (Button(label, "experiment_variants", (experiment.id,)),)


@act()
async def start(visit: Visit) -> Go:
    """Let people meet it; a second tap finds it running."""
    experiment = await here(visit)
    if experiment.status != "draft":
        toast = visit.t.plain("experiment-started-already", name=experiment.name)
        return Go("experiment_card", (experiment.id,), toast=toast)
    if unfit := await lettering.unfit(experiment, visit.shop, visit.now):
        raise unfit.why
    found = await powering.plan(experiment, visit.shop, visit.now)
    await steering.start(
        experiment,
        visit.number(1),
        found,
        visit.person,
        visit.now,
        is_anyway=visit.number(2, 0) == ANYWAY,
    )
    return Go("experiment_card", (experiment.id,), toast=visit.t.plain("experiment-started"))
