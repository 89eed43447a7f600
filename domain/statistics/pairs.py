"""Two numbers of every person from sums: ratios by the delta method, and CUPED.

Sources: Deng, Knoblich and Lu, "Applying the Delta Method in Metric Analytics", KDD 2018; Deng,
Xu, Kohavi and Walker, "Improving the Sensitivity of Online Controlled Experiments by Utilizing
Pre-Experiment Data", WSDM 2013.
"""

import dataclasses
import math
from collections.abc import Iterable, Sequence

from domain.statistics.estimate import Sums
from domain.statistics.means import Average


@dataclasses.dataclass(frozen=True, kw_only=True)
class Pairs:
    """`y` with an `x` of the same person: both sums of squares and the sum of products."""

    y: Sums
    x: Sums
    products: float

    @classmethod
    def of(cls, values: Iterable[tuple[float, float]]) -> "Pairs":
        """The sums of single (y, x)."""
        kept = list(values)
        return cls(
            y=Sums.of(y for y, _ in kept),
            x=Sums.of(x for _, x in kept),
            products=sum(y * x for y, x in kept),
        )

    @property
    def covariance(self) -> float:
        """The sample covariance, with n - 1; 0 below two people."""
        n = self.y.count
        if n < 2:  # noqa: PLR2004 - one person varies from nobody
            return 0.0
        return (n * self.products - self.y.total * self.x.total) / (n * (n - 1))

    def __add__(self, other: "Pairs") -> "Pairs":
        return Pairs(
            y=self.y + other.y, x=self.x + other.x, products=self.products + other.products
        )


def ratio(pairs: Pairs) -> Average:
    """Sum of y by sum of x, with its error by the delta method; unknown where x is nothing.

    The unit is the person although a person has several x: orders of one person go together.
    """
    if not pairs.x.total:
        return Average(count=pairs.y.count, value=0.0, error=math.inf)
    value = pairs.y.total / pairs.x.total
    spread = residual(pairs, value)
    error = math.sqrt(spread / pairs.y.count) / abs(pairs.x.mean) if pairs.y.count > 1 else math.inf
    return Average(count=pairs.y.count, value=value, error=error)


def cuped(arms: Sequence[Pairs]) -> tuple[Average, ...]:
    """Means of y without what x, known before the test, foretold of them.

    The coefficient is one for all arms (`coefficient`). Means only: what is adjusted of a ratio
    is no ratio any more.
    """
    return less_past(arms, coefficient(arms))


def less_past(arms: Sequence[Pairs], theta: float) -> tuple[Average, ...]:
    """Means of y less `theta` times what x is away from its mean over all arms."""
    people = sum(each.x.count for each in arms)
    middle = sum(each.x.total for each in arms) / people if people else 0.0
    return tuple(
        Average(
            count=each.y.count,
            value=each.y.mean - theta * (each.x.mean - middle),
            error=math.sqrt(residual(each, theta) / each.y.count) if each.y.count > 1 else math.inf,
        )
        for each in arms
    )


def coefficient(arms: Sequence[Pairs]) -> float:
    """The slope of y on x within the arms, pooled over them; 0 where x does not vary."""
    below = sum((each.x.count - 1) * each.x.variance for each in arms if each.x.count)
    above = sum((each.y.count - 1) * each.covariance for each in arms if each.y.count)
    return above / below if below > 0 else 0.0


def explained(arms: Sequence[Pairs]) -> float:
    """The share of the variance that CUPED takes away, 0..1: how many people it saves."""
    theta = coefficient(arms)
    plain = sum((each.y.count - 1) * each.y.variance for each in arms if each.y.count)
    left = sum((each.y.count - 1) * residual(each, theta) for each in arms if each.y.count)
    return 1 - left / plain if plain else 0.0


def residual(pairs: Pairs, slope: float) -> float:
    """The variance of y - slope * x."""
    whole = pairs.y.variance - 2 * slope * pairs.covariance + slope * slope * pairs.x.variance
    return max(whole, 0.0)
