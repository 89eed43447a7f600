"""Who of the staff looks after a person."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import choice, pick
from domain.segments.condition import Group
from domain.segments.ids import IdColumn
from domain.segments.scope import Scope
from domain.segments.values.words import LISTED, WordsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class Manager(WordsCondition):
    """The manager of the card; unknown where nobody is."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    operator: str = choice(*LISTED, "empty", "not_empty", default="in")
    things: tuple[Any, ...] = pick("staff", only=("operator", LISTED))
    piece: str = ""

    def spoken(self, scope: Scope) -> IdColumn:
        return IdColumn("c.manager_id")
