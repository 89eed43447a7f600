"""What a person searched for."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Group
from domain.segments.facts import folded, said
from domain.segments.scope import Scope
from domain.segments.searches import READING, searches
from domain.segments.sql import Sql
from domain.segments.typed_words import TypedWordsCondition
from domain.segments.values.words import TEXT, TextRows
from domain.segments.window import Windowed

TERM = said("search_term")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Searched(Windowed, TypedWordsCondition):
    """Any of the searches of the window, whatever the letters; unknown of who never searched."""

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = READING
    is_common: ClassVar[bool] = True

    operator: str = choice(*TEXT, default="contains")

    def spoken(self, scope: Scope) -> TextRows:
        told = searches(scope, self.window, Sql(f"({TERM} IS NOT NULL)"))
        return TextRows(rows=told, term=folded(TERM))
