"""What may be wrong with a link, its cost, its logo, a file of many."""

import dataclasses

from domain.core.errors import DomainError


@dataclasses.dataclass(eq=False)
class LinkRefusedError(DomainError):
    """What was given does not fit; `reason` is a text id part: `bad-address`, `no-source`."""

    code = "link-refused"
    reason: str


@dataclasses.dataclass(eq=False)
class LinkExistsError(DomainError):
    """There is this very placement already; two codes would share its numbers."""

    code = "link-exists"
    title: str


@dataclasses.dataclass(eq=False)
class BadFileError(DomainError):
    """Not a table of this kind; `reason` is a text id part, `column` what is missing."""

    code = "links-bad-file"
    reason: str
    column: str = ""
