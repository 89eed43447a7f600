"""How many people a person brought."""

import dataclasses
from typing import ClassVar

from domain.core.params import flag
from domain.segments.condition import Group
from domain.segments.people import real_people
from domain.segments.purchases import buyers
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition
from domain.segments.window import Windowed


@dataclasses.dataclass(frozen=True, kw_only=True)
class InvitedPeople(Windowed, NumberCondition):
    """Those who pressed Start by the person's invitation in the window, or who bought as well."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"customer", "order", "refund"})

    with_order: bool = flag()

    @property
    def is_relative(self) -> bool:
        return True

    def held(self, scope: Scope) -> Grouped:
        # The invited are customers too: inside of the statement `c` is one of them.
        everybody = scope.everybody()
        came = real_people(everybody) & Sql("(c.invited_by IS NOT NULL AND c.status <> 'never')")
        came &= scope.spanned("c.invited_by")
        rows = Rows(
            scope=scope,
            source=Sql("customer c"),
            where=came & buyers(everybody) if self.with_order else came,
            customer="c.invited_by",
            moment="c.registered_at",
            window=self.window,
        )
        return Grouped(rows=rows, term="COUNT(*)", default=0)
