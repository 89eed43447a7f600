"""What stands in a field of the shop's own."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.own_fields import own_fields
from domain.segments.scope import Scope
from domain.segments.values.words import LISTED, TextRows, WordsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class OwnField(WordsCondition):
    """The text of the field, of any of several; unknown where it is not filled in."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    things: tuple[str, ...] = pick("field_value", only=("operator", LISTED))
    names: tuple[Any, ...] = pick("field")

    def check(self) -> None:
        super().check()
        if not self.names:
            raise BadValueError(reason="missing", limit="names")

    def spoken(self, scope: Scope) -> TextRows:
        return TextRows(own_fields(scope, self.names), "f.value_folded")
