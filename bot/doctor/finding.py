"""What a check is and what it says."""

import dataclasses
from collections.abc import Mapping
from typing import Protocol

from bot.config import Settings


@dataclasses.dataclass(frozen=True, kw_only=True)
class Finding:
    """One line. `text` is an id in doctor.ftl that sees `values`; it says what to do if not ok."""

    is_ok: bool
    text: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)


class Check(Protocol):
    """Looks at one thing and changes nothing. Its name is the text `doctor-<name>`."""

    @property
    def __name__(self) -> str: ...

    async def __call__(self, settings: Settings) -> Finding: ...


def good(text: str, **values: object) -> Finding:
    """All is well, with what was found."""
    return Finding(is_ok=True, text=text, values=values)


def bad(text: str, **values: object) -> Finding:
    """Something is to be done."""
    return Finding(is_ok=False, text=text, values=values)
