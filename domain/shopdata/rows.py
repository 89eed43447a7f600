"""Rows that are written only where they differ, so that a repeat is told from a change."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final, TypeVar

from tortoise.models import Model

M = TypeVar("M", bound=Model)
RUN: Final = "import_run_id"
_run: ContextVar[int | None] = ContextVar("run", default=None)


@contextmanager
def of_run(run_id: int) -> Iterator[None]:
    """Rows made inside are those of this import: its undo takes them away."""
    before = _run.set(run_id)
    try:
        yield
    finally:
        _run.reset(before)


def run_now() -> int | None:
    """The import whose rows are being made, if any."""
    return _run.get()


async def keep(row: Model, /, **values: object) -> bool:
    """Set what differs and save just that; whether anything did. None empties a text.

    What is changed is no longer just what its import has brought.
    """
    wanted = filled(type(row), values)
    differing = [name for name, value in wanted.items() if getattr(row, name) != value]
    if differing and getattr(row, RUN, None) is not None:
        wanted[RUN] = None
        differing.append(RUN)
    for name in differing:
        setattr(row, name, wanted[name])
    if differing:
        await row.save(update_fields=differing)
    return bool(differing)


async def made(model: type[M], /, **values: object) -> M:
    """A new row. None empties a text."""
    if RUN in model._meta.fields_map:  # noqa: SLF001 - tortoise has no public name for it
        values.setdefault(RUN, _run.get())
    return await model.create(**filled(model, values))


def filled(model: type[Model], values: dict[str, Any]) -> dict[str, Any]:
    """The values with "" for None where the column is a text that is never null."""
    columns = model._meta.fields_map  # noqa: SLF001 - tortoise has no public name for it
    return {
        name: "" if value is None and name in columns and not columns[name].null else value
        for name, value in values.items()
    }
