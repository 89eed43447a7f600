"""The audience of a message: people of any of some segments who are in none of some others."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from domain.models import Shop
from domain.segments.rule import Rule
from domain.segments.sql import Sql, either, sql
from domain.segments.tree import from_json, to_json
from domain.segments.why import why


@dataclasses.dataclass(frozen=True, kw_only=True)
class Crowd:
    """The people of any of `rules` who are in none of `without`."""

    rules: tuple[Rule, ...] = (Rule(),)
    without: tuple[Rule, ...] = ()

    def people(self, shop: Shop, now: datetime) -> Sql:
        """`SELECT c.id ...`, as a rule has it; everybody is there once."""
        if len(self.rules) == 1 and not self.without:
            return self.rules[0].people(shop, now)
        inside = either(_in(each, shop, now) for each in self.rules)
        if self.without:
            inside = inside & ~either(_in(each, shop, now) for each in self.without)
        return sql("SELECT c.id FROM customer c WHERE ?", inside)

    async def members(self, shop: Shop, now: datetime, customer_ids: Sequence[int]) -> set[int]:
        """Which of these people are in it."""
        ids = tuple(customer_ids)
        kept = [await _members(each, shop, now, ids) for each in self.rules]
        gone = [await _members(each, shop, now, ids) for each in self.without]
        return set[int]().union(*kept) - set[int]().union(*gone)

    def stored(self) -> dict[str, Any]:
        """As JSON; the first rule stands where it stood when there was but one."""
        first, *others = self.rules
        return {
            **_stored(first),
            "others": [_stored(each) for each in others],
            "without": [_stored(each) for each in self.without],
        }

    @classmethod
    def restored(cls, kept: Mapping[str, Any]) -> "Crowd":
        """From JSON. Raises BrokenTreeError."""
        return cls(
            rules=(_restored(kept), *(_restored(each) for each in kept.get("others", ()))),
            without=tuple(_restored(each) for each in kept.get("without", ())),
        )


def _in(rule: Rule, shop: Shop, now: datetime) -> Sql:
    return sql("c.id IN (?)", rule.people(shop, now))


async def _members(rule: Rule, shop: Shop, now: datetime, ids: tuple[int, ...]) -> set[int]:
    return {each.customer_id for each in await why(rule, shop, now, ids) if each.is_member}


def _stored(rule: Rule) -> dict[str, Any]:
    return {"base": rule.base, "tree": to_json(rule.tree)}


def _restored(kept: Mapping[str, Any]) -> Rule:
    return Rule(base=kept["base"], tree=from_json(kept["tree"]))
