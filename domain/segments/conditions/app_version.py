"""Which version of Telegram a person opens the Mini App with."""

import dataclasses
from typing import ClassVar, Final

from domain.core.params import choice, number
from domain.segments.app_visits import VISIT, app_visits
from domain.segments.condition import Answer, Condition, Group
from domain.segments.facts import reading, said
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import sql
from domain.segments.values.number import SIGNS

# Without the sign that stands for a value in a statement.
VERSION: Final = r"^[0-9]{1,4}(|[.][0-9]{1,4})(|[.][0-9]{1,4})$"
STEP: Final = 10_000
PARTS: Final = " + ".join(
    f"CAST('0' || split_part(r.version, '.', {n}) AS BIGINT) * {STEP ** (3 - n)}" for n in (1, 2, 3)
)
COMPARED = ("gte", "lte", "gt", "lt", "eq", "ne")


@dataclasses.dataclass(frozen=True, kw_only=True)
class AppVersion(Condition):
    """The version of the last visit that says it, part by part: 7.10 is newer than 7.9."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = reading(VISIT)

    operator: str = choice(*COMPARED, "empty", "not_empty", default="gte")
    major: int = number(8, maximum=STEP - 1, only=("operator", COMPARED))
    minor: int = number(0, maximum=STEP - 1, only=("operator", COMPARED))
    patch: int = number(0, maximum=STEP - 1, only=("operator", COMPARED))

    def answer(self, scope: Scope) -> Answer:
        last = self._last(scope)
        known = last.people
        if self.operator in {"empty", "not_empty"}:
            return Answer(yes=known if self.operator == "not_empty" else ~known)
        asked = (self.major * STEP + self.minor) * STEP + self.patch
        test = sql(f"({PARTS} {SIGNS[self.operator][0]} ?)", asked)
        return Answer(yes=last.that(test).people, known=known, failing=last.that(~test).people)

    def _last(self, scope: Scope) -> Rows:
        version = said("version")
        told = app_visits(scope, where=sql(f"regexp_like(COALESCE({version}, ''), ?)", VERSION))
        return told.pick("last", "e.id", version=version)
