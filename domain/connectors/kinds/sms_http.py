"""SMS through a provider's HTTP address."""

import dataclasses
from typing import ClassVar
from urllib.parse import urlsplit

from domain.connectors.kind import Family, Kind
from domain.connectors.sms.provider import PROVIDERS, Provider
from domain.core import params
from domain.core.errors import BadValueError


@dataclasses.dataclass(frozen=True, kw_only=True)
class SmsHttp(Kind):
    """SMS. `price` is of one segment, in minor units; `site` another address of the provider."""

    family: ClassVar[Family] = "channels"
    channel: ClassVar[str] = "sms"
    sealed: ClassVar[frozenset[str]] = frozenset({"password"})
    setup: ClassVar[str] = "sms_setup"
    actions: ClassVar[tuple[str, ...]] = ("channel_try",)
    rank: ClassVar[int] = 30

    provider: str = params.choice("smsc", "sms_ru", "twilio", default="smsc")
    login: str = params.text(maximum=100, only=("provider", ("smsc", "twilio")))
    password: str = params.secret(maximum=200)
    sender: str = params.text(maximum=20)
    price: int = params.number(450, minimum=0, maximum=100_000, unit="money")
    site: str = params.text(maximum=200)

    def check(self) -> None:
        if "login" in self.told.needs and not self.login:
            raise BadValueError(reason="missing", limit="login")
        if "sender" in self.told.needs and not self.sender:
            raise BadValueError(reason="missing", limit="sender")
        if self.site and urlsplit(self.site).scheme not in {"http", "https"}:
            raise BadValueError(reason="bad-server")

    def title(self) -> str:
        return self.told.title

    @property
    def told(self) -> Provider:
        """How to speak with the provider."""
        return PROVIDERS[self.provider]
