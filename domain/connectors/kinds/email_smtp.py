"""E-mail through the shop's own mail server."""

import dataclasses
import re
from email.utils import parseaddr
from typing import ClassVar, Final

from domain.audience import contacts
from domain.connectors.kind import Family, Kind
from domain.core import params
from domain.core.errors import BadValueError

PORTS: Final = {"tls": 465, "starttls": 587, "no_tls": 25}
HOST: Final = re.compile(r"[a-z0-9]([a-z0-9.\-]*[a-z0-9])?")
LABEL: Final = re.compile(r"[a-z0-9]([a-z0-9._\-]{0,61}[a-z0-9])?")
MOST_PORT: Final = 65_535


@dataclasses.dataclass(frozen=True, kw_only=True)
class EmailSmtp(Kind):
    """E-mail by SMTP. `server` is a name, with `:port` where the port is not the usual one."""

    family: ClassVar[Family] = "channels"
    channel: ClassVar[str] = "email"
    sealed: ClassVar[frozenset[str]] = frozenset({"password", "dkim_key"})
    setup: ClassVar[str] = "email_setup"
    actions: ClassVar[tuple[str, ...]] = ("channel_try",)
    rank: ClassVar[int] = 10

    server: str = params.text(maximum=200)
    security: str = params.choice("tls", "starttls", "no_tls", default="tls")
    login: str = params.text(maximum=200)
    password: str = params.secret(maximum=200)
    sender: str = params.text(maximum=200)
    dkim: str = params.choice("unsigned", "signed", default="unsigned")
    dkim_selector: str = params.text(maximum=63, only=("dkim", ("signed",)))
    dkim_key: str = params.secret(maximum=4_000, only=("dkim", ("signed",)))

    def check(self) -> None:
        if not self.server:
            raise BadValueError(reason="missing", limit="server")
        if not HOST.fullmatch(self.host.lower()) or not 0 < self.port <= MOST_PORT:
            raise BadValueError(reason="bad-server")
        if not self.sender:
            raise BadValueError(reason="missing", limit="sender")
        contacts.email(self.address)
        if self.dkim == "signed" and not LABEL.fullmatch(self.dkim_selector.lower()):
            raise BadValueError(reason="missing", limit="dkim_selector")

    def title(self) -> str:
        return self.address

    @property
    def host(self) -> str:
        """The name of the server."""
        return self.server.strip().partition(":")[0]

    @property
    def port(self) -> int:
        """Its port: the usual one unless another is named; 0 where that is no number."""
        said = self.server.strip().partition(":")[2]
        if not said:
            return PORTS[self.security]
        return int(said) if said.isdecimal() and len(said) <= len(str(MOST_PORT)) else 0

    @property
    def address(self) -> str:
        """Whom mail comes from and bounces go back to: of `Shop <shop@lavka.ru>` the address."""
        return parseaddr(self.sender)[1]

    @property
    def sender_name(self) -> str:
        """The name before the address, which may be empty."""
        return parseaddr(self.sender)[0]

    @property
    def domain(self) -> str:
        """Whose mail it is."""
        return contacts.email(self.address).rpartition("@")[2]
