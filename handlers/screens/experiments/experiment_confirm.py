"""The last question before people meet it: how many, for how long, and whether it can work."""

from domain.campaigns import lettering, powering
from domain.campaigns.lettering import Unfit
from domain.experiments import steering
from domain.experiments.drafting import goal_of, variants
from domain.models import Experiment
from handlers.kit import letter_variants, message_steps
from handlers.kit.experiments import SIGNS, here, metric_name, plan_lines, to_card
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

ANYWAY = 1


@screen(right="campaigns.send", back="experiments", is_slow=True)
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    if experiment.status != "draft":
        text = t("experiment-started-already", name=experiment.name)
        return View(text=text, back=to_card(experiment))
    if lacks := await steering.missing(experiment):
        return _lacking(visit, experiment, lacks)
    if unfit := await lettering.unfit(experiment, visit.shop, visit.now):
        return View(
            text=_unfit(visit, unfit),
            rows=(_to_variants(visit, experiment),),
            back=to_card(experiment),
        )
    if other := await steering.in_the_way(experiment):
        # The other one first, then this one: nobody is shown a plan that can't begin.
        way = Button(SIGNS[other.status] + " " + other.name, "experiment_card", (other.id,))
        layer = Button(t.plain("screen-experiment_layer"), "experiment_layer", (experiment.id,))
        text = t("error-experiment-element-taken", name=other.name, state=other.status)
        return View(text=text, rows=((way,), (layer,)), back=to_card(experiment))
    found = await powering.plan(experiment, visit.shop, visit.now)
    shown = await variants(experiment)
    head = t(
        "experiment-confirm",
        name=experiment.name,
        goal=metric_name(visit, goal_of(experiment)),
        count=len(shown),
        segment=experiment.segment.name if experiment.segment else "",
        is_everybody="no" if experiment.segment else "yes",
        hypothesis=experiment.hypothesis,
        rule=experiment.rule,
    )
    args = (experiment.id, experiment.version)
    if found.is_enough:
        kind = "steps-yes" if found.is_message else "experiment-yes"
        label = t.plain(kind, count=found.audience if found.way == "waves" else found.reach)
        yes = Button(label, "experiment_confirm", args, "start")
        warning = ""
    else:
        yes = Button(t.plain("experiment-anyway"), "experiment_confirm", (*args, ANYWAY), "start")
        has_days = "yes" if found.days else "no"
        warning = t("experiment-underpowered", days=found.days or 0, has_days=has_days)
        if found.way != "all":
            # What it takes and what follows from that is told already.
            warning = ""
    lines = (
        head,
        _sent(visit, experiment),
        await letter_variants.differences(visit, experiment, shown),
        await letter_variants.warnings(visit, experiment, shown),
        await letter_variants.reach(visit, experiment, found.needed),
        await letter_variants.discounts(visit, experiment, found.figures.order),
        *plan_lines(visit, experiment, found),
        warning,
    )
    again = Button(t.plain("screen-experiment_plan"), "experiment_plan", (experiment.id,))
    return View(
        text="\n\n".join(filter(None, lines)), rows=((yes,), (again,)), back=to_card(experiment)
    )


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
