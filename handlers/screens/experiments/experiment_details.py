"""What a verdict stands on: each variant, guardrails, all warnings, what money is made of."""

from domain.experiments import judging
from domain.experiments.verdict import words
from domain.experiments.verdict.outcome import Comparison, Verdict
from handlers.kit import beside, windows
from handlers.kit.experiments import here, names_of, terms
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="experiments", is_slow=True)
async def draw(visit: Visit) -> View:
    experiment = await here(visit)
    t, names = visit.t, names_of(visit, experiment)
    found = await judging.verdict(experiment, visit.shop, visit.now, visit.world.pool)
    parts = [
        t(
            "experiment-details",
            name=experiment.name,
            people=found.counted,
            days=found.counted_days,
            window=windows.window(visit, experiment),
        ),
        *_compared(visit, found, names),
        *words.warnings(t, found, names),
    ]
    parts += beside.adjusted(visit, found)
    parts += beside.of_money(visit, found, names)
    by_parts = Button(t.plain("screen-experiment_parts"), "experiment_parts", (experiment.id,))
    help_ = terms(visit, experiment, "experiment_details")
    return View(
        text="\n\n".join(parts),
        rows=((help_,) if found.decision == "blocked" else (by_parts, help_),),
        back=Button("", "experiment_verdict", (experiment.id,)),
    )


def _compared(visit: Visit, found: Verdict, names: words.Names) -> list[str]:
    """Of nobody there is nothing to say."""
    told = []
    for each in found.comparisons if found.counted else ():
        lines = [words.effect(visit.t, each, names), words.month(visit.t, each, names)]
        if each.best or each.loss:
            lines.append(words.chance(visit.t, each))
        told.append("\n".join(filter(None, lines)))
    guards = _of_interest(found) if found.counted else ()
    return [*told, *(_guard(visit, each, names) for each in guards)]


def _of_interest(found: Verdict) -> list[Comparison]:
    """Guardrails of the leader, and those that were harmed: of ten variants all would not fit."""
    return [each for each in found.guards if each.key == found.leader or each.state == "worse"]


def _guard(visit: Visit, each: Comparison, names: words.Names) -> str:
    metric = names.metrics.get(each.measure.key, each.measure.key)
    effect = words.effect(visit.t, each, names)
    return visit.t("experiment-guard-line", metric=metric) + "\n" + effect
