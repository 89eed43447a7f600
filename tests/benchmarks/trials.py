"""Simulated experiments: people of two arms by day, and what intervals say of them."""

import dataclasses

import numpy as np
from numpy.typing import NDArray

from domain.statistics.estimate import Share, Sums
from domain.statistics.pairs import Pairs

ZEROS, TAIL = 0.95, 1.2


@dataclasses.dataclass(frozen=True, kw_only=True)
class Spending:
    """People most of whom pay nothing; the others by a lognormal with a heavy tail."""

    share: float = 1 - ZEROS
    middle: float = 7.0
    tail: float = TAIL

    @property
    def mean(self) -> float:
        """The true mean of a person."""
        return float(self.share * np.exp(self.middle + self.tail**2 / 2))

    def draw(self, random: np.random.Generator, people: int) -> NDArray[np.float64]:
        """The payers' amounts; the rest of the people are zeros."""
        payers = random.binomial(people, self.share)
        return random.lognormal(self.middle, self.tail, payers)

    def sums(self, random: np.random.Generator, people: int) -> Sums:
        """The sums of an arm."""
        return sums_of(self.draw(random, people), people)


def sums_of(paid: NDArray[np.float64], people: int) -> Sums:
    """Sums of those who paid and zeros of the others."""
    return Sums(count=people, total=float(paid.sum()), squares=float((paid * paid).sum()))


def days_of_shares(random: np.random.Generator, rate: float, people: int, days: int) -> list[Share]:
    """A conversion as it stood after every day."""
    hits = np.cumsum(random.binomial(people, rate, days))
    return [Share(hits=int(hits[day]), total=people * (day + 1)) for day in range(days)]


def days_of_spending(
    random: np.random.Generator, spending: Spending, people: int, days: int
) -> list[Sums]:
    """Money as it stood after every day."""
    found, so_far = [], Sums(count=0, total=0, squares=0)
    for _ in range(days):
        so_far += spending.sums(random, people)
        found.append(so_far)
    return found


def orders(random: np.random.Generator, people: int, size: float) -> Pairs:
    """Sums of orders by their number: large buyers order often and more."""
    taste = random.gamma(2, 0.5, people)
    x = random.poisson(taste).astype(np.float64)
    y = x * size * (0.5 + taste) * random.lognormal(0, 0.4, people)
    return pairs_of(y, x)


def pairs_of(y: NDArray[np.float64], x: NDArray[np.float64]) -> Pairs:
    """Sums of two numbers of the same people."""
    return Pairs(y=sums_of(y, len(y)), x=sums_of(x, len(x)), products=float((x * y).sum()))
