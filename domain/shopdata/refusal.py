"""Why an item is not taken: what is wrong, where in it, as a code and a sentence for developers."""

import dataclasses
import difflib
from collections.abc import Iterable

from domain.core.errors import DomainError

NEAR = 0.6


@dataclasses.dataclass(frozen=True, kw_only=True)
class Wrong:
    """One thing wrong; `pointer` is a JSON pointer into the item, empty for all of it."""

    pointer: str
    code: str
    message: str


@dataclasses.dataclass(eq=False)
class BadItemError(DomainError):
    """The item can't be stored; nothing of it was."""

    code = "bad-item"
    wrongs: tuple[Wrong, ...]


def wrong(pointer: str, code: str, message: str) -> BadItemError:
    """The refusal for one thing that is wrong at a JSON pointer such as `/lines/0/sku`."""
    return BadItemError(wrongs=(Wrong(pointer=pointer, code=code, message=message),))


def missing(*names: str) -> BadItemError:
    """The refusal for fields that a new thing can't be without."""
    said = "is needed when the thing is new"
    return BadItemError(
        wrongs=tuple(
            Wrong(pointer=f"/{name}", code="missing", message=f"{name} {said}") for name in names
        )
    )


def pointer(*steps: str | int) -> str:
    """A JSON pointer (RFC 6901)."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in steps)


def meant(name: str, known: Iterable[str]) -> str:
    """`; did you mean "address"?`, or nothing where no name is near."""
    near = difflib.get_close_matches(name[:64], list(known), n=1, cutoff=NEAR)
    return f'; did you mean "{near[0]}"?' if near else ""
