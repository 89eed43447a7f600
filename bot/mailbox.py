"""The port `Mailbox` over the standard IMAP client, in a thread, on sockets that were looked at."""

import asyncio
import base64
import contextlib
import imaplib
import re
import socket
import ssl
from collections.abc import Sequence
from typing import Final

from bot.outside import Internet
from domain.core.mail import MailAccount, MailboxError
from domain.core.ports import OutsideError

PORT: Final = 993
SECONDS: Final = 30.0
LETTER: Final = 500_000
NOT_ASCII: Final = re.compile(r"[^\x20-\x7e]+")
NUMBER: Final = re.compile(rb"UID (\d+)")


class ImapMailbox:
    """IMAP over TLS only."""

    def __init__(self, internet: Internet, tls: ssl.SSLContext | None = None) -> None:
        self._internet = internet
        self._tls = tls

    async def unread(
        self, account: MailAccount, *, done: Sequence[str] = (), limit: int = 50
    ) -> list[tuple[str, bytes]]:
        host, _, port = account.server.strip().partition(":")
        try:
            number = int(port) if port else PORT
            sock = await self._internet.reach(host, number, seconds=SECONDS)
        except ValueError:
            raise MailboxError(reason="no-connection") from None
        except OutsideError as error:
            raise MailboxError(reason=error.reason) from None
        context = self._tls if self._tls is not None else await asyncio.to_thread(_trusting)
        return await asyncio.to_thread(_read, account, host, sock, context, list(done), limit)


def _trusting() -> ssl.SSLContext:
    return ssl.create_default_context()


class _Client(imaplib.IMAP4):
    """Over a socket that is open already."""

    def __init__(self, sock: socket.socket) -> None:
        self._given = sock
        super().__init__(timeout=SECONDS)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        return self._given


def _read(
    account: MailAccount,
    host: str,
    sock: socket.socket,
    context: ssl.SSLContext,
    done: list[str],
    limit: int,
) -> list[tuple[str, bytes]]:
    sock.settimeout(SECONDS)
    try:
        with context.wrap_socket(sock, server_hostname=host) as safe:
            client = _Client(safe)
            try:
                _enter(client, account)
                return _letters(client, done, limit)
            finally:
                # It holds the socket by a file of its own.
                with contextlib.suppress(OSError, imaplib.IMAP4.error):
                    client.logout()
    except ssl.SSLCertVerificationError:
        raise MailboxError(reason="certificate") from None
    except (OSError, imaplib.IMAP4.error):
        raise MailboxError(reason="bad-answer") from None
    finally:
        sock.close()


def _enter(client: imaplib.IMAP4, account: MailAccount) -> None:
    try:
        client.login(account.login, account.password)
    except (imaplib.IMAP4.error, UnicodeError):
        raise MailboxError(reason="login") from None
    answer, _ = client.select(f'"{_named(account.folder)}"')
    if answer != "OK":
        raise MailboxError(reason="folder")


def _named(folder: str) -> str:
    """The name in IMAP's own UTF-7 (RFC 3501, 5.1.3)."""
    plain = folder.replace("\\", "").replace('"', "").replace("&", "&-")
    return NOT_ASCII.sub(_packed, plain)


def _packed(letters: "re.Match[str]") -> str:
    raw = base64.b64encode(letters[0].encode("utf-16-be")).decode()
    return f"&{raw.rstrip('=').replace('/', ',')}-"


def _letters(client: imaplib.IMAP4, done: list[str], limit: int) -> list[tuple[str, bytes]]:
    if done:
        client.uid("STORE", ",".join(done), "+FLAGS", "(\\Seen)")
    _, found = client.uid("SEARCH", "UNSEEN")
    numbers = (found[0] or b"").split()[:limit]
    if not numbers:
        return []
    _, parts = client.uid("FETCH", b",".join(numbers).decode(), f"(UID BODY.PEEK[]<0.{LETTER}>)")
    return [
        (number[1].decode(), part[1])
        for part in parts
        if isinstance(part, tuple) and (number := NUMBER.search(part[0]))
    ]
