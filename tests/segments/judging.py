"""Who is in a segment, told from plain tables and the JSON of its tree.

Written from the meaning of the words, not from the SQL: a day is the local date of an instant, and
each person is looked at alone. True, False, or None for unknown.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import cache
from typing import Any

import pandas as pd

from tests.segments.oracle_operators import (
    Json,
    Kleene,
    local_day,
    moment,
    number,
    things,
    words,
)
from tests.segments.world import World


def matching(world: World, base: str, tree: Json) -> set[int]:
    """The ids of the people of the segment."""
    oracle = Oracle(world)
    return {
        person
        for person in oracle.real
        if oracle.in_base(person, base) and oracle.asked(person, tree) is True
    }


class Oracle:
    """One world, asked person by person."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.zone = world.shop.zone
        self.today = self.day(world.now)
        people = world.customers
        hidden = people.is_guest.astype(bool) | people.is_test.astype(bool)
        hidden |= people.erased_at.notna()
        self.real = [int(each) for each in people[~hidden].id]
        self.rows = {int(row["id"]): row for row in people.to_dict("records")}
        self.orders = self._counted()

    def day(self, moment: datetime) -> date:
        return local_day(moment, self.zone)

    def _counted(self) -> pd.DataFrame:
        orders, refunds = self.world.orders, self.world.refunds
        by_status = orders[orders.status.isin(self.world.shop.counted_statuses)]
        done = refunds[refunds.refunded_at < self.world.now] if len(refunds) else refunds
        returned = {
            order: sum(done[done.order_id == order].amount) for order in set(done.order_id.dropna())
        }
        gone = [
            row["id"]
            for row in orders.to_dict("records")
            if row["id"] in returned and returned[row["id"]] >= row["total"]
        ]
        self.by_status = self._past(by_status, "placed_at")
        return self.by_status[~self.by_status.id.isin(gone)]

    def _past(self, frame: pd.DataFrame, column: str) -> pd.DataFrame:
        return frame[[moment < self.world.now for moment in frame[column]]] if len(frame) else frame

    def within(self, frame: pd.DataFrame, column: str, days: int | None) -> pd.DataFrame:
        frame = self._past(frame, column)
        if days is None or not len(frame):
            return frame
        first = self.today - timedelta(days=days)
        return frame[[self.day(moment) >= first for moment in frame[column]]]

    def in_base(self, person: int, base: str) -> bool:
        if base == "customers":
            return bool((self.orders.customer_id == person).any())
        if base == "contactable":
            return self.reachable(person, "telegram", "marketing")
        return True

    def asked(self, person: int, tree: Json) -> Kleene:
        if "kind" in tree:
            return KINDS[tree["kind"]](self, person, tree)
        if "not" in tree:
            inner = self.asked(person, tree["not"])
            return None if inner is None else not inner
        if "sure" in tree:
            return self.asked(person, tree["sure"]) is True
        [(mode, nodes)] = tree.items()
        answers = [self.asked(person, each) for each in nodes]
        decisive = mode == "any"
        if not answers:
            return True
        if decisive in answers:
            return decisive
        return None if None in answers else not decisive

    def reachable(self, person: int, channel: str, topic: str) -> bool:
        given = self.world.consents
        mine = given[
            (given.customer_id == person) & (given.channel == channel) & (given.topic == topic)
        ]
        blocked = channel == "telegram" and not pd.isna(self.rows[person]["blocked_at"])
        agreed = len(mine) > 0 and bool(mine.iloc[0].is_given)
        return self.has_address(person, channel) and agreed and not blocked

    def has_address(self, person: int, channel: str) -> bool:
        row = self.rows[person]
        if channel == "telegram":
            return not pd.isna(row["telegram_id"])
        return bool(row["email" if channel == "email" else "phone"])

    @cache  # noqa: B019 - an oracle lives for one question
    def counts(self, days: int | None) -> Counter[int]:
        return Counter(self.within(self.orders, "placed_at", days).customer_id)

    def count(self, person: int, days: int | None) -> int:
        return self.counts(days)[person]

    @cache  # noqa: B019 - an oracle lives for one question
    def money_rows(self, days: int | None) -> pd.DataFrame:
        refunds = self.within(self.world.refunds, "refunded_at", days)
        known = self.world.orders
        counted = set(known[known.status.isin(self.world.shop.counted_statuses)].id)
        lowering = [pd.isna(order) or order in counted for order in refunds.order_id]
        taken = refunds[lowering] if len(refunds) else refunds
        brought = self.within(self.by_status, "placed_at", days)
        return pd.DataFrame(
            {
                "customer_id": [*brought.customer_id, *taken.customer_id],
                "amount": [*brought.total, *(-amount for amount in taken.amount)],
            }
        )

    @cache  # noqa: B019 - an oracle lives for one question
    def money(self, person: int, days: int | None) -> int:
        rows = self.money_rows(days)
        return int(sum(rows[rows.customer_id == person].amount))


