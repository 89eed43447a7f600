"""Two means: Welch's difference and Fieller's lift from sums, for orders and money per person.

Sources: Welch, Biometrika 34 (1947), degrees of freedom by Satterthwaite; Fieller, Journal of the
Royal Statistical Society B 16 (1954). A lift leaves zero out exactly when the difference does.
"""

import dataclasses
import math

from domain.statistics.distributions import student_quantile, student_two_sided
from domain.statistics.estimate import Estimate, Method, Share, Sums

# A lift is told only where the control is this many standard errors away from zero.
CLEAR_BASELINE = 3.0
# As Cochran's rule asks of conversions.
FEWEST = 5
# And this many half intervals (Fieller's g below a quarter): nearer the upper end runs away.
STEADY = 2.0


@dataclasses.dataclass(frozen=True, kw_only=True)
class Average:
    """The number of an arm, however it was come by, with the standard error of it.

    Means, ratios, means adjusted by CUPED or by strata all become this, and are compared alike.
    """

    count: int
    value: float
    error: float

    @classmethod
    def of(cls, sums: Sums) -> "Average":
        """The plain mean."""
        return cls(count=sums.count, value=sums.mean, error=sums.error)

    @classmethod
    def of_share(cls, share: Share) -> "Average":
        """A conversion as a mean of zeros and ones."""
        return cls.of(share.sums)

    @property
    def is_known(self) -> bool:
        """Whether there are two people, without whom nothing can be said of an error."""
        return math.isfinite(self.error)


def difference(control: Sums, variant: Sums, *, confidence: float = 0.95) -> Estimate:
    """Variant minus control, in the unit of the values; infinite below two people in an arm."""
    return compared(Average.of(control), Average.of(variant), confidence=confidence)


def lift(control: Sums, variant: Sums, *, confidence: float = 0.95) -> Estimate | None:
    """Variant by control minus 1; None where the control's mean is too near to zero."""
    return divided(Average.of(control), Average.of(variant), confidence=confidence)


def compared(
    control: Average, variant: Average, *, confidence: float = 0.95, method: Method = "welch"
) -> Estimate:
    """The difference of two averages, by Student's distribution."""
    value = variant.value - control.value
    error = math.hypot(control.error, variant.error)
    if not math.isfinite(error):
        return unknown(value, confidence, method)
    if not error:
        p_value = float(value == 0)
        return Estimate(
            value=value,
            low=value,
            high=value,
            p_value=p_value,
            confidence=confidence,
            method=method,
        )
    freedom = degrees(control, variant)
    half = student_quantile(confidence, freedom) * error
    return Estimate(
        value=value,
        low=value - half,
        high=value + half,
        p_value=student_two_sided(value / error, freedom),
        confidence=confidence,
        method=method,
    )


def evened(control: Average, variant: Average) -> tuple[Average, Average]:
    """Both with the variance of all where that makes the difference less sure, else as they are.

    Of money a small arm without one of the rare large sums looks too low and too sure at once: with
    a tenth of the people in it Welch's test alone would call a quarter of equal arms different.
    """
    people = control.count + variant.count
    if not (control.is_known and variant.is_known):
        return control, variant
    spread = sum(each.error**2 * each.count**2 for each in (control, variant)) / people
    errors = [math.sqrt(spread / each.count) for each in (control, variant)]
    if math.hypot(*errors) <= math.hypot(control.error, variant.error):
        return control, variant
    return (
        dataclasses.replace(control, error=errors[0]),
        dataclasses.replace(variant, error=errors[1]),
    )


def are_few(control: Sums, variant: Sums) -> bool:
    """Whether too few people make the sums for a mean to be near a normal distribution.

    Counted as people of equal sums (Kish, "Survey Sampling", 1965): fewer than five of them in the
    smaller arm. Of a conversion that is its hits.
    """
    total, squares = control.total + variant.total, control.squares + variant.squares
    smaller = min(control.count, variant.count)
    return total * total * smaller < FEWEST * squares * (control.count + variant.count)


def divided(control: Average, variant: Average, *, confidence: float = 0.95) -> Estimate | None:
    """The lift of two averages by Fieller's theorem."""
    tested = compared(control, variant, confidence=confidence)
    if not is_clear_baseline(control) or not variant.is_known:
        return None
    if not control.error and not variant.error:
        return tested.times(1 / control.value)
    t = student_quantile(confidence, degrees(control, variant))
    if control.value <= STEADY * t * control.error:
        return None
    low, high = ratio_limits(control, variant, t)
    return dataclasses.replace(
        tested,
        value=variant.value / control.value - 1,
        low=low - 1,
        high=high - 1,
        method="fieller",
    )


def ratio_limits(control: Average, variant: Average, t: float) -> tuple[float, float]:
    """Where variant - ratio * control is t errors from zero; the control must be further."""
    a = control.value**2 - (t * control.error) ** 2
    b = variant.value * control.value
    c = variant.value**2 - (t * variant.error) ** 2
    root = math.sqrt(max(b * b - a * c, 0.0))
    return (b - root) / a, (b + root) / a


def is_clear_baseline(control: Average) -> bool:
    """Whether the control is far enough above zero to divide by."""
    return control.is_known and control.value > CLEAR_BASELINE * control.error


def degrees(control: Average, variant: Average) -> float:
    """The degrees of freedom of Welch and Satterthwaite."""
    one, two = control.error**2, variant.error**2
    below = one * one / (control.count - 1) + two * two / (variant.count - 1)
    return (one + two) ** 2 / below if below else math.inf


def interval(sums: Sums, *, confidence: float = 0.95) -> Estimate:
    """One mean with its interval."""
    average = Average.of(sums)
    if not average.is_known:
        return dataclasses.replace(unknown(average.value, confidence, "welch"), p_value=None)
    half = student_quantile(confidence, sums.count - 1) * average.error
    return Estimate(
        value=average.value,
        low=average.value - half,
        high=average.value + half,
        confidence=confidence,
        method="welch",
    )


def unknown(value: float, confidence: float, method: Method) -> Estimate:
    """What can be said of too few people: nothing."""
    return Estimate(
        value=value,
        low=-math.inf,
        high=math.inf,
        p_value=1.0,
        confidence=confidence,
        method=method,
    )
