"""The size of a segment 30 days ahead, with a band calibrated on what was. Runs in the pool.

The method is Holt's with a damped trend (Gardner and McKenzie, 1985). The band is a split
conformal interval: the level quantile of what forecasts made from earlier days missed by, scaled
by the root of the distance. statsmodels and numpy are imported by `forecast` alone.
"""

import dataclasses
import math
import warnings
from collections.abc import Sequence
from itertools import accumulate

DAYS = 30
ENOUGH = 30
LEVEL = 0.8
# How much history the first forecast of the past needs.
FIRST = 14
# The last third of the days only checks the band.
CHECKED = 3
SURE = 0.7
ROUNDING = 1e-9


@dataclasses.dataclass(frozen=True, kw_only=True)
class Forecast:
    """Sizes of the days to come; `hits` of `tries` days of the past fell into such a band."""

    expected: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    hits: int
    tries: int

    @property
    def is_sure(self) -> bool:
        """Whether the band held on the past about as often as it promises."""
        return self.tries > 0 and self.hits / self.tries >= SURE


@dataclasses.dataclass(frozen=True, kw_only=True)
class Smoothing:
    """Holt's method with a damped trend: its weights, and where it begins."""

    of_level: float
    of_trend: float
    damping: float
    level: float
    trend: float

    def states(self, sizes: Sequence[int]) -> list[tuple[float, float]]:
        """Level and trend after each day."""
        level, trend = self.level, self.trend
        found = []
        for size in sizes:
            before = level
            level = self.of_level * size + (1 - self.of_level) * (level + self.damping * trend)
            trend = self.of_trend * (level - before) + (1 - self.of_trend) * self.damping * trend
            found.append((level, trend))
        return found

    def ahead(self, state: tuple[float, float], steps: int) -> list[float]:
        """The days after a state."""
        level, trend = state
        sums = accumulate(self.damping**n for n in range(1, steps + 1))
        return [level + each * trend for each in sums]


def forecast(sizes: Sequence[int], steps: int = DAYS) -> Forecast:
    """The next `steps` sizes of a daily series. Raises ValueError for fewer than ENOUGH days.

    The weights that are checked on the last third of the days are found without them.
    """
    if len(sizes) < ENOUGH:
        raise ValueError(len(sizes))
    cut = len(sizes) - len(sizes) // CHECKED
    early = _fitted(sizes[:cut])
    tried = _width(_missed(early, sizes[:cut], range(FIRST, cut), steps))
    checks = _missed(early, sizes, range(cut, len(sizes)), steps)
    whole = _fitted(sizes)
    # What came of forecasts by weights that did not know it yet is the honest part.
    width = _width(_missed(early, sizes, range(FIRST, len(sizes)), steps))
    told = whole.ahead(whole.states(sizes)[-1], steps)
    reach = [width * math.sqrt(n) for n in range(1, steps + 1)]
    return Forecast(
        expected=tuple(max(0, round(each)) for each in told),
        low=tuple(max(0, math.floor(e - r)) for e, r in zip(told, reach, strict=True)),
        high=tuple(math.ceil(e + r) for e, r in zip(told, reach, strict=True)),
        hits=sum(each <= tried + ROUNDING for each in checks),
        tries=len(checks),
    )


def _missed(by: Smoothing, sizes: Sequence[int], origins: range, steps: int) -> list[float]:
    """By how much the days after each origin were missed, each over the root of its distance."""
    states = by.states(sizes)
    found = []
    for origin in origins:
        came = sizes[origin : origin + steps]
        told = by.ahead(states[origin - 1], len(came))
        pairs = enumerate(zip(came, told, strict=True), start=1)
        found += [abs(each - said) / math.sqrt(n) for n, (each, said) in pairs]
    return found


def _width(missed: Sequence[float]) -> float:
    """The level quantile, with the correction for few of them."""
    place = math.ceil((len(missed) + 1) * LEVEL) - 1
    return sorted(missed)[min(place, len(missed) - 1)]


def _fitted(sizes: Sequence[int]) -> Smoothing:
    """The weights that would have told these sizes best."""
    if len(set(sizes)) == 1:
        return Smoothing(of_level=1, of_trend=0, damping=0, level=float(sizes[0]), trend=0)
    import numpy as np  # noqa: PLC0415 - large, and wanted in the pool alone
    from statsmodels.tsa.holtwinters import ExponentialSmoothing  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        told = ExponentialSmoothing(
            np.asarray(sizes, dtype=float),
            trend="add",
            damped_trend=True,
            initialization_method="estimated",
        ).fit()
    found = told.params
    return Smoothing(
        of_level=float(found["smoothing_level"]),
        of_trend=float(found["smoothing_trend"]),
        damping=float(found["damping_trend"]),
        level=float(found["initial_level"]),
        trend=float(found["initial_trend"]),
    )
