"""Experiments without an effect, with a known one, and with people lost: do the promises hold."""

import functools
import math
import time
from collections.abc import Callable

import numpy as np
from statsmodels.stats.proportion import confint_proportions_2indep

from domain.experiments.verdict.deciding import decide
from domain.statistics import imbalance, means, pairs, power, proportions, sequential, strata
from domain.statistics.distributions import two_sided_z
from domain.statistics.estimate import Estimate, Share, Sums
from domain.statistics.imbalance import Stretch
from domain.statistics.means import Average
from domain.statistics.power import Rule
from tests.benchmarks import judged_rows, leaning_rows
from tests.benchmarks.row import Row, limit, near
from tests.benchmarks.trials import (
    Spending,
    days_of_shares,
    days_of_spending,
    orders,
    pairs_of,
)
from tests.verdict.cases import PLAN, a_test

NAME = "experiments"
TESTS, DAYS, A_DAY = 2_000, 28, 400
DRAWN, SEED = 4_000, 17
PROMISED, COVERED, POWERED = 5.0, 95.0, 80.0


async def run() -> list[Row]:
    """False positives, power, coverage, imbalance and speed."""
    return [
        *_a_a_of_conversions(),
        *_a_a_of_money(),
        *_power(),
        *_coverage(),
        *_imbalance(),
        *_speed(),
        *leaning_rows.rows(SEED, TESTS),
        *judged_rows.coverage(SEED, DRAWN),
        *await judged_rows.speed(),
    ]


def _a_a_of_conversions() -> list[Row]:
    random = np.random.default_rng(SEED)
    seen = []
    for _ in range(TESTS):
        arms = [days_of_shares(random, 0.05, A_DAY, DAYS) for _ in range(2)]
        fixed = [
            abs(proportions.pooled_z(one, two)) > two_sided_z(0.95)
            for one, two in zip(*arms, strict=True)
        ]
        live = [
            _live(Average.of_share(one), Average.of_share(two))
            for one, two in zip(*arms, strict=True)
        ]
        last = proportions.difference(arms[0][-1], arms[1][-1]).is_clear
        seen.append((any(live), last, any(fixed)))
    return _a_a("conversion of 5 %", seen)


def _a_a_of_money() -> list[Row]:
    random = np.random.default_rng(SEED)
    seen = []
    for _ in range(TESTS):
        arms = [days_of_spending(random, Spending(), A_DAY, DAYS) for _ in range(2)]
        pairs_by_day = [(Average.of(one), Average.of(two)) for one, two in zip(*arms, strict=True)]
        live = any(_live(one, two) for one, two in pairs_by_day)
        fixed = [
            abs(two.value - one.value) > two_sided_z(0.95) * math.hypot(one.error, two.error)
            for one, two in pairs_by_day
        ]
        seen.append((live, means.compared(*pairs_by_day[-1]).is_clear, any(fixed)))
    return _a_a("money, 95 % pay nothing", seen)


def _live(control: Average, variant: Average) -> bool:
    return sequential.compared(control, variant, planned=2 * A_DAY * DAYS).is_clear


def _a_a(label: str, seen: list[tuple[bool, bool, bool]]) -> list[Row]:
    """Shares of tests that found an effect where there is none."""
    live, last, naive = (100 * sum(each) / len(seen) for each in zip(*seen, strict=True))
    return [
        limit(f"found in {TESTS:,} A/A tests by {DAYS} daily looks, {label}", live, "%", PROMISED),
        near(f"the same by one look at the end, {label}", last, PROMISED, 1),
        Row(
            label=f"the same by naive peeking every day, {label}",
            value=naive,
            unit="%",
            rival="our sequence",
            rival_value=live,
        ),
    ]


def _power() -> list[Row]:
    random = np.random.default_rng(SEED)
    base, effect = 0.05, 0.01
    fixed, weekly, daily = (_found(random, base, effect, Rule(looks=looks)) for looks in (0, 4, 28))
    money = _found_money(random)
    return [
        near("power of a plan, one look, conversion", fixed, POWERED, 2),
        near("power of a plan, four weekly looks", weekly, POWERED, 2),
        near("power of a plan, 28 daily looks", daily, POWERED, 2),
        near("power of a plan, one look, money", money, POWERED, 2),
    ]


def _found(random: np.random.Generator, base: float, effect: float, rule: Rule) -> float:
    """The share of tests that see a known effect, planned by the rule."""
    people = power.people_for_shares(base, effect, rule)
    if not rule.looks:
        arms = [random.binomial(people, rate, DRAWN) for rate in (base, base + effect)]
        clear = [
            proportions.difference(
                Share(hits=int(a), total=people), Share(hits=int(b), total=people)
            ).is_clear
            for a, b in zip(*arms, strict=True)
        ]
        return 100 * sum(clear) / DRAWN
    a_day = math.ceil(people / rule.looks)
    planned = 2 * people
    found = 0
    for _ in range(DRAWN):
        both = (days_of_shares(random, rate, a_day, rule.looks) for rate in (base, base + effect))
        found += any(
            sequential.compared(Average.of_share(a), Average.of_share(b), planned=planned).is_clear
            for a, b in zip(*both, strict=True)
        )
    return 100 * found / DRAWN


