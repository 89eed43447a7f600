"""Who changes something just now: known to services below without being handed down to each."""

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from domain.models import Person


@dataclasses.dataclass(frozen=True, kw_only=True)
class Act:
    """Somebody of the staff, or a customer, at a moment."""

    person: Person
    now: datetime


_current: ContextVar[Act | None] = ContextVar("act", default=None)


def current() -> Act | None:
    """None where the process itself does it."""
    return _current.get()


@contextmanager
def by(person: Person, now: datetime) -> Iterator[None]:
    """What is changed inside the block is their doing."""
    token = _current.set(Act(person=person, now=now))
    try:
        yield
    finally:
        _current.reset(token)
