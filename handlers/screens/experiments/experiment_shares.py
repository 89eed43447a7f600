"""Other shares for a running test: whether its smallest variant still gets enough people.

Arguments: the experiment, its version, the weights as digits, and 1 for anyway.
"""

from domain.experiments import shares, steering
from domain.experiments.refusals import BadWeightsError
from handlers.kit.experiments import here
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

ANYWAY = 1
DIGITS = 2


def packed(weights: list[int]) -> str:
    """Two hexadecimal digits each: a button holds 64 bytes."""
    return "".join(f"{each:02x}" for each in weights)


def unpacked(digits: str) -> list[int]:
    """The weights again."""
    return [int(digits[n : n + DIGITS], 16) for n in range(0, len(digits), DIGITS)]


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    digits = visit.word(2)
    weights = unpacked(digits)
    if experiment.status != "running":
        raise BadWeightsError(count=0)
    found = shares.plan_for(experiment, weights)
    state = "never" if found.days is None else "good" if found.is_enough else "long"
    text = t(
        "experiment-shares",
        name=experiment.name,
        weights=" ".join(map(str, weights)),
        state=state,
        needed=found.needed,
        days=found.days or 0,
    )
    args = (experiment.id, visit.number(1), digits)
    if found.is_enough:
        yes = Button(t.plain("experiment-shares-yes"), "experiment_shares", args, "keep")
    else:
        label = t.plain("experiment-shares-anyway")
        yes = Button(label, "experiment_shares", (*args, ANYWAY), "keep")
    back = Button("", "experiment_weights", (experiment.id,))
    return View(text=text, rows=((yes,),), back=back)


@act()
async def keep(visit: Visit) -> Go:
    """For people who come from now on."""
    experiment = await here(visit)
    await steering.change_weights(
        experiment,
        unpacked(visit.word(2)),
        visit.number(1),
        visit.now,
        is_anyway=visit.number(3, 0) == ANYWAY,
    )
    toast = visit.t.plain("experiment-weights-kept")
    return Go("experiment_variants", (experiment.id,), toast=toast)
