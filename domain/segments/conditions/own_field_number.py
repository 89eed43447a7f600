"""A number in a field of the shop's own."""

import dataclasses
from typing import Any, ClassVar, Final

from domain.core.errors import BadValueError
from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.own_fields import own_fields
from domain.segments.scope import Scope
from domain.segments.sql import sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition

# Without the sign that stands for a value in a statement.
NUMBER: Final = "^(-|)[0-9]{1,12}([.,][0-9]{1,6}|)$"


@dataclasses.dataclass(frozen=True, kw_only=True)
class OwnFieldNumber(MaybeNumberCondition):
    """The number, the largest of several fields; what is no number is as if it were not there."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    names: tuple[Any, ...] = pick("field")

    def check(self) -> None:
        super().check()
        if not self.names:
            raise BadValueError(reason="missing", limit="names")

    def held(self, scope: Scope) -> Grouped:
        rows = own_fields(scope, self.names).that(sql("regexp_like(f.value_folded, ?)", NUMBER))
        value = "CAST(REPLACE(f.value_folded, ',', '.') AS DOUBLE PRECISION)"
        return Grouped(rows=rows, term=f"MAX({value})")
