"""The mailbox of bounces, read by IMAP from a server of a few lines."""

import asyncio
import re
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.mailbox import ImapMailbox
from bot.outside import Internet
from domain.connectors.kinds.mail_bounces import MailBounces
from domain.core.errors import BadValueError
from domain.core.mail import MailAccount, MailboxError
from tests.channels.postoffice import certificate

PASSWORD = "imap-secret"


class Box:
    """Letters by number, and which of them were seen."""

    def __init__(self, letters: list[bytes]) -> None:
        self.letters = dict(enumerate(letters, start=1))
        self.seen: set[int] = set()
        self.port = 0

    def answers(self, command: str, rest: str) -> tuple[list[bytes], str]:  # noqa: PLR0911
        """The untagged lines and the result of a command."""
        name = rest.split(" ", maxsplit=1)[0].upper() if command == "UID" else command
        if name == "LOGIN":
            return [], "OK" if PASSWORD in rest else "NO"
        if name == "SELECT":
            return [b"* 1 EXISTS"], "OK" if "INBOX" in rest else "NO"
        if name == "SEARCH":
            left = " ".join(str(each) for each in self.letters if each not in self.seen)
            return [f"* SEARCH {left}".rstrip().encode()], "OK"
        if name == "STORE":
            self.seen |= {
                int(each) for each in re.findall(r"\d+", rest.split("+FLAGS", maxsplit=1)[0])
            }
            return [], "OK"
        if name == "FETCH":
            return [self._fetched(int(n)) for n in rest.split(" ")[1].split(",")], "OK"
        if name == "CAPABILITY":
            return [b"* CAPABILITY IMAP4rev1"], "OK"
        return ([b"* BYE"] if name == "LOGOUT" else []), "OK"

    def _fetched(self, number: int) -> bytes:
        raw = self.letters[number]
        head = f"* {number} FETCH (UID {number} BODY[]<0> {{{len(raw)}}}\r\n".encode()
        return head + raw + b")"


@asynccontextmanager
async def served(box: Box, tls: ssl.SSLContext) -> AsyncIterator[Box]:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"* OK hello\r\n")
        while line := (await reader.readline()).decode().strip():
            tag, command, *rest = line.split(" ", 2)
            said, result = box.answers(command.upper(), rest[0] if rest else "")
            for each in said:
                writer.write(each + b"\r\n")
            writer.write(f"{tag} {result} done\r\n".encode())
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0, ssl=tls)
    box.port = server.sockets[0].getsockname()[1]
    async with server:
        yield box


def account(box: Box, password: str = PASSWORD, folder: str = "INBOX") -> MailAccount:
    return MailAccount(
        server=f"localhost:{box.port}", login="bounces", password=password, folder=folder
    )


async def test_letters_are_read_once(internet: Internet, tmp_path: Path) -> None:
    server, trusting = certificate(tmp_path)
    mailbox = ImapMailbox(internet, trusting)
    async with served(Box([b"Subject: 1\r\n\r\nx", b"Subject: 2\r\n\r\ny"]), server) as box:
        found = await mailbox.unread(account(box))
        left = await mailbox.unread(account(box), done=[number for number, _ in found])

    assert found == [("1", b"Subject: 1\r\n\r\nx"), ("2", b"Subject: 2\r\n\r\ny")]
    assert left == []
    assert box.seen == {1, 2}


@pytest.mark.parametrize(
    ("password", "folder", "reason"),
    [("wrong", "INBOX", "login"), (PASSWORD, "Нет", "folder"), (PASSWORD, "No", "folder")],
)
async def test_trouble_is_told(
    internet: Internet, tmp_path: Path, password: str, folder: str, reason: str
) -> None:
    server, trusting = certificate(tmp_path)
    mailbox = ImapMailbox(internet, trusting)
    async with served(Box([]), server) as box:
        with pytest.raises(MailboxError) as told:
            await mailbox.unread(account(box, password, folder))

    assert told.value.reason == reason


async def test_nobody_vouches_for_the_server(internet: Internet, tmp_path: Path) -> None:
    server, _ = certificate(tmp_path)
    async with served(Box([]), server) as box:
        with pytest.raises(MailboxError) as told:
            await ImapMailbox(internet).unread(account(box))
    assert told.value.reason == "certificate"


async def test_server_that_is_not_there(internet: Internet) -> None:
    for server, reason in (
        ("localhost:9", "no-connection"),
        ("nowhere.test", "unknown-name"),
        ("10.0.0.1", "private-address"),
        ("localhost:xx", "no-connection"),
    ):
        nobody = MailAccount(server=server, login="x", password="y")
        with pytest.raises(MailboxError) as told:
            await ImapMailbox(internet).unread(nobody)
        assert told.value.reason == reason


def test_what_is_missing_is_asked_for() -> None:
    with pytest.raises(BadValueError):
        MailBounces(server="imap.test", login="x").check()
