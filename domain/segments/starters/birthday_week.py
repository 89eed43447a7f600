"""Whose birthday is today or within a week."""

from domain.segments.conditions.birthday import Birthday
from domain.segments.starter import Starter, any_of

STARTER = Starter(
    group="now",
    needs=("birthday",),
    rule=any_of(Birthday(operator="is_today"), Birthday(operator="in_next", days=7)),
)
