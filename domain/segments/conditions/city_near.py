"""Whether a person lives near a city."""

import dataclasses
from typing import ClassVar

from domain.core.errors import BadValueError
from domain.core.params import number, pick
from domain.segments import cities
from domain.segments.condition import Answer, Condition, Group
from domain.segments.scope import Scope
from domain.segments.sql import listed, sql


@dataclasses.dataclass(frozen=True, kw_only=True)
class CityNear(Condition):
    """In one of the large cities or so many kilometres from it at most, between centres.

    Unknown of who lives in no city of the list, or tells none.
    """

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    around: tuple[str, ...] = pick(cities.CITY)
    kilometres: int = number(50, minimum=1, maximum=5_000)

    def check(self) -> None:
        super().check()
        if not self.around:
            raise BadValueError(reason="missing", limit="around")

    def answer(self, scope: Scope) -> Answer:
        known = [each for each in self.around if each in cities.CITIES]
        there = {near for each in known for near in cities.near(each, self.kilometres)}
        return Answer(
            yes=sql("(c.city_folded IN (?))", listed(sorted(there))),
            known=sql("(c.city_folded IN (?))", listed(sorted(cities.CITIES))),
        )
