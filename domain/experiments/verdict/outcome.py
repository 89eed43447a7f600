"""What a verdict says; codes are parts of texts, `verdict-reason-<code>` and the like."""

import dataclasses
from typing import Literal

from domain.experiments.verdict.evidence import Large, Measure
from domain.statistics.adjusting import By
from domain.statistics.estimate import Estimate
from domain.statistics.imbalance import Balance
from domain.statistics.spending import Parts

Decision = Literal["ship", "stop", "wait", "blocked"]
State = Literal["better", "worse", "open"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Note:
    """A code and what its text names: numbers plain, shares 0..1."""

    code: str
    values: tuple[tuple[str, float | int | str], ...] = ()

    @classmethod
    def of(cls, code: str, **values: float | str) -> "Note":
        """A note with its values by name."""
        return cls(code=code, values=tuple(values.items()))

    @property
    def named(self) -> dict[str, float | int | str]:
        """The values by name."""
        return dict(self.values)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Comparison:
    """A variant beside the control. `effect` is in the metric's unit, `lift` a share of its value.

    `p_value` is Holm's where there are several; `best` and `loss` are beliefs, shown beside and
    deciding nothing. `month` is minor units, without the `taken` ones that its discounts cost; None
    of those where no order shows what they were. `state` stays open until the rule allows more.
    """

    key: str
    measure: Measure
    people: int
    control: float
    variant: float
    effect: Estimate
    lift: Estimate | None
    p_value: float
    best: float = 0.0
    loss: float = 0.0
    month: Estimate | None = None
    taken: float | None = 0.0
    state: State = "open"

    @property
    def shown(self) -> Estimate:
        """The lift where there is one, else the effect."""
        return self.lift or self.effect


@dataclasses.dataclass(frozen=True, kw_only=True)
class Step:
    """The effect as it stood after the cohorts of so many days."""

    day: int
    shown: Estimate


@dataclasses.dataclass(frozen=True, kw_only=True)
class Verdict:
    """The answer. `days` is of a `wait`, None when nobody comes; `leader` is the variant shown.

    `counted` people of `counted_days` full days made it. `steps` are the leader's, in the unit of
    `is_lift`: shares of the control, or the metric's own. `adjusted` is what took noise out of
    the goal, `saved` the share of its variance. Of money `uncut` compares the sums before the cut,
    `parts` says what the leader's difference is made of, `largest` are who was cut.
    """

    decision: Decision
    winner: str = ""
    leader: str = ""
    days: int | None = None
    reasons: tuple[Note, ...] = ()
    warnings: tuple[Note, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    guards: tuple[Comparison, ...] = ()
    watched: tuple[Comparison, ...] = ()
    steps: tuple[Step, ...] = ()
    is_lift: bool = True
    balance: Balance
    adjusted: By = ""
    saved: float = 0.0
    uncut: tuple[Comparison, ...] = ()
    parts: Parts | None = None
    largest: tuple[Large, ...] = ()
    counted: int = 0
    counted_days: int = 0
    planned: int = 0

    @property
    def is_disturbed(self) -> bool:
        """Whether messages were corrected or deleted on the way: nobody should act by it alone."""
        return any(each.code in {"edited", "deleted"} for each in self.warnings)

    @property
    def leading(self) -> Comparison | None:
        """The comparison of the leader."""
        return next((each for each in self.comparisons if each.key == self.leader), None)
