"""The question before everybody gets a variant: which one, and how many keep the control."""

from domain.experiments import drafting, judging, steering
from domain.experiments.refusals import NoVerdictError
from domain.experiments.variant import letter
from handlers.kit.experiments import here, to_card
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View, in_rows
from handlers.kit.visit import Visit

ANYWAY = 1
WIDE = 5


@screen(right="campaigns.send", back="experiments", is_slow=True)
async def draw(visit: Visit) -> View:
    """Arguments: the experiment, the place of the variant."""
    experiment, t = await here(visit), visit.t
    if experiment.status == "rolled_out":
        text = t("experiment-rolled-already", name=experiment.name)
        return View(text=text, back=to_card(experiment))
    variant = await drafting.variant(experiment, visit.number(1))
    found = await judging.verdict(experiment, visit.shop, visit.now, visit.world.pool)
    is_won = found.decision == "ship" and found.winner == letter(variant.place)
    args = (experiment.id, variant.place, 0 if is_won else ANYWAY)
    label = t.plain("experiment-roll-yes" if is_won else "experiment-roll-anyway")
    text = t(
        "experiment-roll",
        name=experiment.name,
        letter=letter(variant.place),
        kept=experiment.kept,
        is_won="yes" if is_won else "no",
    )
    others = [each for each in await drafting.variants(experiment) if each.place]
    choice = [
        Button(
            ("✓ " if each.id == variant.id else "") + letter(each.place),
            "experiment_roll",
            (experiment.id, each.place),
        )
        for each in others
        if len(others) > 1
    ]
    rows = (
        (Button(label, "experiment_roll", args, "roll_out"),),
        *in_rows(choice, WIDE),
    )
    return View(text=text, rows=rows, back=Button("", "experiment_verdict", (experiment.id,)))


@act()
async def roll_out(visit: Visit) -> Go:
    """The winner to everybody; what nobody has proved only after being told so."""
    experiment = await here(visit)
    if experiment.status == "rolled_out":
        return Go("experiment_card", (experiment.id,))
    variant = await drafting.variant(experiment, visit.number(1))
    found = await judging.verdict(experiment, visit.shop, visit.now, visit.world.pool)
    if found.winner != letter(variant.place) and visit.number(2, 0) != ANYWAY:
        raise NoVerdictError
    told = judging.summary(found)
    await steering.roll_out(experiment, variant, visit.person, visit.now, told)
    return Go("experiment_card", (experiment.id,), toast=visit.t.plain("experiment-is-rolled"))
