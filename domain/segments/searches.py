"""What people searched for, as rows for conditions."""

from typing import Final

from domain.segments.facts import events, reading
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql
from domain.segments.window import Window

# A page reports one or the other.
NAMES: Final = ("search", "view_search_results")
READING: Final = reading(*NAMES)


def searches(scope: Scope, window: Window, where: Sql = YES) -> Rows:
    """Searches, alias `e`."""
    return events(scope, *NAMES, where=where, window=window)
