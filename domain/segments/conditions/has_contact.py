"""By what a person can be addressed."""

import dataclasses
from typing import ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, choices, number, optional_number
from domain.segments.condition import Answer, Condition, Group
from domain.segments.people import CHANNELS, has_address
from domain.segments.scope import Scope
from domain.segments.sql import Sql, every, sql
from domain.segments.values.things import LISTED, SET, SIZED


@dataclasses.dataclass(frozen=True, kw_only=True)
class HasContact(Condition):
    """The channels a person has an address in; consent is another condition.

    Addresses are checked before they are stored, a broken one is never there.
    """

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})
    is_common: ClassVar[bool] = True

    operator: str = choice(*SET, default="any_of")
    channels: tuple[str, ...] = choices(*CHANNELS, default=("telegram",), only=("operator", LISTED))
    least: int = number(1, maximum=len(CHANNELS), only=("operator", SIZED))
    most: int | None = optional_number(maximum=len(CHANNELS), only=("operator", SIZED))

    def check(self) -> None:
        if self.operator in LISTED and not self.channels:
            raise BadValueError(reason="missing", limit="channels")
        if self.operator in SIZED and self.most is not None and self.most < self.least:
            raise BadValueError(reason="upside-down", limit="most")

    def answer(self, scope: Scope) -> Answer:
        match self.operator:
            case "size":
                return Answer(yes=self._sized())
            case "empty" | "not_empty":
                any_at_all = has_address(CHANNELS)
                return Answer(yes=any_at_all if self.operator == "not_empty" else ~any_at_all)
            case "all_of" | "exactly":
                others = has_address(tuple(set(CHANNELS) - set(self.channels)))
                held = every(has_address((each,)) for each in self.channels)
                return Answer(yes=held & ~others if self.operator == "exactly" else held)
            case _:
                anywhere = has_address(self.channels)
                return Answer(yes=anywhere if self.operator == "any_of" else ~anywhere)

    def _sized(self) -> Sql:
        ones = ["CASE WHEN ? THEN 1 ELSE 0 END" for _ in CHANNELS]
        size = sql(f"({' + '.join(ones)})", *(has_address((each,)) for each in CHANNELS))
        most = len(CHANNELS) if self.most is None else self.most
        return sql("(? BETWEEN ? AND ?)", size, self.least, most)
