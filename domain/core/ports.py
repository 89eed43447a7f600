"""What the domain needs from outside, as Protocols: `bot/` gives the real one, tests a fake."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, ClassVar, Literal, Protocol, TypeVar, TypeVarTuple, Unpack
from zoneinfo import ZoneInfo

from domain.core.chart import Chart
from domain.core.errors import DomainError
from domain.core.mail import Mailbox

Args = TypeVarTuple("Args")
T = TypeVar("T")


class Texts(Protocol):
    """The texts of one language; strings given as values are escaped, so HTML stays whole."""

    language: str

    @property
    def tongues(self) -> "tuple[Texts, ...]":
        """The texts of all languages, these first."""

    def __call__(self, text_id: str, **values: object) -> str:
        """The text; `thing.hint` names an attribute. Raises LookupError for an unknown id."""

    def has(self, text_id: str) -> bool:
        """Whether there is such a text."""

    def plain(self, text_id: str, **values: object) -> str:
        """The text for buttons and files: values are not escaped."""

    def number(self, value: float) -> str:
        """12 345 or 12 345,5."""

    def money(self, minor_units: int, currency: str) -> str:
        """12 345 ₽; kopecks only where there are some."""

    def date(self, day: date) -> str:
        """16 марта 2026."""

    def moment(self, instant: datetime, zone: ZoneInfo) -> str:
        """16.03.2026 15:00 in that zone."""


class Files(Protocol):
    """The folder of files, by content hash."""

    async def save(self, content: bytes) -> str:
        """Keep the bytes and return their SHA-256; writing twice keeps one."""

    def path(self, sha256: str) -> Path:
        """Where the bytes are."""

    def scratch(self, name: str) -> Path:
        """The folder of some work under way; it may not be there yet."""


class Channel(Protocol):
    """A way out. One send is one attempt; `at_once` sends in flight keep it busy."""

    at_once: int

    async def send(self, address: str, content: dict[str, Any]) -> str:
        """Send the rendered content and return the other side's id. Raises DeliveryError."""


@dataclasses.dataclass(eq=False)
class DeliveryError(Exception):
    """A send that failed. Permanent switches the address off, `retry_after` is seconds.

    `reason` is a short code for the ledger: `blocked`, `chat-not-found`, `flood`, `network`.
    `is_unconfirmed` says that the other side may have got it: marketing is then never repeated.
    """

    reason: str
    is_permanent: bool = False
    retry_after: float | None = None
    is_unconfirmed: bool = False


class Painter(Protocol):
    """Charts as PNG pictures."""

    async def picture(self, chart: Chart) -> bytes | None:
        """The picture, or None where nothing here can draw: show the numbers as text then."""

    def warm_up(self) -> None:
        """Somebody is about to ask for a picture; returns at once."""


@dataclasses.dataclass(eq=False)
class OutsideError(DomainError):
    """An address that may not be asked, or that gave no good answer.

    `reason` is a part of the text `error-outside`: `private-address`, `no-connection`, `status`
    and so on; `detail` is the status or the limit in megabytes.
    """

    code: ClassVar[str] = "outside"
    reason: str
    detail: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Fetched:
    """What came of a download: `same` wrote nothing. `changed` is Last-Modified as it was given."""

    status: Literal["fresh", "same"]
    etag: str = ""
    changed: str = ""
    size: int = 0
    sha256: str = ""
    content_type: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Answer:
    """The answer to a post, whatever its status: the first bytes, and seconds asked to wait."""

    status: int
    head: bytes = b""
    retry_after: int | None = None


class Outside(Protocol):
    """The internet, without the machines it must not reach: private, local and metadata addresses.

    Everything here raises OutsideError.
    """

    async def check(self, url: str) -> None:
        """Whether the address may be asked at all; looks its name up, connects to nobody."""

    async def download(
        self,
        url: str,
        into: Path,
        *,
        etag: str = "",
        changed: str = "",
        limit: int,
        seconds: float,
    ) -> Fetched:
        """Stream the address into a file; more than `limit` unpacked bytes are refused.

        Up to five redirects are followed. Nothing is left of a download that failed.
        """

    async def post(
        self, url: str, body: bytes, headers: Mapping[str, str], *, seconds: float
    ) -> Answer:
        """Send the body once; redirects are answers like any other."""


