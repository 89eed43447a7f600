"""Which connection a query takes: `default` writes, `reader` draws, `heavy` counts segments.

`keys` looks single rows up by a key, at every press: nothing else may run there. The `SPANS` are
like `heavy`, for one question in parts.

A transaction reads on `default`, so it sees its own writes. The time limit really stops the query:
the clients of `bot.database` look at it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal

from tortoise.models import Model

Alias = Literal["default", "reader", "heavy", "keys", "span_1", "span_2", "span_3"]
# Here one question about very many people is asked at once, about a part of them on each.
SPANS: tuple[Alias, ...] = ("span_1", "span_2", "span_3")
reading: ContextVar[Alias] = ContextVar("reading", default="default")
seconds_allowed: ContextVar[float | None] = ContextVar("seconds_allowed", default=None)
# Somebody waits for an answer: their writes go before those of jobs.
is_urgent: ContextVar[bool] = ContextVar("is_urgent", default=False)


class ConnectionRouter:
    """Tortoise's router: writes go to `default`, reads to the connection of this context."""

    def db_for_read(self, model: type[Model]) -> str:
        return reading.get()

    def db_for_write(self, model: type[Model]) -> str:
        return "default"


@contextmanager
def on(alias: Alias, *, seconds: float | None = None) -> Iterator[None]:
    """Read on `alias` inside the block; a query over `seconds` raises TooSlowError.

    Without `seconds` the limit of the block around it holds, as on a screen that is being drawn.
    """
    where = reading.set(alias)
    limit = seconds_allowed.set(seconds_allowed.get() if seconds is None else seconds)
    try:
        yield
    finally:
        seconds_allowed.reset(limit)
        reading.reset(where)


@contextmanager
def urgently(*, is_so: bool = True) -> Iterator[None]:
    """Writes of this block overtake others where there is one writer, an SQLite file."""
    before = is_urgent.set(is_so)
    try:
        yield
    finally:
        is_urgent.reset(before)
