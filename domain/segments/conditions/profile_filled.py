"""How much of a person's card is filled in."""

import dataclasses
from typing import ClassVar, Final

from domain.core.errors import BadValueError
from domain.core.params import choices
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.held import Column
from domain.segments.values.number import NumberCondition, limit, upper_limit

PARTS: Final = {
    "name": "c.name <> ''",
    "phone": "c.phone <> ''",
    "email": "c.email <> ''",
    "telegram": "c.telegram_id IS NOT NULL",
    "city": "c.city <> ''",
    "gender": "c.gender <> ''",
    "birthday": "c.birth_month IS NOT NULL AND c.birth_day IS NOT NULL",
    "time_zone": "c.time_zone <> ''",
}
USUAL: Final = ("name", "phone", "email", "city", "birthday")


@dataclasses.dataclass(frozen=True, kw_only=True)
class ProfileFilled(NumberCondition):
    """The whole percent of the parts chosen that are there; everybody has a number."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    value: int = limit(50, unit="percent")
    upper: int | None = upper_limit(unit="percent")
    parts: tuple[str, ...] = choices(*PARTS, default=USUAL)

    def check(self) -> None:
        super().check()
        if not self.parts:
            raise BadValueError(reason="missing", limit="parts")

    def held(self, scope: Scope) -> Column:
        there = " + ".join(f"CASE WHEN {PARTS[each]} THEN 1 ELSE 0 END" for each in self.parts)
        return Column(term=f"(100 * ({there}) / {len(self.parts)})")
