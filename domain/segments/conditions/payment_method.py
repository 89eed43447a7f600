"""How a person pays."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import choice, pick
from domain.segments.condition import Group
from domain.segments.payments import payments
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.things import LISTED, SET, Kept, ThingsCondition
from domain.segments.window import Windowed


@dataclasses.dataclass(frozen=True, kw_only=True)
class PaymentMethod(Windowed, ThingsCondition):
    """The methods of payments that succeeded: of all of them, of the last or of the first.

    Payments whose method nobody told say nothing, they are passed over.
    """

    group: ClassVar[Group] = "payments"
    reads: ClassVar[frozenset[str]] = frozenset({"payment"})

    operator: str = choice(*SET, default="any_of")
    things: tuple[Any, ...] = pick("paid_by", only=("operator", LISTED))
    which: str = choice("any", "last", "first", default="any")

    def kept(self, scope: Scope) -> Kept:
        told = payments(scope, "succeeded", self.window).that(Sql("p.method <> ''"))
        if self.which == "any":
            return Kept(rows=told, thing="p.method")
        edge = told.pick("last" if self.which == "last" else "first", "p.id", word="p.method")
        return Kept(rows=edge, thing="r.word")
