"""What the things are like that a person bought: size 42, blue, cotton."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import pick
from domain.segments.attributes import TextOfLine, TextOfOrder, attributes
from domain.segments.condition import Group
from domain.segments.purchases import InOneOrder
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.words import LISTED, TextRows, WordsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class BoughtAttribute(InOneOrder, WordsCondition):
    """Any value of the attribute on anything bought; unknown where nothing bought has it."""

    group: ClassVar[Group] = "items"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund", "product"})

    things: tuple[str, ...] = pick("attribute_value", only=("operator", LISTED))
    names: tuple[Any, ...] = pick("attribute")

    def check(self) -> None:
        super().check()
        if not self.names:
            raise BadValueError(reason="missing", limit="names")

    def spoken(self, scope: Scope) -> TextRows:
        return TextRows(attributes(self.lines(scope), self.names), "a.value_folded")

    def order_test(self, scope: Scope) -> Sql:
        return self.answered(TextOfOrder(scope, self.names)).yes & self.is_inside(scope)

    def line_test(self, scope: Scope) -> Sql:
        return self.answered(TextOfLine(scope, self.names)).yes & self.is_inside(scope)
