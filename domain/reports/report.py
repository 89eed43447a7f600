"""What a report is, and where all of them are listed."""

import dataclasses
from abc import abstractmethod
from datetime import datetime
from types import ModuleType
from typing import ClassVar, TypeVar

from domain.core.errors import NotFoundError
from domain.core.period import Period
from domain.core.registry import Registry
from domain.models import Shop
from domain.reports.table import Column, Outcome

MARK = "_barker_report"
# Below so many orders a change in percent says nothing, so none is shown.
ENOUGH_ORDERS = 30


@dataclasses.dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked: a shop, local days of its zone, the moment of asking."""

    shop: Shop
    period: Period
    now: datetime


class Report:
    """One question about a period. Texts: `report-<key>`, its `.hint`, `report-<key>-finding`."""

    columns: ClassVar[tuple[Column, ...]]
    # Where it stands among the others; by name where the places are equal.
    place: ClassVar[int] = 100

    @abstractmethod
    async def outcome(self, question: Question) -> Outcome:
        """The numbers, read on the connection for long queries. Raises TooSlowError."""


R = TypeVar("R", bound=type[Report])


def report(kind: R) -> R:
    """Declare the one report of a file."""
    setattr(kind, MARK, True)
    return kind


def _take(module: ModuleType) -> Report:
    for each in vars(module).values():
        if getattr(each, MARK, False) and each.__module__ == module.__name__:
            made: Report = each()
            return made
    raise LookupError(f"{module.__name__} declares no report")


reports: Registry[Report] = Registry("domain.reports.kinds", _take)


def in_order() -> list[str]:
    """The keys as a list shows them."""
    return sorted(reports, key=lambda key: (reports[key].place, key))


def find(key: str) -> Report:
    """The report of that key. Raises NotFoundError."""
    if key not in reports:
        raise NotFoundError(thing="report")
    return reports[key]
