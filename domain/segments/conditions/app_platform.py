"""On what a person opens the Mini App."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, choices
from domain.segments.app_visits import VISIT, app_visits
from domain.segments.condition import Group
from domain.segments.facts import reading, said
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.things import LISTED, Kept, ThingsCondition

PLATFORMS = ("ios", "android", "tdesktop", "macos", "weba", "webk")


@dataclasses.dataclass(frozen=True, kw_only=True)
class AppPlatform(ThingsCondition):
    """The platforms of all visits, or of the last one that says it."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = reading(VISIT)

    things: tuple[str, ...] = choices(*PLATFORMS, only=("operator", LISTED))
    which: str = choice("any", "last", default="any")

    def kept(self, scope: Scope) -> Kept:
        platform = said("platform")
        told = app_visits(scope, where=Sql(f"(COALESCE({platform}, '') <> '')"))
        if self.which == "any":
            return Kept(rows=told, thing=platform)
        return Kept(rows=told.pick("last", "e.id", platform=platform), thing="r.platform")
