"""What the columns of a file of any kind may mean, and which of them it can't do without."""

from domain.imports import told
from domain.imports.fields import FIELDS, REQUIRED, Field


def fields_of(kind: str) -> tuple[Field, ...]:
    """The meanings a kind knows."""
    return FIELDS[kind] if kind in FIELDS else told.fields(kind)


def required_of(kind: str) -> tuple[tuple[str, ...], ...]:
    """Of each group at least one must have a column; the first names the group in a refusal."""
    return REQUIRED[kind] if kind in REQUIRED else told.required(kind)


def is_told(kind: str) -> bool:
    """Whether it is one of the other data, stored item by item."""
    return kind not in FIELDS
