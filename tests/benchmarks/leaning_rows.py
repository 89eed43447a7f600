"""Promises where arms are not alike in size: a small arm of money, and shares a bandit moves."""

import numpy as np

from tests.benchmarks import leaning_trials
from tests.benchmarks.row import Row, limit, near

DAYS, A_DAY, PROMISED = 28, 40, 5.0


def rows(seed: int, trials: int) -> list[Row]:
    """Shares of tests that find something where nothing is."""
    random = np.random.default_rng(seed)
    seen = [leaning_trials.small_arm(random, A_DAY, DAYS) for _ in range(trials)]
    live, last, welch = (100 * sum(each) / trials for each in zip(*seen, strict=True))
    fewer = trials // 2
    waves = [leaning_trials.bandit(random) for _ in range(fewer)]
    real = [leaning_trials.bandit(random, effect=0.02)[1] for _ in range(fewer)]
    found = 100 * sum(each for each, _ in waves) / fewer
    return [
        limit(
            f"found in {trials:,} A/A tests of money by daily looks, 90 to 10", live, "%", PROMISED
        ),
        Row(
            label="the same by one look at the end",
            value=last,
            unit="%",
            rival="Welch alone",
            rival_value=welch,
        ),
        near("called unlike after a bandit's waves, equal arms", found, PROMISED, 1.5),
        near("a difference of 2 points after a bandit's waves", 100 * sum(real) / fewer, 2.0, 0.15),
    ]
