"""The port to a mailbox: letters that have come back are read there."""

import dataclasses
from collections.abc import Sequence
from typing import ClassVar, Protocol

from domain.core.errors import DomainError


@dataclasses.dataclass(frozen=True, kw_only=True)
class MailAccount:
    """A mailbox by IMAP; `server` is a name, with `:port` where that is not the usual one."""

    server: str
    login: str
    password: str = dataclasses.field(repr=False)
    folder: str = "INBOX"


@dataclasses.dataclass(eq=False)
class MailboxError(DomainError):
    """A mailbox that can't be read.

    `reason`: login, folder, certificate, no-connection, bad-answer and other words of OutsideError.
    """

    code: ClassVar[str] = "mailbox"
    reason: str


class Mailbox(Protocol):
    """Letters of a mailbox; they are marked as read, never deleted."""

    async def unread(
        self, account: MailAccount, *, done: Sequence[str] = (), limit: int = 50
    ) -> list[tuple[str, bytes]]:
        """Mark `done` as read; the next unread ones by their numbers. Raises MailboxError."""
