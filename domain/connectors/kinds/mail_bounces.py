"""The mailbox bounces come back to, looked into every ten minutes."""

import dataclasses
from collections import Counter
from datetime import datetime, timedelta
from typing import ClassVar, Final
from zoneinfo import ZoneInfo

from tortoise.transactions import in_transaction

from domain.connectors.bounces import returning
from domain.connectors.kind import Family, Kind
from domain.connectors.work import Result, Work
from domain.core import params
from domain.core.errors import BadValueError
from domain.core.mail import MailAccount

EVERY: Final = timedelta(minutes=10)


@dataclasses.dataclass(frozen=True, kw_only=True)
class MailBounces(Kind):
    """A mailbox by IMAP over TLS; letters are read and marked, never deleted."""

    family: ClassVar[Family] = "channels"
    is_run: ClassVar[bool] = True
    sealed: ClassVar[frozenset[str]] = frozenset({"password"})
    rank: ClassVar[int] = 20

    server: str = params.text(maximum=200)
    login: str = params.text(maximum=200)
    password: str = params.secret(maximum=200)
    folder: str = params.text("INBOX", maximum=100)

    def check(self) -> None:
        for name in ("server", "login", "password"):
            if not getattr(self, name):
                raise BadValueError(reason="missing", limit=name)

    def title(self) -> str:
        return self.login

    def next_run(self, now: datetime, zone: ZoneInfo) -> datetime | None:
        return now + EVERY

    async def run(self, work: Work) -> Result:
        account = MailAccount(
            server=self.server, login=self.login, password=self.password, folder=self.folder
        )
        counts: Counter[str] = Counter()
        done: list[str] = []
        while letters := await work.world.mailbox.unread(account, done=done):
            done = [number for number, _ in letters]
            await work.say("reading", counts["letters"])
            for _, raw in letters:
                counts["letters"] += 1
                async with in_transaction("default"):
                    counts[await returning.take(work.shop, raw, work.world.clock())] += 1
        return Result(status="done", counts=dict(counts))
