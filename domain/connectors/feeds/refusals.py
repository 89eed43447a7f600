"""Why a feed as a whole is not taken; nothing of it is written then."""

import dataclasses

from domain.core.errors import DomainError
from domain.imports.refusals import FileError


@dataclasses.dataclass(eq=False)
class FeedError(FileError):
    """The feed can't be read. `reason` is a part of the text `error-feed`, `line` is 0 for none."""

    code = "feed"
    reason: str
    line: int = 0
    detail: str = ""


@dataclasses.dataclass(eq=False)
class PasswordInAddressError(DomainError):
    """The address holds a password, which would be shown to everybody who sees the address."""

    code = "feed-password-in-address"


@dataclasses.dataclass(eq=False)
class NoAddressError(DomainError):
    """There is no address to ask: this catalogue comes by file."""

    code = "feed-no-address"


class OfferError(Exception):
    """One offer can't be taken; `reason` is a part of `connector-problem-<reason>`."""

    def __init__(self, reason: str, field: str = "", sample: str = "") -> None:
        super().__init__(reason, field, sample)
        self.reason, self.field, self.sample = reason, field, sample
