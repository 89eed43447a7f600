"""Segments made of segments: together, in common, one without others; and one split at random.

A combination refers to its segments and follows them. The parts of a split hold the rule they were
split by, so that a trial stays what it was when somebody changes the segment later.
"""

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate, pairwise
from typing import Literal, get_args

import orjson

from domain.core.errors import DomainError, NotFoundError
from domain.models import Person, Segment, Shop
from domain.segments import lists, service
from domain.segments.about import LONGEST_DESCRIPTION
from domain.segments.conditions.random_share import PERCENTS, RandomShare
from domain.segments.rule import Rule, rule_of
from domain.segments.running import rows
from domain.segments.sql import Sql, either, every, sql
from domain.segments.tree import Group, Leaf, Node, Not

Way = Literal["union", "common", "without"]
WAYS: tuple[Way, ...] = get_args(Way)
FEWEST_PARTS, MOST_PARTS = 2, 10
PAGE = 10_000


@dataclasses.dataclass(eq=False)
class BadPartsError(DomainError):
    """Weights that make no parts: too few, too many, or one of less than a percent."""

    code = "segment-parts"
    fewest: int = FEWEST_PARTS
    most: int = MOST_PARTS


def way_of(word: str) -> Way:
    """Raises NotFoundError."""
    found = next((each for each in WAYS if each == word), None)
    if found is None:
        raise NotFoundError(thing="button")
    return found


def combined(way: Way, segments: Sequence[Segment]) -> Rule:
    """The rule that refers to the segments; `without` is the first one without the others."""
    leaves = [lists.inside(each.id) for each in segments]
    match way:
        case "union":
            return Rule(tree=Group(mode="any", nodes=tuple(leaves)))
        case "common":
            return Rule(tree=Group(nodes=tuple(leaves)))
        case "without":
            others: tuple[Node, ...] = tuple(Not(node=each) for each in leaves[1:])
            return Rule(tree=Group(nodes=(leaves[0], *others)))


async def people(shop: Shop, way: Way, segments: Sequence[Segment], now: datetime) -> list[int]:
    """Who a combination holds at this moment, by the rules themselves. Raises LongListError."""
    inside = _inside(way, [rule_of(each).people(shop, now) for each in segments])
    found: list[int] = []
    while part := await _page(inside, found[-1] if found else 0):
        found += part
        if len(found) > lists.MOST:
            raise lists.LongListError
    return found


async def count(shop: Shop, way: Way, segments: Sequence[Segment], now: datetime) -> int:
    """How many it would hold."""
    inside = _inside(way, [rule_of(each).people(shop, now) for each in segments])
    select = sql("SELECT COUNT(*) AS n FROM customer c WHERE ?", inside)
    return int((await rows(select))[0]["n"])


async def freeze(
    shop: Shop, name: str, way: Way, segments: Sequence[Segment], actor: Person, now: datetime
) -> Segment:
    """A list of the people a combination holds at this moment. Raises LongListError."""
    found = await people(shop, way, segments, now)
    made = await lists.create(shop, name, actor, now)
    await lists.put(shop, made, found, actor, now)
    return made


@dataclasses.dataclass(frozen=True, kw_only=True)
class Part:
    """A part of a split, from one percent up to another."""

    percent_from: int
    percent_to: int

    @property
    def percent(self) -> int:
        return self.percent_to - self.percent_from


def parts(weights: Sequence[int]) -> list[Part]:
    """The parts by their weights, rounded to whole percents that add up. Raises BadPartsError."""
    if not FEWEST_PARTS <= len(weights) <= MOST_PARTS or min(weights) < 1:
        raise BadPartsError
    total = sum(weights)
    ends = [round(PERCENTS * each / total) for each in accumulate(weights)]
    found = [Part(percent_from=a, percent_to=b) for a, b in pairwise((0, *ends))]
    if any(each.percent < 1 for each in found):
        raise BadPartsError
    return found


def salt_of(segment: Segment, draw: int) -> str:
    """The word the draw is made by: another one for every split."""
    return f"{segment.id}-{draw}"


def part_rule(rule: Rule, part: Part, salt: str) -> Rule:
    """The people of a rule who fall into the part."""
    share = RandomShare(percent_from=part.percent_from, percent_to=part.percent_to, draw=salt)
    return dataclasses.replace(rule, tree=Group(nodes=(rule.tree, Leaf(condition=share))))


async def split(
    shop: Shop,
    segment: Segment,
    weights: Sequence[int],
    draw: int,
    description: str,
    actor: Person,
    now: datetime,
) -> list[Segment]:
    """The parts as segments: nobody is in two of them, everybody is in one.

    `description` says `{part}`, `{percent}` and `{salt}` in the reader's language. The same draw
    again gives the parts it has given. Raises BadPartsError.
    """
    rule, salt, found = rule_of(segment), salt_of(segment, draw), parts(weights)
    made = [each for each in await Segment.filter(shop_id=shop.id) if _is_drawn(each, salt)]
    if made:
        return sorted(made, key=lambda each: each.id)
    for number, part in enumerate(found, 1):
        ending = f" · {number}/{len(found)}"
        wished = f"{segment.name[: service.LONGEST_NAME - len(ending) - 5]}{ending}"
        name = await service.free_name(shop, wished)
        said = description.format(part=number, percent=part.percent, salt=salt)
        of_part = part_rule(rule, part, salt)
        made.append(
            await service.create(
                shop, name, of_part, actor, now, description=said[:LONGEST_DESCRIPTION]
            )
        )
    return made


def _is_drawn(segment: Segment, salt: str) -> bool:
    return f'"draw":"{salt}"'.encode() in orjson.dumps(segment.tree)


def _inside(way: Way, people: Sequence[Sql]) -> Sql:
    held = [sql("c.id IN (?)", each) for each in people]
    match way:
        case "union":
            return either(held)
        case "common":
            return every(held)
        case "without":
            return held[0] & ~either(held[1:])


async def _page(inside: Sql, after: int) -> list[int]:
    select = sql(
        "SELECT c.id FROM customer c WHERE c.id > ? AND ? ORDER BY c.id LIMIT ?",
        after,
        inside,
        PAGE,
    )
    return [int(row["id"]) for row in await rows(select)]