def order_count(oracle: Oracle, person: int, asked: Json) -> Kleene:
    buyers = {each for each in oracle.real if oracle.count(each, asked["days"])}
    return number(asked, person, lambda each: oracle.count(each, asked["days"]), buyers)


def order_sum(oracle: Oracle, person: int, asked: Json) -> Kleene:
    rows = oracle.money_rows(asked["days"])
    payers = set(oracle.real) & {int(each) for each in rows.customer_id}
    return number(asked, person, lambda each: oracle.money(each, asked["days"]), payers)


def average_order(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def average(each: int) -> Fraction | None:
        size = oracle.count(each, asked["days"])
        return Fraction(oracle.money(each, asked["days"]), size) if size else None

    known = {each for each in oracle.real if average(each) is not None}
    return number(asked, person, average, known)


def _moment(oracle: Oracle, asked: Json, when: datetime | None) -> Kleene:
    return moment(asked, when, oracle.world.now, oracle.zone)


def _placed(oracle: Oracle, person: int) -> list[datetime]:
    return list(oracle.orders[oracle.orders.customer_id == person].placed_at)


def first_order(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return _moment(oracle, asked, min(_placed(oracle, person), default=None))


def last_order(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return _moment(oracle, asked, max(_placed(oracle, person), default=None))


def registered(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return _moment(oracle, asked, oracle.rows[person]["registered_at"])


def _units(oracle: Oracle, person: int, asked: Json) -> dict[int, int]:
    lines = oracle.within(oracle.world.lines, "placed_at", asked["days"])
    mine = lines[(lines.customer_id == person) & lines.order_id.isin(oracle.orders.id)]
    units: dict[int, int] = {}
    for row in mine.to_dict("records"):
        units[row["product_id"]] = units.get(row["product_id"], 0) + row["quantity"]
    return units


def bought_product(oracle: Oracle, person: int, asked: Json) -> Kleene:
    units = _units(oracle, person, asked)
    return things(asked, {product for product, n in units.items() if n >= asked["quantity"]})


def bought_category(oracle: Oracle, person: int, asked: Json) -> Kleene:
    of: dict[Any, Any] = dict(
        zip(oracle.world.products.id, oracle.world.products.category_id, strict=True)
    )
    categories = oracle.world.categories
    parents: dict[Any, Any] = dict(zip(categories.id, categories.parent_id, strict=True))
    units: dict[int, int] = {}
    for product, n in _units(oracle, person, asked).items():
        above = of[product]
        while not pd.isna(above):
            units[above] = units.get(above, 0) + n
            above = parents[above]
    return things(asked, {category for category, n in units.items() if n >= asked["quantity"]})


def city(oracle: Oracle, person: int, asked: Json) -> Kleene:
    piece = asked["piece"].lower().replace("ё", "е").strip()
    return words(asked, oracle.rows[person]["city"].lower().replace("ё", "е"), piece)


def came_from(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return words(asked, oracle.rows[person]["came_from"], asked["piece"])


def tag(oracle: Oracle, person: int, asked: Json) -> Kleene:
    tags = oracle.world.tags
    if asked["days"] is not None:
        tags = oracle.within(tags, "added_at", asked["days"])
    return things(asked, set(tags[tags.customer_id == person].tag))


def has_contact(oracle: Oracle, person: int, asked: Json) -> Kleene:
    mine = {each for each in ("telegram", "email", "sms") if oracle.has_address(person, each)}
    return things({**asked, "things": asked["channels"]}, mine)


def contactable(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return any(oracle.reachable(person, each, asked["topic"]) for each in asked["channels"])


KINDS: dict[str, Callable[[Oracle, int, Json], Kleene]] = {
    each.__name__: each
    for each in (
        average_order,
        bought_category,
        bought_product,
        came_from,
        city,
        contactable,
        first_order,
        has_contact,
        last_order,
        order_count,
        order_sum,
        registered,
        tag,
    )
}
