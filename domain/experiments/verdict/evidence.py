"""What a verdict is made of: the plan, the arms, and of every metric sums of people, by day."""

import dataclasses
from collections.abc import Mapping
from typing import Literal

from domain.statistics.estimate import Sums
from domain.statistics.imbalance import Stretch
from domain.statistics.pairs import Pairs

Shape = Literal["binary", "mean", "ratio"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Measure:
    """A metric. `is_inverse`: less is better. `is_guard`: it must not get worse."""

    key: str
    shape: Shape
    is_inverse: bool = False
    is_money: bool = False
    is_guard: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True)
class Cohort:
    """People first exposed on one day since the start, whose window is over: a Pairs per arm.

    `y` is the metric, `x` the denominator of a ratio or the same metric before the exposure.
    `stretch` is the place of the weights in force; a day has a cohort for each. `parts` are the
    same people by what was known of them before; of money `uncut` are the sums before the cut and
    `paid` those of the people who paid anything, both per arm.
    """

    day: int
    arms: tuple[Pairs, ...]
    stretch: int = 0
    parts: Mapping[str, tuple[Pairs, ...]] = dataclasses.field(default_factory=dict)
    uncut: tuple[Sums, ...] = ()
    paid: tuple[Sums, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True)
class Large:
    """One of the largest values: in which arm, whose, how much before the cut, of which day.

    `other` is the person's denominator where the metric is a ratio.
    """

    arm: int
    customer_id: int
    value: float
    day: int = 0
    other: float = 0


@dataclasses.dataclass(frozen=True, kw_only=True)
class Measured:
    """A metric with its sums. `slices` are of a dimension and its labels; `highest` is the cut.

    `capped` is how many people were above the cut.
    """

    measure: Measure
    cohorts: tuple[Cohort, ...]
    slices: Mapping[str, Mapping[str, tuple[Pairs, ...]]] = dataclasses.field(default_factory=dict)
    largest: tuple[Large, ...] = ()
    highest: int | None = None
    capped: int = 0


@dataclasses.dataclass(frozen=True, kw_only=True)
class Arm:
    """A variant by its key, the control first. `exposed` are all who met it, crossed ones apart."""

    key: str
    exposed: int


@dataclasses.dataclass(frozen=True, kw_only=True)
class Plan:
    """What was written down before the start. `people` an arm; `effect` is a share of the control.

    `is_stream`: people come day after day, so full weeks count; a message is sent once, and the
    verdict waits until the window of the last reader is over. `is_anyway`: it was started although
    too few people were to be had.
    """

    people: int
    days: int
    effect: float
    window_days: float
    confidence: float = 0.95
    is_sequential: bool = True
    is_stream: bool = True
    is_anyway: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True)
class Market:
    """What an effect is worth: units (people, or orders of a ratio) a month, and minor units each.

    `worth` is 1 where the metric is money, the average order where it is a conversion to orders,
    None where nothing turns it into money. `discounts` are of variants with a promo code: how much
    more than of the control is taken off orders, per person; None where no order shows any.
    """

    a_month: float
    worth: float | None = None
    discounts: Mapping[str, float | None] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Evidence:
    """Everything. `elapsed_days` since the start; `last_day` is when the last person was exposed.

    `stretches` are the weights in force and how many were exposed meanwhile; `crossed` people met
    two variants and are in no arm. `others` are guardrails and whatever else is watched. `edited`
    variants of a message were put into other words on the way, or what was sent `is_deleted`.
    """

    plan: Plan
    arms: tuple[Arm, ...]
    stretches: tuple[Stretch, ...]
    goal: Measured
    others: tuple[Measured, ...] = ()
    crossed: int = 0
    elapsed_days: float
    last_day: float = 0.0
    market: Market | None = None
    edited: tuple[str, ...] = ()
    is_deleted: bool = False
