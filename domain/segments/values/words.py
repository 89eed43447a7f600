"""Texts: what can be asked of a word or a line kept in a column of the customer."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, flag, pick, text
from domain.segments.condition import Answer, Condition
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql

LISTED = ("in", "nin")
TYPED = ("starts", "ends", "contains", "not_contains")
NEGATIVE = ("nin", "not_contains")
WORDS = (*LISTED, *TYPED, "empty", "not_empty")


@dataclasses.dataclass(frozen=True, kw_only=True)
class WordsCondition(Condition):
    """One of a list, or like a typed piece. An empty text is unknown unless asked for.

    Pieces are compared with SUBSTR and REPLACE: LIKE ignores case on one engine only.
    """

    column: ClassVar[str]

    operator: str = choice(*WORDS, default="in")
    things: tuple[Any, ...] = pick("city", only=("operator", LISTED))
    piece: str = text(maximum=100, only=("operator", TYPED))
    or_empty: bool = flag(only=("operator", NEGATIVE))

    def folded(self, piece: str) -> str:
        """A typed piece as the column keeps it."""
        return piece

    def check(self) -> None:
        if self.operator in LISTED and not self.things:
            raise BadValueError(reason="missing", limit="things")
        if self.operator in TYPED and not self.folded(self.piece):
            raise BadValueError(reason="missing", limit="piece")

    def answer(self, scope: Scope) -> Answer:
        known = Sql(f"({self.column} <> '')")
        if self.operator == "not_empty":
            return Answer(yes=known)
        if self.operator == "empty":
            return Answer(yes=~known)
        passing = known & self._test()
        if self.or_empty and self.operator in NEGATIVE:
            return Answer(yes=passing | ~known)
        return Answer(yes=passing, known=known)

    def _test(self) -> Sql:
        among = sql(f"{self.column} IN (?)", listed(self.things))
        match self.operator:
            case "in":
                return among
            case "nin":
                return ~among
            case "not_contains":
                return ~self._piece()
            case _:
                return self._piece()

    def _piece(self) -> Sql:
        piece, size, column = self.folded(self.piece), len(self.folded(self.piece)), self.column
        match self.operator:
            case "starts":
                return sql(f"(SUBSTR({column}, 1, {size}) = ?)", piece)
            case "ends":
                return sql(
                    f"(LENGTH({column}) >= {size}"
                    f" AND SUBSTR({column}, LENGTH({column}) - {size - 1}) = ?)",
                    piece,
                )
            case _:
                return sql(f"(REPLACE({column}, ?, '') <> {column})", piece)
