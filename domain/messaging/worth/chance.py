"""The chance that a person follows a link of a message by a channel, and what that is worth. Pure.

A person's own share is shrunk to the shop's of that channel by a beta prior; how much the prior
weighs is learnt from the people (leave-one-out likelihood of the beta-binomial, as for hours).
"""

import dataclasses
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from domain.messaging.timing.learning import highest
from domain.statistics.estimate import Share

# With fewer people who got two messages or more the strength is not learnt: a shop's share then
# weighs as much as so many messages of one's own. Cautious: nobody gets twenty in a week or two.
STRENGTH: Final = 20.0
LEAST_PEOPLE: Final = 50


@dataclasses.dataclass(frozen=True, kw_only=True)
class Way:
    """A channel of a shop: how often links are followed, and what one message costs it.

    `shop` is all of its messages; money is minor units.
    """

    shop: Share
    cost: float = 0.0
    strength: float = STRENGTH

    @property
    def usual(self) -> float:
        """The share of a person nothing is known of: Laplace's, so that nothing is impossible."""
        return (self.shop.hits + 1) / (self.shop.total + 2)

    def chance(self, own: Share) -> float:
        """How likely this person is to follow a link."""
        return (own.hits + self.strength * self.usual) / (own.total + self.strength)

    def worth(self, own: Share, click: float) -> float:
        """What a message brings beyond its cost, where a click is worth `click`."""
        return self.chance(own) * click - self.cost


def strength(people: Iterable[Share]) -> float:
    """How much a shop's share weighs beside a person's own, in messages."""
    # Thousands of people, and few different ones among them.
    known = Counter(each for each in people if each.total > 1)
    if known.total() < LEAST_PEOPLE:
        return STRENGTH
    total = sum(each.total * count for each, count in known.items())
    usual = (sum(each.hits * count for each, count in known.items()) + 1) / (total + 2)

    def likelihood(weight: float) -> float:
        found = 0.0
        for each, count in known.items():
            others = each.total - 1 + weight
            missed = each.total - each.hits
            one = 0.0
            if each.hits:
                one += each.hits * math.log((each.hits - 1 + weight * usual) / others)
            if missed:
                one += missed * math.log((missed - 1 + weight * (1 - usual)) / others)
            found += count * one
        return found

    return highest(likelihood)


def ordered(
    ways: Mapping[str, Way], own: Mapping[str, Share], allowed: Sequence[str], click: float
) -> tuple[str, ...]:
    """The channels one may write to this person by, the one that brings most first.

    Where none is expected to bring its cost, the first costs least; equal ones stay in their order.
    """
    nothing = Share(hits=0, total=0)

    def brings(channel: str) -> float:
        return ways[channel].worth(own.get(channel, nothing), click)

    return tuple(sorted((each for each in allowed if each in ways), key=brings, reverse=True))
