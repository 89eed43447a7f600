"""Who opened the Mini App."""

import dataclasses
from typing import ClassVar

from domain.segments.app_visits import VISIT, app_visits
from domain.segments.condition import Group
from domain.segments.facts import reading
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.values.deed import DeedCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class OpenedApp(DeedCondition):
    """So many visits of the app in the window."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = reading(VISIT)
    is_common: ClassVar[bool] = True

    def deeds(self, scope: Scope) -> Rows:
        return app_visits(scope, window=self.window)
