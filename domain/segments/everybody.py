"""Everybody of a shop is asked by a rule: of a large shop in spans of people, side by side.

What is said of a person depends on the facts of this person, so a statement about people up to an
id and another one about those after it say together what one says about all. Where it depends on
others, as a place among all does, everybody is asked in one. PostgreSQL has workers of its own, and
makes worse plans for spans, unless few people are asked about.
"""

import dataclasses
import os
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, chain
from typing import Any

from domain.core.reading import SPANS, Alias
from domain.core.together import together
from domain.segments import narrowing
from domain.segments.compile import base_sql, passing
from domain.segments.narrowing import Narrowed
from domain.segments.people import Base
from domain.segments.purchases import with_refunds
from domain.segments.running import LONGEST_SECONDS, rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, every, listed, sql
from domain.segments.tree import Node, leaves

# So many people tell how many there are and how many the light conditions leave; the largest part
# of them that is worth narrowing.
SAMPLE, LEAST_SAMPLE, MOST_PERCENT, SHARE = 400, 100, 20, 100
# A shop with fewer people is asked on one connection. One core is left to everything else.
LEAST_PEOPLE = 200_000
CORES = len(os.sched_getaffinity(0))
FIRST, LAST = 0, 2**63 - 1
# A person without anything costs as much as so many orders and events; these of a person.
PERSON = 10
OWN = "(SELECT COUNT(*) FROM {} x WHERE x.shop_id = ? AND x.customer_id = c.id)"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Asked:
    """Some people, or all, and the rule they are asked by."""

    base: Base
    tree: Node
    scope: Scope
    narrowed: Narrowed | None = None

    def about(self, span: tuple[int, int] | None) -> "Asked":
        """The same about the people of a span."""
        return dataclasses.replace(self, scope=dataclasses.replace(self.scope, span=span))

    async def narrow(self, seconds: float, alias: Alias) -> "Asked":
        """The same with the heavy conditions asked only of those the light ones leave."""
        found = await narrowing.narrowed(
            self.base, self.tree, self.scope, seconds=seconds, alias=alias
        )
        return dataclasses.replace(self, narrowed=found)

    @property
    def those(self) -> Sql:
        """Whom the rule chooses from, about the customer row `c`."""
        return base_sql(self.base, self.tree, self.scope)

    @property
    def people(self) -> Sql:
        """`SELECT c.id` of those who pass, inside of `whole`."""
        if self.narrowed is not None:
            return self.narrowed.people
        return sql(
            "SELECT c.id FROM customer c WHERE ? AND ?", self.those, passing(self.tree, self.scope)
        )

    def whole(self, select: Sql, *named: Sql) -> Sql:
        """The statement: a SELECT, and what else is named before it."""
        found = self.narrowed
        before = named if found is None else (*found.named, *named)
        parts = (*(sql(", ?", each) for each in before), sql(" ?", select))
        text = Sql("".join(each.text for each in parts), tuple(chain(*(p.values for p in parts))))
        return with_refunds(self.scope if found is None else found.scope, text)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sample:
    """People of the base from all over, in their order; `people` is about how many there are.

    `kept` is how many of them pass the light part, `work` how much there is to look at of each.
    """

    ids: tuple[int, ...]
    work: tuple[int, ...]
    kept: int
    people: int

    @property
    def is_few(self) -> bool:
        """Whether the light part leaves few."""
        return len(self.ids) >= LEAST_SAMPLE and SHARE * self.kept <= MOST_PERCENT * len(self.ids)

    def spans(self, count: int) -> Iterator[tuple[int, int]]:
        """So many spans with as much work in each; nobody is between two of them.

        The customers of the first years have most of the orders.
        """
        done = list(accumulate(self.work))
        wanted = (done[-1] * place // count for place in range(1, count))
        ends = [self.ids[bisect_right(done, each)] for each in wanted]
        return zip([FIRST, *ends], [*(each - 1 for each in ends), LAST], strict=True)


NOBODY = Sample(ids=(), work=(), kept=0, people=0)


async def ask(
    base: Base,
    tree: Node,
    scope: Scope,
    statement: Callable[[Asked], Sql],
    *,
    seconds: float = LONGEST_SECONDS,
    large: int = LEAST_PEOPLE,
) -> list[list[dict[str, Any]]]:
    """The rows of the statement about everybody, or those of each span. Raises TooSlowError.

    `large` is from how many people on they are asked in spans.
    """
    sample = await sampled(base, tree, scope, large)
    is_few = sample.is_few and narrowing.is_worth(tree)
    asked = Asked(base=base, tree=tree, scope=scope)
    works = [
        _ask(asked.about(span), statement, seconds, alias, is_few=is_few)
        for span, alias in _spans(tree, sample, large, is_few=is_few)
    ]
    return await together(*works)


def _spans(
    tree: Node, sample: Sample, large: int, *, is_few: bool
) -> Iterable[tuple[tuple[int, int] | None, Alias]]:
    """Who is asked on which connection."""
    count = min(len(SPANS), CORES - 1)
    is_large = sample.people >= large and count > 1
    if is_large and _is_worth(tree) and (is_few or narrowing.is_sqlite()):
        return zip(sample.spans(count), SPANS, strict=False)
    return [(None, "heavy")]


async def _ask(
    asked: Asked,
    statement: Callable[[Asked], Sql],
    seconds: float,
    alias: Alias,
    *,
    is_few: bool,
) -> list[dict[str, Any]]:
    if is_few:
        asked = await asked.narrow(seconds, alias)
    return await rows(statement(asked), seconds, alias)


def _is_worth(tree: Node) -> bool:
    """Whether spans are quicker: of a window of days the index by day is, of one or two of them.

    Nobody's answer may depend on others.
    """
    is_apart = not any(each.is_relative for each in leaves(tree))
    return is_apart and narrowing.weight(tree) >= narrowing.LEAST_HEAVY


async def sampled(base: Base, tree: Node, scope: Scope, large: int = LEAST_PEOPLE) -> Sample:
    """Some people and what the light part says of them; nobody where it would tell nothing."""
    if not _is_worth(tree) and not narrowing.is_worth(tree):
        return NOBODY
    (ends,) = await rows(
        Sql("SELECT (SELECT MIN(id) FROM customer) AS low, (SELECT MAX(id) FROM customer) AS high")
    )
    low, high = int(ends["low"] or 0), int(ends["high"] or 0)
    step = max(1, (high - low) // SAMPLE)
    is_large = high - low >= large and _is_worth(tree)
    if not is_large and not narrowing.is_worth(tree):
        return NOBODY
    some = tuple(range(low, high + 1, step))
    about = dataclasses.replace(scope, people=some)
    light, _ = narrowing.parted(tree)
    select = sql(
        "SELECT c.id, CASE WHEN ? THEN 1 ELSE 0 END AS kept, ? + ? + ? AS work FROM customer c"
        " WHERE c.id IN (?) AND ? ORDER BY c.id",
        every(passing(each, about) for each in light),
        PERSON,
        sql(OWN.format('"order"'), scope.shop_id),
        sql(OWN.format("event"), scope.shop_id),
        listed(some),
        base_sql(base, tree, about),
    )
    found = await rows(with_refunds(about, select))
    return Sample(
        ids=tuple(int(row["id"]) for row in found),
        work=tuple(int(row["work"]) for row in found),
        kept=sum(int(row["kept"]) for row in found),
        people=len(found) * step,
    )
