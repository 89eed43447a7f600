"""What every comparison takes and what it answers."""

import dataclasses
import math
from collections.abc import Iterable
from typing import Literal

Method = Literal["score", "exact", "welch", "fieller", "delta", "sequential", "normal"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Estimate:
    """A number, its interval and the two-sided p-value of its being zero.

    Units are those of what was compared: shares are 0..1, money is minor units, a lift is a share
    of the control's value (0.1 is +10 %). `p_value` is None where nothing was tested, and valid
    at any look where the method is `sequential`.
    """

    value: float
    low: float
    high: float
    p_value: float | None = None
    confidence: float = 0.95
    method: Method = "normal"

    @property
    def is_clear(self) -> bool:
        """Whether zero lies outside the interval."""
        return self.low > 0 or self.high < 0

    def times(self, factor: float) -> "Estimate":
        """The same in another unit; a negative factor turns the interval round."""
        low, high = sorted((self.low * factor, self.high * factor))
        return dataclasses.replace(self, value=self.value * factor, low=low, high=high)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Share:
    """How many of how many. Raises ValueError for more hits than people."""

    hits: int
    total: int

    def __post_init__(self) -> None:
        if not 0 <= self.hits <= self.total:
            raise ValueError(f"{self.hits} of {self.total}")

    @property
    def value(self) -> float:
        """The share, 0 of nobody."""
        return self.hits / self.total if self.total else 0.0

    @property
    def sums(self) -> "Sums":
        """The same as sums of zeros and ones."""
        return Sums(count=self.total, total=self.hits, squares=self.hits)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sums:
    """A number of every person: how many people, their sum, the sum of their squares.

    Whole numbers (minor units) stay exact however many there are. Squares of kopecks outgrow a
    BIGINT: sum them in the database as floats or as NUMERIC.
    """

    count: int
    total: float
    squares: float

    @classmethod
    def of(cls, values: Iterable[float]) -> "Sums":
        """The sums of single values."""
        kept = list(values)
        return cls(count=len(kept), total=sum(kept), squares=sum(each * each for each in kept))

    @property
    def mean(self) -> float:
        """The mean, 0 of nobody."""
        return self.total / self.count if self.count else 0.0

    @property
    def variance(self) -> float:
        """The sample variance, with n - 1; 0 below two people."""
        if self.count < 2:  # noqa: PLR2004 - one person varies from nobody
            return 0.0
        spread = self.count * self.squares - self.total * self.total
        return max(spread, 0.0) / (self.count * (self.count - 1))

    @property
    def error(self) -> float:
        """The standard error of the mean; infinite below two people."""
        return math.sqrt(self.variance / self.count) if self.count > 1 else math.inf

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(
            count=self.count + other.count,
            total=self.total + other.total,
            squares=self.squares + other.squares,
        )
