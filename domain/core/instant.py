"""Instants: aware datetimes in Python, milliseconds since the epoch (UTC) in the database."""

from datetime import UTC, datetime, timedelta

from tortoise.fields.base import Field
from tortoise.models import Model

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


class NaiveInstantError(ValueError):
    """A datetime without a zone was about to be stored or compared."""


def to_milliseconds(moment: datetime) -> int:
    """Milliseconds since the epoch, rounded down. Raises NaiveInstantError."""
    if moment.tzinfo is None:
        raise NaiveInstantError(repr(moment))
    return (moment - EPOCH) // MILLISECOND


def from_milliseconds(count: int) -> datetime:
    """The aware UTC datetime of `count` milliseconds since the epoch."""
    return EPOCH + count * MILLISECOND


class InstantField(Field[datetime], datetime):
    """A moment, stored as BIGINT milliseconds: comparing and sorting are exact on every engine."""

    SQL_TYPE = "BIGINT"

    def to_db_value(self, value: object, instance: type[Model] | Model) -> object:
        return to_milliseconds(value) if isinstance(value, datetime) else value

    def to_python_value(self, value: object) -> datetime | None:
        if isinstance(value, int):
            return from_milliseconds(value)
        return value if isinstance(value, datetime) else None
