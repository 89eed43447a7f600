"""Two conversions: difference and lift by the score method, exact where counts are small.

The intervals are the tests turned round, so interval and p-value never disagree. Sources: Mee,
Biometrics 40 (1984) and Miettinen and Nurminen, Statistics in Medicine 4 (1985) without their
factor N / (N - 1) for the difference; Koopman, Biometrics 40 (1984) for the ratio; Wilson (1927)
for one share; Fisher's exact test, two-sided by probability.
"""

import math
from collections.abc import Callable

from domain.statistics.distributions import log_choose, normal_two_sided, two_sided_z
from domain.statistics.estimate import Estimate, Share

# The rule of Cochran: below it the normal approximation is not to be trusted.
SMALLEST_EXPECTED = 5
# A lift is told only where the control is this many standard errors away from zero.
CLEAR_BASELINE = 3.0
HALVINGS = 60


def difference(control: Share, variant: Share, *, confidence: float = 0.95) -> Estimate:
    """Variant minus control, in shares (0.01 is one percentage point).

    With an expected count below 5 the p-value is Fisher's, and the interval reaches zero wherever
    that test does not reject it. Nobody in an arm: the interval is all there can be, p is 1.
    """
    if not control.total or not variant.total:
        return Estimate(value=0.0, low=-1.0, high=1.0, p_value=1.0, confidence=confidence)
    low, high = _score_limits(control, variant, two_sided_z(confidence))
    value = variant.value - control.value
    if not is_small(control, variant):
        p_value = normal_two_sided(pooled_z(control, variant))
        return Estimate(
            value=value,
            low=low,
            high=high,
            p_value=p_value,
            confidence=confidence,
            method="score",
        )
    p_value = fisher(control, variant)
    if p_value >= 1 - confidence:
        low, high = min(low, 0.0), max(high, 0.0)
    return Estimate(
        value=value, low=low, high=high, p_value=p_value, confidence=confidence, method="exact"
    )


def lift(control: Share, variant: Share, *, confidence: float = 0.95) -> Estimate | None:
    """Variant by control minus 1; None where the control is too near to zero to divide by."""
    if control.hits < CLEAR_BASELINE**2 or not variant.total:
        return None
    tested = difference(control, variant, confidence=confidence)
    low, high = _ratio_limits(control, variant, two_sided_z(confidence))
    low, high = low - 1, high - 1
    if not tested.is_clear:
        low, high = min(low, 0.0), max(high, 0.0)
    return Estimate(
        value=variant.value / control.value - 1,
        low=low,
        high=high,
        p_value=tested.p_value,
        confidence=confidence,
        method=tested.method,
    )


def interval(share: Share, *, confidence: float = 0.95) -> Estimate:
    """One share with Wilson's interval."""
    if not share.total:
        return Estimate(value=0.0, low=0.0, high=1.0, confidence=confidence, method="score")
    z, n, p = two_sided_z(confidence), share.total, share.value
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    low = 0.0 if not share.hits else max(middle - half, 0.0)
    high = 1.0 if share.hits == n else min(middle + half, 1.0)
    return Estimate(value=p, low=low, high=high, confidence=confidence, method="score")


def is_small(control: Share, variant: Share) -> bool:
    """Whether some expected count is below 5."""
    hits, total = control.hits + variant.hits, control.total + variant.total
    fewest = min(control.total, variant.total) * min(hits, total - hits)
    return fewest < SMALLEST_EXPECTED * total


def pooled_z(control: Share, variant: Share) -> float:
    """The z of the test that both shares are one; its square is Pearson's chi-square."""
    total = control.total + variant.total
    pooled = (control.hits + variant.hits) / total
    spread = pooled * (1 - pooled) * (1 / control.total + 1 / variant.total)
    return (variant.value - control.value) / math.sqrt(spread) if spread else 0.0


def fisher(control: Share, variant: Share) -> float:
    """Fisher's exact p-value: all tables no likelier than this one."""
    hits, total = control.hits + variant.hits, control.total + variant.total
    first, last = max(0, hits - variant.total), min(hits, control.total)
    whole = log_choose(total, hits)
    logs = [
        log_choose(control.total, k) + log_choose(variant.total, hits - k) - whole
        for k in range(first, last + 1)
    ]
    # Equal tables differ in the last digits.
    bound = logs[control.hits - first] + 1e-7
    return min(sum(math.exp(log) for log in logs if log <= bound), 1.0)


def _score_limits(control: Share, variant: Share, z: float) -> tuple[float, float]:
    value = variant.value - control.value

    def is_outside(far: float) -> bool:
        return (value - far) ** 2 > z * z * _spread_at(control, variant, far)

    return _edge(is_outside, value, -1.0), _edge(is_outside, value, 1.0)


def _edge(is_outside: Callable[[float], bool], inside: float, far: float) -> float:
    """Where the test begins to reject between the estimate and the end of what is possible."""
    if not is_outside(far):
        return far
    for _ in range(HALVINGS):
        middle = (inside + far) / 2
        if is_outside(middle):
            far = middle
        else:
            inside = middle
    return (inside + far) / 2


def _spread_at(control: Share, variant: Share, apart: float) -> float:
    """The variance of the difference if it were `apart`, by restricted maximum likelihood."""
    p = _restricted(control, variant, apart)
    q = min(max(p + apart, 0.0), 1.0)
    return p * (1 - p) / control.total + q * (1 - q) / variant.total


def _restricted(control: Share, variant: Share, apart: float) -> float:
    """The likeliest share of the control under variant = control + apart: a cubic's root.

    Divided by the number of people, so that a million of them lose no digits.
    """
    n = control.total + variant.total
    k, hits = variant.total / n, (control.hits + variant.hits) / n
    m = control.total / n
    l2 = (k + 2 * m) * apart - 1 - hits
    l1 = (m * apart - 1 - 2 * control.hits / n) * apart + hits
    l0 = control.hits / n * apart * (1 - apart)
    q = l2**3 / 27 - l1 * l2 / 6 + l0 / 2
    p = math.copysign(math.sqrt(max(l2 * l2 / 9 - l1 / 3, 0.0)), q)
    turn = math.acos(min(max(q / p**3, -1.0), 1.0)) if p else 0.0
    root = 2 * p * math.cos((math.pi + turn) / 3) - l2 / 3
    return min(max(root, 0.0, -apart), 1.0, 1 - apart)


def _ratio_limits(control: Share, variant: Share, z: float) -> tuple[float, float]:
    """Koopman's limits of variant / control, searched on the scale of logarithms."""
    value = variant.value / control.value

    def is_outside(log: float) -> bool:
        ratio = math.exp(log)
        return (variant.value - ratio * control.value) ** 2 > z * z * _ratio_spread(
            control, variant, ratio
        )

    if not variant.hits:
        return 0.0, math.exp(_edge(is_outside, -30.0, 30.0))
    middle = math.log(value)
    return (
        math.exp(_edge(is_outside, middle, middle - 30)),
        math.exp(_edge(is_outside, middle, middle + 30)),
    )


def _ratio_spread(control: Share, variant: Share, ratio: float) -> float:
    """The variance of variant - ratio * control if that ratio were true."""
    n = (control.total + variant.total) * ratio
    b = variant.total * ratio + variant.hits + control.total + control.hits * ratio
    c = control.hits + variant.hits
    # The smaller root, written so that nothing cancels.
    p = 2 * c / (b + math.sqrt(max(b * b - 4 * n * c, 0.0)))
    q = min(ratio * p, 1.0)
    return q * (1 - q) / variant.total + ratio * ratio * p * (1 - p) / control.total
