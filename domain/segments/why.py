"""Why a person is in a segment or not: the same compiled leaves, narrowed to a few people."""

import dataclasses
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Literal

from domain.core.errors import NotFoundError
from domain.core.instant import from_milliseconds
from domain.models import Shop
from domain.segments import borders
from domain.segments.compile import base_sql, flips_sql, passing
from domain.segments.condition import Answer
from domain.segments.purchases import with_refunds
from domain.segments.rule import Rule
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sentence import Speaker
from domain.segments.sql import Sql, listed, sql
from domain.segments.tree import Group, Leaf, Node, Not, Sure, leaves

Verdict = Literal["yes", "no", "unknown"]
VERDICTS: tuple[Verdict, ...] = ("no", "yes", "unknown")
WORST: tuple[Verdict, ...] = ("no", "unknown", "yes")
TURNED: dict[Verdict, Verdict] = {"yes": "no", "no": "yes", "unknown": "unknown"}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Why:
    """One person against a rule; `answers` stand in the reading order of the conditions.

    Unknown at the root counts as no, but is said.
    """

    customer_id: int
    name: str
    is_in_base: bool
    verdict: Verdict
    answers: tuple[Verdict, ...]
    # Where an answer is by the border of a rank: since when that border stands.
    borders_at: tuple[datetime | None, ...] = dataclasses.field(default=(), compare=False)

    @property
    def is_member(self) -> bool:
        return self.is_in_base and self.verdict == "yes"

    @property
    def is_unsure(self) -> bool:
        """Whether it is for want of data that the person is not a member."""
        return self.is_in_base and self.verdict == "unknown"


async def match(customer_id: int, rule: Rule, shop: Shop, now: datetime) -> Why:
    """One person against a rule, by the statement that finds everybody. Raises NotFoundError.

    A customer who has become a part of another is in no base any more.
    """
    found = await why(rule, shop, now, (customer_id,))
    if not found:
        raise NotFoundError(thing="person")
    return found[0]


async def next_flip(customer_id: int, rule: Rule, shop: Shop, now: datetime) -> datetime | None:
    """When the person's answer may change next without anything happening, None for never."""
    statement = flips_sql(rule.tree, Scope.of(shop, now, (customer_id,)))
    if statement is None:
        return None
    found = [row for row in await rows(statement) if row["customer_id"] == customer_id]
    return from_milliseconds(found[0]["flips_at"]) if found else None


async def why(rule: Rule, shop: Shop, now: datetime, people: Sequence[int]) -> list[Why]:
    """The verdicts on some people of the shop, in their order. One statement."""
    found = {row["id"]: row for row in await rows(_statement(rule, shop, now, tuple(people)))}
    return [_why(rule.tree, found[each]) for each in people if each in found]


def _statement(rule: Rule, shop: Shop, now: datetime, people: tuple[int, ...]) -> Sql:
    """Each condition is asked once: a place among everybody is not quickly told."""
    scope = Scope.of(shop, now, people)
    columns = [
        sql("CASE WHEN ? THEN 1 ELSE 0 END AS base", base_sql(rule.base, rule.tree, scope)),
        *(
            sql(f"CASE WHEN ? THEN 1 ELSE 0 END AS g{place}", passing(group, scope))
            for place, group in enumerate(_of_one(rule.tree))
        ),
        *(
            sql(f"? AS a{place}", _answer(condition.answer(scope)))
            for place, condition in enumerate(leaves(rule.tree))
        ),
        *(
            sql(f"? AS t{place}", borders.kept(rank.key, scope, "found_at"))
            for place, condition in enumerate(leaves(rule.tree))
            if (rank := condition.place(scope)) is not None
        ),
    ]
    picked = Sql(
        ", ".join(column.text for column in columns),
        tuple(value for column in columns for value in column.values),
    )
    select = sql(
        "SELECT c.id, c.name, ? FROM customer c WHERE c.shop_id = ? AND c.id IN (?)",
        picked,
        shop.id,
        listed(people),
    )
    return with_refunds(scope, select)


def _answer(answer: Answer) -> Sql:
    if answer.known is None:
        return sql("CASE WHEN ? THEN 1 ELSE 0 END", answer.yes)
    return sql("CASE WHEN ? THEN 1 WHEN ? THEN 0 ELSE 2 END", answer.yes, answer.known)


def _why(tree: Node, row: dict[str, Any]) -> Why:
    answers = tuple(VERDICTS[row[f"a{place}"]] for place, _ in enumerate(leaves(tree)))
    groups = tuple(VERDICTS[row[f"g{place}"]] for place, _ in enumerate(_of_one(tree)))
    return Why(
        customer_id=row["id"],
        name=row["name"],
        is_in_base=bool(row["base"]),
        verdict=_verdict(tree, iter(answers), iter(groups)),
        answers=answers,
        borders_at=tuple(_moment(row.get(f"t{place}")) for place, _ in enumerate(answers)),
    )


def _moment(kept: int | None) -> datetime | None:
    return None if kept is None else from_milliseconds(kept)


def _of_one(node: Node) -> Iterator[Group]:
    """The outermost groups that are about one order or line: nothing inside tells of them."""
    match node:
        case Group(nodes=(_, *_), together="order" | "item"):
            yield node
        case Group(nodes=nodes):
            for each in nodes:
                yield from _of_one(each)
        case Not(node=inner) | Sure(node=inner):
            yield from _of_one(inner)


def _verdict(node: Node, answers: Iterator[Verdict], groups: Iterator[Verdict]) -> Verdict:
    """The tree in the three-valued logic of Kleene: of "all" the worst, of "any" the best."""
    match node:
        case Leaf():
            return next(answers)
        case Group(nodes=()):
            return "yes"
        case Group(together="order" | "item"):
            for _ in leaves(node):
                next(answers)
            return next(groups)
        case Group(mode=mode, nodes=nodes):
            found = sorted((_verdict(each, answers, groups) for each in nodes), key=WORST.index)
            return found[0] if mode == "all" else found[-1]
        case Not(node=inner):
            return TURNED[_verdict(inner, answers, groups)]
        case Sure(node=inner):
            return "yes" if _verdict(inner, answers, groups) == "yes" else "no"


def explained(voice: Speaker, tree: Node, told: Why) -> list[tuple[Verdict, str]]:
    """Each condition as it counts in the tree, "not" and all, with the verdict on it."""
    lines = zip(voice.lines(tree), told.answers, strict=True)
    return [(TURNED[answer] if is_not else answer, said) for (said, is_not), answer in lines]
