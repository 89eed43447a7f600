"""Other shares while a test runs: whether its smallest variant still gets enough people."""

from collections.abc import Sequence

from domain.experiments.drafting import goal_of
from domain.experiments.figures import Figures
from domain.experiments.planning import Plan, planned
from domain.models import Experiment

NOTHING = Figures(base=0.0, spread=0.0, people=0, a_day=0.0, order=0)


def plan_for(experiment: Experiment, weights: Sequence[int]) -> Plan:
    """The plan with these shares, from the figures the test began with.

    Every variant is compared with the control, so the smaller of the two decides; with ten
    variants each has to prove more besides.
    """
    said = (experiment.plan or {}).get("figures")
    goal = goal_of(experiment)
    layer = (experiment.layer_to - experiment.layer_from) / 10_000 if experiment.layer_id else 1.0
    return planned(
        Figures(**said) if said else NOTHING,
        shape=goal.shape,
        worth=goal.worth,
        effect=experiment.effect / 100,
        weights=list(weights),
        taken=(1 - experiment.holdout / 100) * layer,
        is_message=experiment.kind == "message",
    )