@dataclasses.dataclass(eq=False)
class SecretLostError(DomainError):
    """A secret was sealed with another key than ours: it has to be given or made anew."""

    code: ClassVar[str] = "secret-lost"


class Vault(Protocol):
    """Secrets of the shop, as they may stand in the database."""

    def close(self, text: str, *, use: str) -> str:
        """The text sealed. `use` says what for, `webhook:12`: elsewhere it can't be opened."""

    def open(self, sealed: str, *, use: str) -> str:
        """The text again. Raises SecretLostError."""


class Notices(Protocol):
    """Screens shown by the process itself, to staff who did not ask."""

    async def show(
        self, screen: str, args: tuple[str | int, ...], shop_id: int, telegram_ids: Sequence[int]
    ) -> int:
        """Send the screen to each, drawn with their rights; how many it reached."""

    async def take_back(self, screen: str, args: tuple[str | int, ...], shop_id: int) -> None:
        """Delete what was sent, wherever it still stands in a chat."""


@dataclasses.dataclass(eq=False)
class DoorError(Exception):
    """An invite link that was not made or closed. `reason`: no-rights, no-chat, refused, no-answer.

    Permanent: asking again will not help before somebody changes the bot's rights.
    """

    reason: str
    is_permanent: bool


class Doors(Protocol):
    """Invite links of channels and groups where the bot is an administrator."""

    async def open(self, chat_id: int, name: str) -> str:
        """A new link, called by up to 32 characters. Raises DoorError."""

    async def close(self, chat_id: int, url: str) -> None:
        """Nobody comes in by it any more. Raises DoorError."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Bill:
    """An invoice as Telegram shows it. `amount` is minor units, or Stars where that is `XTR`.

    The token is the payment provider's, empty for Stars.
    """

    title: str
    description: str
    payload: str
    currency: str
    amount: int
    provider_token: str = dataclasses.field(default="", repr=False)


@dataclasses.dataclass(eq=False)
class TillError(Exception):
    """Telegram did not do it. `reason`: blocked, provider, amount, refunded, refused, no-answer."""

    reason: str
    is_permanent: bool


class Till(Protocol):
    """Invoices in Telegram. Everything here raises TillError."""

    async def send(self, telegram_id: int, bill: Bill) -> int:
        """Put the invoice into somebody's chat; the id of the message."""

    async def link(self, bill: Bill) -> str:
        """An address that opens the invoice for anybody."""

    async def give_back(self, telegram_id: int, charge_id: str) -> None:
        """Return the Stars of one payment."""


class MenuButton(Protocol):
    """The button beside the text field of every chat with the bot."""

    async def show(self, url: str, language: str) -> None:
        """Let it open this Mini App, in words of this language; without one, list the commands."""


@dataclasses.dataclass(eq=False)
class ComputingError(DomainError):
    """A computation that was not finished. `reason`: slow, died."""

    code: ClassVar[str] = "computing"
    reason: str


class Pool(Protocol):
    """Another process for arithmetic that would hold the loop."""

    async def run(
        self, function: Callable[[Unpack[Args]], T], *args: *Args, seconds: float = 120.0
    ) -> T:
        """What the function answers; it and its arguments are sent over, so both are picklable.

        Import the large libraries inside the function: the bot itself stays small. Its exceptions
        come through. Raises ComputingError.
        """


@dataclasses.dataclass(frozen=True, kw_only=True)
class World:
    """The outside, as screens and jobs see it. `wake` starts a job by its name, now.

    `web_address` is where people see the web listener, without a slash at the end.
    """

    files: Files
    channels: Mapping[str, Channel]
    wake: Callable[[str], None]
    clock: Callable[[], datetime]
    bot_name: str
    painter: Painter
    outside: Outside
    vault: Vault
    mailbox: Mailbox
    notices: Notices
    doors: Doors
    till: Till
    menu_button: MenuButton
    pool: Pool
    web_address: str = ""
