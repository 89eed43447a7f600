"""Visits of the Mini App, alias `e`: each begins with an event that says on what it runs."""

from domain.segments.facts import events
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql
from domain.segments.window import EVER, Window

VISIT = "visit_start"


def app_visits(
    scope: Scope, where: Sql = YES, window: Window = EVER, *, by_person: bool = False
) -> Rows:
    """The beginnings of visits of the app, not of sites."""
    of_app = Sql("(e.source = 'app')") & where
    return events(scope, VISIT, where=of_app, window=window, by_person=by_person)
