"""TEXT: what can be asked of a word or a line, of one or of any of several a person has."""

import dataclasses
from typing import Any, Protocol

from domain.core.errors import BadValueError
from domain.core.names import fold
from domain.core.params import choice, flag, pick, text
from domain.segments.condition import Answer, Condition
from domain.segments.pattern import LONGEST, translated
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql

LISTED = ("in", "nin")
NEGATED = {"nin": "in", "ne": "eq", "not_contains": "contains"}
NEGATIVE = tuple(NEGATED)
TYPED = ("eq", "ne", "contains", "not_contains", "starts", "ends", "regex")
TEXT = (*LISTED, *TYPED, "empty", "not_empty")


class Spoken(Protocol):
    """Where the text is."""

    def where(self, template: str, *values: Sql | int | str) -> Sql:
        """The people with a text that passes; `{}` stands for it in the test."""

    def known(self) -> Sql:
        """The people with a text that is not empty."""

    def flips(self) -> Sql | None:
        """When a text comes or goes with time alone."""


@dataclasses.dataclass(frozen=True)
class TextColumn:
    """A column of the customer."""

    term: str

    def where(self, template: str, *values: Sql | int | str) -> Sql:
        return self.known() & sql(template.format(self.term), *values)

    def known(self) -> Sql:
        return Sql(f"({self.term} <> '')")

    def flips(self) -> Sql | None:
        return None


@dataclasses.dataclass(frozen=True)
class TextRows:
    """A column of rows: any of a person's texts may pass, none may where the operator negates."""

    rows: Rows
    term: str

    def where(self, template: str, *values: Sql | int | str) -> Sql:
        return self._filled().that(sql(template.format(self.term), *values)).people

    def known(self) -> Sql:
        return self._filled().people

    def flips(self) -> Sql | None:
        return self.rows.flips()

    def _filled(self) -> Rows:
        return self.rows.that(Sql(f"({self.term} <> '')"))


@dataclasses.dataclass(frozen=True, kw_only=True)
class WordsCondition(Condition):
    """One of a list, or like a typed piece. An empty text is unknown unless asked for.

    Pieces are compared with SUBSTR and REPLACE: LIKE ignores case on one engine only. Columns are
    folded when they are written, see `domain.core.names`; what is typed is folded here.
    """

    operator: str = choice(*TEXT, default="in")
    things: tuple[Any, ...] = pick("city", only=("operator", LISTED))
    piece: str = text(maximum=LONGEST, only=("operator", TYPED))
    or_empty: bool = flag(only=("operator", NEGATIVE))

    def spoken(self, scope: Scope) -> Spoken:
        """Where the text is."""
        raise NotImplementedError

    def folded(self, piece: str) -> str:
        """A typed piece as the column keeps it."""
        return fold(piece)

    def check(self) -> None:
        super().check()
        if self.operator in LISTED and not self.things:
            raise BadValueError(reason="missing", limit="things")
        if self.operator in TYPED and not self.folded(self.piece):
            raise BadValueError(reason="missing", limit="piece")
        if self.operator == "regex":
            translated(self.piece, self.folded)

    def next_flip(self, scope: Scope) -> Sql | None:
        return self.spoken(scope).flips() if self.is_clock else None

    def answer(self, scope: Scope) -> Answer:
        return self.answered(self.spoken(scope))

    def answered(self, spoken: Spoken) -> Answer:
        """The answer of a text, wherever it is."""
        known = spoken.known()
        if self.operator == "not_empty":
            return Answer(yes=known)
        if self.operator == "empty":
            return Answer(yes=~known)
        passing = self._passing(spoken)
        if self.operator not in NEGATIVE:
            return Answer(yes=passing, known=known)
        if self.or_empty:
            return Answer(yes=~passing)
        return Answer(yes=known & ~passing, known=known, failing=passing)

    def _passing(self, spoken: Spoken) -> Sql:
        """The people of whom the operator, or the one it negates, is true."""
        piece, size = self.folded(self.piece), len(self.folded(self.piece))
        match NEGATED.get(self.operator, self.operator):
            case "in":
                return spoken.where("({} IN (?))", listed(self.things))
            case "eq":
                return spoken.where("({} = ?)", piece)
            case "starts":
                return spoken.where(f"(SUBSTR({{}}, 1, {size}) = ?)", piece)
            case "ends":
                return spoken.where(
                    f"(LENGTH({{0}}) >= {size} AND SUBSTR({{0}}, LENGTH({{0}}) - {size - 1}) = ?)",
                    piece,
                )
            case "regex":
                return spoken.where("regexp_like({}, ?)", translated(self.piece, self.folded))
            case _:
                return spoken.where("(REPLACE({0}, ?, '') <> {0})", piece)
