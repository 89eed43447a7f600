"""What may go wrong and is told to a person, as values with a code."""

import dataclasses
from typing import ClassVar


@dataclasses.dataclass(eq=False)
class DomainError(Exception):
    """An expected refusal. Its text is `error-<code>`, which sees the fields of the error."""

    code: ClassVar[str] = "unknown"

    def values(self) -> dict[str, object]:
        """The fields a text may name."""
        return {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}


@dataclasses.dataclass(eq=False)
class NotFoundError(DomainError):
    """The thing a button points to is no longer there. `thing` is a text id part: `segment`."""

    code = "not-found"
    thing: str


@dataclasses.dataclass(eq=False)
class ForbiddenError(DomainError):
    """The person's role does not carry the right that the press needs."""

    code = "forbidden"
    right: str


@dataclasses.dataclass(eq=False)
class StaleError(DomainError):
    """Somebody changed the thing since this screen was drawn; nothing was written."""

    code = "stale"


@dataclasses.dataclass(eq=False)
class TooSlowError(DomainError):
    """A query passed its time limit and was interrupted in the database."""

    code = "too-slow"
    seconds: float


@dataclasses.dataclass(eq=False)
class BadValueError(DomainError):
    """What was typed does not fit. `reason` is a text id part: `not-a-number`, `too-small`."""

    code = "bad-value"
    reason: str
    limit: str = ""


@dataclasses.dataclass(eq=False)
class OverLimitError(DomainError):
    """A family: more of something, or longer, than `limit`; each has a text of its own."""

    limit: int
