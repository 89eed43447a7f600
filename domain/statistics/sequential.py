"""Intervals that hold at every look at once, so that a test may be watched and stopped early.

Asymptotic confidence sequences: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, "Time-uniform
central limit theory and asymptotic confidence sequences", arXiv 2103.06476, theorem 2.2 for the
boundary and appendix B.2 for its tuning; of the difference of two arms as an average of
n = n1 + n2 people with the variance n * error^2.

The tuning: the boundary is narrowest at one number of people and for one confidence. We take the
planned number, because there the answer has to come; without a plan it is 5,000. Earlier looks pay
for that with width. The tuning is fixed in advance: where several variants share an error, `tuned`
is the confidence each of them was planned for, whatever Holm's step makes of it at a look.
"""

import dataclasses
import math

from domain.statistics.estimate import Estimate
from domain.statistics.means import STEADY, Average, is_clear_baseline, ratio_limits, unknown

UNPLANNED = 5_000


def compared(
    control: Average,
    variant: Average,
    *,
    planned: int = UNPLANNED,
    confidence: float = 0.95,
    tuned: float | None = None,
) -> Estimate:
    """Variant minus control. `planned` is people of both arms together, where it is narrowest.

    Intervals of every confidence agree with the one p-value as long as `tuned` is the same.
    """
    value = variant.value - control.value
    error = math.hypot(control.error, variant.error)
    if not math.isfinite(error) or not error:
        return unknown(value, confidence, "sequential")
    x = seen(control, variant, planned, tuned or confidence)
    half = boundary(x, confidence) * error
    return Estimate(
        value=value,
        low=value - half,
        high=value + half,
        p_value=p_value(value / error, x),
        confidence=confidence,
        method="sequential",
    )


def divided(
    control: Average,
    variant: Average,
    *,
    planned: int = UNPLANNED,
    confidence: float = 0.95,
    tuned: float | None = None,
) -> Estimate | None:
    """The lift: every ratio whose difference the sequence does not reject (Fieller's way)."""
    tested = compared(control, variant, planned=planned, confidence=confidence, tuned=tuned)
    z = boundary(seen(control, variant, planned, tuned or confidence), confidence)
    if not math.isfinite(tested.high) or not is_clear_baseline(control):
        return None
    if control.value <= STEADY * z * control.error:
        return None
    low, high = ratio_limits(control, variant, z)
    value = variant.value / control.value - 1
    return dataclasses.replace(tested, value=value, low=low - 1, high=high - 1)


def seen(control: Average, variant: Average, planned: int, confidence: float) -> float:
    """People by the tuning, n * rho^2 of the paper."""
    return narrowest(confidence) * (control.count + variant.count) / max(planned, 1)


def narrowest(confidence: float) -> float:
    """n * rho^2 at the number of people where the boundary is to be narrowest."""
    double = -2 * math.log(1 - confidence)
    return double + math.log(double + 1)


def boundary(x: float, confidence: float) -> float:
    """How many standard errors wide each side is; about 3.04 at the plan for 0.95."""
    if x <= 0:
        return math.inf
    return math.sqrt(2 * (x + 1) / x * math.log(math.sqrt(x + 1) / (1 - confidence)))


def p_value(z: float, x: float) -> float:
    """The smallest level at which the sequence leaves zero out now; valid at every look."""
    return min(math.exp(0.5 * math.log1p(x) - z * z * x / (2 * (x + 1))), 1.0)
