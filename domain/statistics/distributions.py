"""Tails and quantiles of the distributions that tests need, in plain arithmetic.

Sources: Abramowitz and Stegun, "Handbook of Mathematical Functions", 6.5 and 26.5 (continued
fractions evaluated by Lentz's method). The property tests hold them against scipy.
"""

import math
from collections.abc import Callable
from statistics import NormalDist

NORMAL = NormalDist()
TINY = 1e-300
SMALL = 1e-15
# Beyond as many degrees of freedom Student's distribution is the normal one to six digits.
MANY = 1e6


def normal_tail(z: float) -> float:
    """P(Z > z) of a standard normal, exact far out too."""
    return 0.5 * math.erfc(z / math.sqrt(2))


def normal_two_sided(z: float) -> float:
    """P(|Z| > |z|)."""
    return math.erfc(abs(z) / math.sqrt(2))


def normal_quantile(share: float) -> float:
    """The z with this share below it; 0 < share < 1."""
    return NORMAL.inv_cdf(share)


def two_sided_z(confidence: float) -> float:
    """1.96 for 0.95."""
    return -NORMAL.inv_cdf((1 - confidence) / 2)


def student_two_sided(t: float, freedom: float) -> float:
    """P(|T| > |t|) of Student's distribution (26.7.1 by way of the incomplete beta)."""
    if freedom > MANY:
        return normal_two_sided(t)
    if t * t < 1:
        return 1 - incomplete_beta(t * t / (freedom + t * t), 0.5, freedom / 2)
    return incomplete_beta(freedom / (freedom + t * t), freedom / 2, 0.5)


def student_quantile(confidence: float, freedom: float) -> float:
    """The t with P(|T| <= t) = confidence, by Newton from below: the tail is convex."""
    outside = 1 - confidence
    t = two_sided_z(confidence)
    if freedom > MANY:
        return t
    for _ in range(200):
        step = (student_two_sided(t, freedom) - outside) / (2 * _student_density(t, freedom))
        t += step
        if abs(step) <= 1e-12 * max(t, 1):
            break
    return t


def _student_density(t: float, freedom: float) -> float:
    log = math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)
    log -= 0.5 * math.log(freedom * math.pi) + (freedom + 1) / 2 * math.log1p(t * t / freedom)
    return math.exp(log)


def chi_square_tail(x: float, freedom: int) -> float:
    """P(X > x) of a chi-square distribution: the upper incomplete gamma function (26.4.19)."""
    a, z = freedom / 2, x / 2
    if z <= 0:
        return 1.0
    scale = math.exp(a * math.log(z) - z - math.lgamma(a))
    if z < a + 1:
        return max(1 - scale * _gamma_series(a, z), 0.0)
    return scale / _fraction(z + 1 - a, lambda n: -n * (n - a), lambda n: z + 2 * n + 1 - a)


def _gamma_series(a: float, z: float) -> float:
    """6.5.29 without its factor."""
    term = total = 1 / a
    n = a
    while abs(term) > SMALL * abs(total):
        n += 1
        term *= z / n
        total += term
    return total


def incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b), 0 <= x <= 1 (26.5.8)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(1 - x, b, a)
    log = a * math.log(x) + b * math.log1p(-x) - log_beta(a, b)

    def above(n: int) -> float:
        m = n // 2
        if n % 2:
            return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))

    return math.exp(log) / a / _fraction(1.0, above, lambda _: 1.0)


def log_beta(a: float, b: float) -> float:
    """The logarithm of the beta function."""
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def _fraction(first: float, above: Callable[[int], float], below: Callable[[int], float]) -> float:
    """first + above(1) / (below(1) + above(2) / (below(2) + ...)), by Lentz's method."""
    value = c = first or TINY
    d = 0.0
    for n in range(1, 20_000):
        d = below(n) + above(n) * d or TINY
        c = below(n) + above(n) / c or TINY
        d = 1 / d
        value *= c * d
        if abs(c * d - 1) < SMALL:
            break
    return value


def log_choose(n: int, k: int) -> float:
    """The logarithm of the number of ways to take k of n."""
    return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