def _found_money(random: np.random.Generator) -> float:
    one, two = Spending(), Spending(share=0.06)
    spread = one.sums(random, 4_000_000).variance
    people = power.people_for_means(spread, two.mean - one.mean, Rule(), mean=one.mean)
    clear = [
        means.difference(one.sums(random, people), two.sums(random, people)).is_clear
        for _ in range(DRAWN)
    ]
    return 100 * sum(clear) / DRAWN


def _coverage() -> list[Row]:
    random = np.random.default_rng(SEED)
    told = []
    for base in (0.005, 0.05, 0.4):
        once = functools.partial(_share_covered, random, base)
        told.append(
            near(
                f"coverage: difference of conversions, {100 * base:g} %", _covered(once), COVERED, 1
            )
        )
    for label, case in (
        ("lift of a conversion of 2 %", _lift_covered),
        ("difference of money, 95 % pay nothing", _money_covered),
        ("lift of money, 95 % pay nothing", _money_lift_covered),
        ("ratio of sums by orders", _ratio_covered),
        ("money after CUPED", _cuped_covered),
        ("money by strata", _strata_covered),
    ):
        told.append(
            near(f"coverage: {label}", _covered(functools.partial(case, random)), COVERED, 1)
        )
    return told


def _covered(once: Callable[[], bool]) -> float:
    return 100 * sum(once() for _ in range(DRAWN)) / DRAWN


def _holds(told: Estimate | None, truth: float) -> bool:
    return told is not None and told.low <= truth <= told.high


def _share_covered(random: np.random.Generator, base: float) -> bool:
    """Intervals of a variant that is a tenth better than the base."""
    one, two = _shares(random, base, base * 1.1, 10_000)
    return _holds(proportions.difference(one, two), base * 0.1)


def _lift_covered(random: np.random.Generator) -> bool:
    return _holds(proportions.lift(*_shares(random, 0.02, 0.022, 10_000)), 0.1)


def _shares(
    random: np.random.Generator, one: float, two: float, people: int
) -> tuple[Share, Share]:
    first, second = (
        Share(hits=int(random.binomial(people, rate)), total=people) for rate in (one, two)
    )
    return first, second


def _money_covered(random: np.random.Generator) -> bool:
    one, two = Spending(), Spending(share=0.055)
    told = means.difference(one.sums(random, 10_000), two.sums(random, 10_000))
    return _holds(told, two.mean - one.mean)


def _money_lift_covered(random: np.random.Generator) -> bool:
    one, two = Spending(), Spending(share=0.055)
    return _holds(means.lift(one.sums(random, 10_000), two.sums(random, 10_000)), 0.1)


def _ratio_covered(random: np.random.Generator) -> bool:
    one, two = (pairs.ratio(orders(random, 2_000, size)) for size in (100.0, 110.0))
    # Of those orders one is worth 1.5 times the size: who orders more spends more on each.
    return _holds(means.divided(one, two), 0.1)


def _cuped_covered(random: np.random.Generator) -> bool:
    arms = []
    for effect in (0.0, 5.0):
        past = random.lognormal(3, 1, 2_000)
        arms.append(pairs_of(past + effect + random.normal(0, 20, 2_000), past))
    return _holds(means.compared(*pairs.cuped(arms)), 5.0)


def _strata_covered(random: np.random.Generator) -> bool:
    cells: dict[str, list[Sums]] = {"new": [], "old": []}
    for effect in (0.0, 5.0):
        new = random.binomial(2_000, 0.3)
        cells["new"].append(Sums.of((random.gamma(2, 20, new) + effect).tolist()))
        cells["old"].append(Sums.of((random.gamma(2, 60, 2_000 - new) + effect).tolist()))
    return _holds(means.compared(*strata.averages(cells)), 5.0)


def _imbalance() -> list[Row]:
    random = np.random.default_rng(SEED)
    even = [Stretch(people=1, weights=(1, 1))]

    def blocked(share: float) -> float:
        counts = random.binomial(20_000, share, 10 * DRAWN)
        states = [imbalance.balance([int(n), 20_000 - int(n)], even).state for n in counts]
        return 100 * states.count("blocked") / (10 * DRAWN)

    return [
        Row(
            label="48 to 52 of 20,000 people blocked",
            value=blocked(0.48),
            unit="%",
            rival="target",
            rival_value=99,
            wanted=">= 1",
        ),
        limit("50 to 50 of 20,000 people blocked", blocked(0.5), "%", 0.2),
    ]


def _speed() -> list[Row]:
    case = a_test((0.05, *(0.051,) * 9), elapsed=67, plan=PLAN, a_day=16_000)
    people = sum(each.exposed for each in case.arms)
    one, two = Share(hits=5_000, total=100_000), Share(hits=5_200, total=100_000)
    return [
        limit(
            f"a verdict on ten variants, {people:,} people",
            _timed(lambda: decide(case), 5),
            "ms",
            500,
        ),
        Row(
            label="the interval of two conversions",
            value=_timed(lambda: proportions.difference(one, two), 200),
            unit="ms",
            rival="statsmodels",
            rival_value=_timed(
                lambda: confint_proportions_2indep(5_200, 100_000, 5_000, 100_000, method="score"),
                20,
            ),
            wanted="<= 1",
        ),
    ]


def _timed(work: Callable[[], object], times: int) -> float:
    began = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - began) * 1_000 / times
