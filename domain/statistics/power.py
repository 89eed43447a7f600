"""How many people a test needs, what it can see, and how surely: plans made before the start.

Normal approximations with unpooled variances (Fleiss, Levin and Paik, "Statistical Methods for
Rates and Proportions", 3rd ed., 4.2; Chow, Shao and Wang, "Sample Size Calculations in Clinical
Research", 3.2). Several variants share the error by Bonferroni, which is Holm's first step.
"""

import dataclasses
import math

from domain.statistics import sequential
from domain.statistics.distributions import normal_quantile, normal_tail, two_sided_z

# Looks before the last one help a little: so much less is needed at the last, for each doubling
# times ln 2. Fitted to 200,000 random walks at power .8 and .9 with 2 to 28 looks, to one point.
EARLIER_LOOKS = 0.052


@dataclasses.dataclass(frozen=True, kw_only=True)
class Rule:
    """How sure a test is to be. `variants` are compared with one control.

    `share` is the control's part of the people of one comparison: 0.5 for equal arms. `looks` is
    how often a test by an always-valid sequence is judged until its plan is full; 0 is one look at
    the end with a fixed interval. A sequence needs about 1.9 times the people.
    """

    confidence: float = 0.95
    power: float = 0.8
    variants: int = 1
    share: float = 0.5
    looks: int = 0

    @property
    def crossing(self) -> float:
        """How many standard errors from zero the last look has to be."""
        if not self.looks:
            return two_sided_z(self.level)
        last = sequential.boundary(sequential.narrowest(self.level), self.level)
        return last - EARLIER_LOOKS * math.log(self.looks)

    @property
    def level(self) -> float:
        """The confidence of each comparison, so that all together hold."""
        return 1 - (1 - self.confidence) / self.variants


def spread_of_share(share: float) -> float:
    """The variance of a conversion."""
    return share * (1 - share)


def people_for_shares(base: float, effect: float, rule: Rule) -> int:
    """People in the control to see a conversion of base + effect; both in shares.

    The variant needs (1 - share) / share times as many. Raises ValueError for what can't be.
    """
    if not 0 < base < 1 or not 0 < base + effect < 1 or not effect:
        raise ValueError(f"from {base} by {effect}")
    return people(effect, spread_of_share(base), spread_of_share(base + effect), rule)


def people_for_means(spread: float, effect: float, rule: Rule, *, mean: float = 0.0) -> int:
    """People in the control to see a mean change by `effect`; `spread` is a person's variance.

    With the control's mean the variance is taken to grow like it, as it does where more people pay.
    """
    grown = spread * (1 + effect / mean) if mean > 0 else spread
    return people(effect, spread, max(grown, 0.0), rule)


def people(effect: float, control_spread: float, variant_spread: float, rule: Rule) -> int:
    """People in the control: (z + z)^2 (s1 + s2 share / (1 - share)) / effect^2."""
    if not effect:
        raise ValueError("no effect needs everybody")
    z = rule.crossing + normal_quantile(rule.power)
    both = control_spread + variant_spread * rule.share / (1 - rule.share)
    return math.ceil(z * z * both / (effect * effect))


def power_of_shares(base: float, effect: float, count: int, rule: Rule) -> float:
    """How often `count` people in the control see the effect."""
    return power(effect, spread_of_share(base), spread_of_share(base + effect), count, rule)


def power(
    effect: float, control_spread: float, variant_spread: float, count: int, rule: Rule
) -> float:
    """How often a difference of `effect` is seen, in either direction."""
    other = count * (1 - rule.share) / rule.share
    if not count:
        return 0.0
    error = math.sqrt(control_spread / count + variant_spread / other)
    z = rule.crossing
    return normal_tail(z - effect / error) + normal_tail(z + effect / error)


def visible_in_shares(base: float, count: int, rule: Rule) -> float | None:
    """The smallest rise of a conversion seen with the rule's power; None when none is."""
    low, high = 0.0, 1 - base
    if power_of_shares(base, high * (1 - 1e-9), count, rule) < rule.power:
        return None
    for _ in range(60):
        middle = (low + high) / 2
        if power_of_shares(base, middle, count, rule) < rule.power:
            low = middle
        else:
            high = middle
    return high


def visible_in_means(spread: float, count: int, rule: Rule) -> float:
    """The smallest change of a mean seen with the rule's power; infinite with nobody."""
    if not count:
        return math.inf
    z = rule.crossing + normal_quantile(rule.power)
    return z * math.sqrt(spread / count * (1 + rule.share / (1 - rule.share)))


def days(people_needed: int, a_day: float, *, shortest: int = 7) -> int | None:
    """Days until so many came, in full weeks and at least `shortest`; None when nobody comes."""
    if a_day <= 0:
        return None
    needed = max(math.ceil(people_needed / a_day), shortest)
    return math.ceil(needed / 7) * 7
