"""The next wave of a bandit: its shares, and what they bring more than equal ones would.

Waves had other shares each, so people are compared within them; a wave is a stratum.
"""

import dataclasses
from typing import Any

from domain.experiments.verdict.evidence import Measured
from domain.experiments.verdict.reweighing import averages, reweighed
from domain.experiments.verdict.sums import summed

EVER = 100_000


@dataclasses.dataclass(frozen=True, kw_only=True)
class Lean:
    """Whole weights in the order of the arms, and what is kept beside them.

    `means` are the goal per person by arm, `gain` is how much more of it a person brings than with
    equal shares, if the arms really are as they look; `people` were looked at.
    """

    weights: tuple[int, ...]
    means: tuple[float, ...]
    people: int
    gain: float

    @property
    def told(self) -> dict[str, Any]:
        """As JSON."""
        return {"means": list(self.means), "people": self.people, "gain": self.gain}


def lean(measured: Measured, arms: int) -> Lean:
    """What follows from ripe people; runs in the pool."""
    weights = reweighed(measured, arms)
    sums = summed(measured, EVER, arms)
    within = averages(measured, arms)
    means = tuple(_mean(measured, each.y.mean, each.x.mean) for each in sums)
    if within is not None:
        means = tuple(each.value for each in within)
    leaning = sum(w * m for w, m in zip(weights, means, strict=True)) / sum(weights)
    gain = leaning - sum(means) / arms
    if measured.measure.is_inverse:
        gain = -gain
    return Lean(weights=weights, means=means, people=sum(each.y.count for each in sums), gain=gain)


def _mean(measured: Measured, above: float, below: float) -> float:
    if measured.measure.shape != "ratio":
        return above
    return above / below if below else 0.0
