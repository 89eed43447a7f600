"""What a rule of eligibility is, where all of them are listed, and what they say of deliveries."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import ModuleType
from typing import Any, ClassVar

from domain.core.errors import DomainError
from domain.core.params import restored
from domain.core.registry import Registry, key_of
from domain.models import Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class Planned:
    """A delivery that is about to go: to whom, and since when it has been planned."""

    id: int
    customer_id: int
    planned_at: datetime
    campaign_id: int | None = None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Eligibility:
    """One rule; `reason` is what the ledger says of those who don't meet it any more."""

    reason: ClassVar[str]

    async def unmet(self, shop: Shop, planned: Sequence[Planned], now: datetime) -> set[int]:
        """The ids of deliveries that must not go. May raise a DomainError: nobody knows now."""
        raise NotImplementedError


def _take(module: ModuleType) -> type[Eligibility]:
    own = (each for each in vars(module).values() if isinstance(each, type))
    for kind in own:
        if issubclass(kind, Eligibility) and kind.__module__ == module.__name__:
            return kind
    raise LookupError(f"{module.__name__} declares no rule")


KINDS: Registry[type[Eligibility]] = Registry("domain.messaging.eligibility.kinds", _take)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Verdict:
    """Why deliveries must not go, by id; `unsure` are those nobody can tell about now."""

    refusals: Mapping[int, str]
    unsure: frozenset[int]


async def judged(
    rules: Sequence[Mapping[str, Any]], shop: Shop, planned: Sequence[Planned], now: datetime
) -> Verdict:
    """What the stored rules say; the first that is not met gives its reason.

    A rule that can't be read or answered lets nothing through: it is asked again later.
    """
    refusals: dict[int, str] = {}
    for content in rules:
        left = [each for each in planned if each.id not in refusals]
        try:
            kind = KINDS.get(content["kind"])
            if kind is None:
                return Verdict(refusals=refusals, unsure=frozenset(each.id for each in left))
            rule: Eligibility = restored(kind, content)
            unmet = await rule.unmet(shop, left, now)
        except DomainError:
            return Verdict(refusals=refusals, unsure=frozenset(each.id for each in left))
        refusals |= dict.fromkeys(unmet, rule.reason)
    return Verdict(refusals=refusals, unsure=frozenset())


def key(rule: Eligibility) -> str:
    """The key of a rule: the name of its file."""
    return key_of(type(rule))
