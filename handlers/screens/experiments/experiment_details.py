"""Everything a verdict stands on: each variant, the guardrails, all warnings, and parts of people.

The parts are exploratory: of enough of them one always looks different by chance.
"""

from domain.experiments import judging
from domain.experiments.verdict import words
from domain.experiments.verdict.outcome import Comparison, Slice, Verdict
from handlers.kit.experiments import here, names_of
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
        ),
        *_compared(visit, found, names),
        *(_guard(visit, each, names) for each in found.guards),
        *words.warnings(t, found, names),
    ]
    if found.breakdown and found.decision != "blocked":
        lines = "\n".join(_part(visit, each) for each in found.breakdown)
        parts.append(t("experiment-parts", letter=found.leader, lines=lines))
    return View(
        text="\n\n".join(parts),
        back=Button("", "experiment_verdict", (experiment.id,)),
    )


def _compared(visit: Visit, found: Verdict, names: words.Names) -> list[str]:
    told = []
    for each in found.comparisons:
        lines = (words.effect(visit.t, each, names), words.month(visit.t, each, names))
        told.append("\n".join((*filter(None, lines), words.chance(visit.t, each))))
    return told


def _guard(visit: Visit, each: Comparison, names: words.Names) -> str:
    metric = names.metrics.get(each.measure.key, each.measure.key)
    effect = words.effect(visit.t, each, names)
    return visit.t("experiment-guard-line", metric=metric) + "\n" + effect


def _part(visit: Visit, each: Slice) -> str:
    shown = each.lift or each.effect
    known = each.lift is not None and not each.is_few
    return visit.t(
        "experiment-part",
        label=each.label,
        people=each.people,
        low=_signed(visit, shown.low) if known else "",
        high=_signed(visit, shown.high) if known else "",
        is_known="yes" if known else "no",
    )


def _signed(visit: Visit, share: float) -> str:
    return f"{words.signed(visit.t, share * 100)} %"
