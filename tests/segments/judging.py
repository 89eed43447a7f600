"""Who is in a segment, told from plain tables and the JSON of its tree.

Written from the meaning of the words, not from the SQL: a day is the local date of an instant, and
each person is looked at alone. True, False, or None for unknown. Conditions are in `oracle/`.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from functools import cache
from types import ModuleType
from typing import Any

from domain.core.registry import Registry
from tests.segments.operators import Json, Kleene, is_inside, local_day
from tests.segments.world import Row, Rows, World

COMPLETED = ("fulfilled",)


def matching(world: World, base: str, tree: Json) -> set[int]:
    """The ids of the people of the segment."""
    oracle = Oracle(world)
    return {
        person
        for person in oracle.people_of(tree)
        if oracle.in_base(person, base) and oracle.asked(person, tree) is True
    }


def _itself(module: ModuleType) -> ModuleType:
    if not hasattr(module, "answer"):
        raise LookupError(module.__name__)
    return module


KINDS: Registry[ModuleType] = Registry("tests.segments.oracle", _itself)


class Oracle:
    """One world, asked person by person."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.now = world.now
        self.zone = world.shop.zone
        self.today = self.day(world.now)
        self.people = {row["id"]: row for row in world.rows("customers")}
        self.real = [
            key
            for key, row in self.people.items()
            if not (row["is_guest"] or row["is_test"] or row["erased_at"])
        ]

    def people_of(self, tree: Json) -> list[int]:
        """Whom a segment may hold: a condition about trial people lets them in."""
        if "is_test" not in kinds_in(tree):
            return self.real
        rows = self.people.items()
        return [key for key, row in rows if not (row["is_guest"] or row["erased_at"])]

    def day(self, moment: datetime) -> date:
        """The date on the shop's wall."""
        return local_day(moment, self.zone)

    def rows(self, table: str, person: int) -> Rows:
        """The rows of one person."""
        return self._by_person(table).get(person, [])

    @cache  # noqa: B019 - an oracle lives for one question
    def _by_person(self, table: str) -> dict[int, Rows]:
        found: dict[int, Rows] = {}
        for row in self.world.rows(table):
            found.setdefault(row["customer_id"], []).append(row)
        return found

    @cache  # noqa: B019 - an oracle lives for one question
    def by_id(self, table: str) -> dict[int, Row]:
        """The rows of a table by their ids."""
        return {row["id"]: row for row in self.world.rows(table)}

    def within(self, rows: Iterable[Row], column: str, asked: Json) -> Rows:
        """The rows of the window of the condition; without one those before now."""
        return [row for row in rows if is_inside(asked, row[column], self.now, self.zone)]

    def orders(self, person: int, asked: Json) -> Rows:
        """The orders a condition looks at: its window, and which of them count."""
        return [
            order
            for order in self.within(self.rows("orders", person), "placed_at", asked)
            if self.counts(order, asked)
        ]

    def lines(self, person: int, asked: Json) -> Rows:
        """The lines of those orders."""
        orders = {order["id"] for order in self.orders(person, asked)}
        return [line for line in self.rows("lines", person) if line["order_id"] in orders]

    def counts(self, order: Row, asked: Json) -> bool:
        """Whether an order counts."""
        return self.counts_by_status(order, asked) and (
            asked.get("counting") == "all" or not self.is_refunded(order)
        )

    def counts_by_status(self, order: Row, asked: Json) -> bool:
        match asked.get("counting", "counted"):
            case "all":
                return True
            case "completed":
                return order["status"] in COMPLETED
            case _:
                return order["status"] in self.world.shop.counted_statuses

    def is_refunded(self, order: Row) -> bool:
        """Whether all of its money is back."""
        return order["id"] in self._gone()

    @cache  # noqa: B019 - an oracle lives for one question
    def _gone(self) -> set[int]:
        returned: dict[int, int] = {}
        for row in self.world.rows("refunds"):
            if row["order_id"] is not None and row["refunded_at"] < self.now:
                returned[row["order_id"]] = returned.get(row["order_id"], 0) + row["amount"]
        orders = self.by_id("orders")
        return {key for key, amount in returned.items() if amount >= orders[key]["total"]}

    def money(self, person: int, asked: Json) -> list[int]:
        """What orders brought, and with a minus what refunds took, in the window."""
        brought = [
            order["total"]
            for order in self.within(self.rows("orders", person), "placed_at", asked)
            if self.counts_by_status(order, asked)
        ]
        orders = self.by_id("orders")
        taken = [
            -row["amount"]
            for row in self.within(self.rows("refunds", person), "refunded_at", asked)
            if row["order_id"] is None or self.counts_by_status(orders[row["order_id"]], asked)
        ]
        return brought + taken

    def in_base(self, person: int, base: str) -> bool:
        if base == "customers":
            return bool(self.orders(person, {}))
        if base == "contactable":
            return self.reachable(person, "telegram", "marketing")
        return True

    def asked(self, person: int, tree: Json) -> Kleene:
        if "kind" in tree:
            answer: Kleene = KINDS[tree["kind"]].answer(self, person, tree)
            return answer
        if "not" in tree:
            inner = self.asked(person, tree["not"])
            return None if inner is None else not inner
        if "sure" in tree:
            return self.asked(person, tree["sure"]) is True
        if tree.get("together"):
            return self._of_one(person, tree)
        mode = "any" if "any" in tree else "all"
        return _joined(mode, [self.asked(person, each) for each in tree[mode]])

    def _of_one(self, person: int, tree: Json) -> bool:
        orders = self.orders(person, {})
        plain = {**tree, "together": ""}
        if tree["together"] == "order":
            return any(self._holds(plain, order, None) for order in orders)
        by_id = {order["id"]: order for order in orders}
        return any(
            self._holds(plain, by_id[line["order_id"]], line) for line in self.lines(person, {})
        )

    def _holds(self, tree: Json, order: Row, line: Row | None) -> bool:
        """Whether a tree holds of one order, or of its line."""
        if "kind" in tree:
            kind = KINDS[tree["kind"]]
            held: bool = (
                kind.of_order(self, order, tree)
                if line is None
                else kind.of_line(self, order, line, tree)
            )
            return held
        if "not" in tree:
            return not self._holds(tree["not"], order, line)
        if "sure" in tree:
            return self._holds(tree["sure"], order, line)
        mode = "any" if "any" in tree else "all"
        return _joined(mode, [self._holds(each, order, line) for each in tree[mode]]) is True

    def reachable(self, person: int, channel: str, topic: str) -> bool:
        blocked = channel == "telegram" and self.people[person]["blocked_at"] is not None
        agreed = any(
            row["is_given"]
            for row in self.rows("consents", person)
            if (row["channel"], row["topic"]) == (channel, topic)
        )
        return self.has_address(person, channel) and agreed and not blocked

    def has_address(self, person: int, channel: str) -> bool:
        row = self.people[person]
        if channel == "telegram":
            return row["telegram_id"] is not None
        return bool(row["email" if channel == "email" else "phone"])

    def ranking(self, value: Callable[[int], Any]) -> Callable[[int], Any]:
        """A value, for `operators.number`: kept here so that each file needs one line."""
        return cache(value)


def kinds_in(tree: Json) -> set[str]:
    """The conditions of a tree."""
    if "kind" in tree:
        return {tree["kind"]}
    inner = [each for each in (tree.get("not"), tree.get("sure")) if each is not None]
    nodes = [*inner, *tree.get("all", ()), *tree.get("any", ())]
    return {kind for each in nodes for kind in kinds_in(each)}


def _joined(mode: str, answers: list[Kleene]) -> Kleene:
    decisive = mode == "any"
    if not answers:
        return True
    if decisive in answers:
        return decisive
    return None if None in answers else not decisive


def days_back(oracle: Oracle, days: int) -> date:
    """The local date so many days ago."""
    return oracle.today - timedelta(days=days)
