"""What kinds of product feeds share: an address, perhaps a password, and a time."""

import dataclasses
from datetime import datetime
from typing import ClassVar, Literal
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit
from zoneinfo import ZoneInfo

from domain.connectors.feeds.refusals import PasswordInAddressError
from domain.connectors.feeds.running import Source, run
from domain.connectors.kind import Family, Kind
from domain.connectors.schedule import SCHEDULES, usual
from domain.connectors.work import Result, Work
from domain.core import params
from domain.core.ports import OutsideError

HOUR = 4


@dataclasses.dataclass(frozen=True, kw_only=True)
class Feed(Kind):
    """A catalogue by address on a schedule, or by a file sent in the chat."""

    family: ClassVar[Family] = "catalogue"
    is_run: ClassVar[bool] = True
    takes_files: ClassVar[bool] = True
    sealed: ClassVar[frozenset[str]] = frozenset({"password"})
    form: ClassVar[Literal["yml", "table"]]

    url: str = params.text(maximum=2_000)
    schedule: str = params.choice(*SCHEDULES, default="every_six_hours")
    hour: int = params.number(HOUR, maximum=23, only=("schedule", ("every_day",)))
    login: str = params.text(maximum=100)
    password: str = params.secret(maximum=100)

    def check(self) -> None:
        if self.url:
            self._parts()

    def title(self) -> str:
        return (self._parts().hostname or "") if self.url else ""

    def next_run(self, now: datetime, zone: ZoneInfo) -> datetime | None:
        return usual(self.schedule, self.hour, now, zone) if self.url else None

    async def run(self, work: Work) -> Result:
        return await run(work, Source(url=self._whole(), form=self.form))

    def _parts(self) -> SplitResult:
        try:
            parts = urlsplit(self.url.strip())
            is_good = parts.scheme in {"http", "https"} and parts.hostname
        except ValueError:
            is_good = None
        if not is_good:
            raise OutsideError(reason="bad-address")
        if parts.username or parts.password:
            raise PasswordInAddressError
        return parts

    def _whole(self) -> str:
        """The address with the password, for the one who asks it."""
        if not self.url or not self.login:
            return self.url.strip()
        parts = self._parts()
        name = f"{quote(self.login, safe='')}:{quote(self.password, safe='')}@{parts.netloc}"
        return urlunsplit(parts._replace(netloc=name))
