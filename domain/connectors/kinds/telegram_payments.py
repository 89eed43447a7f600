"""Invoices in Telegram: in Stars, or in money by a payment provider."""

import dataclasses
from typing import ClassVar, Final

from domain.connectors.kind import Family, Kind
from domain.core import params
from domain.core.errors import BadValueError
from domain.models import Shop

STARS: Final = "XTR"


@dataclasses.dataclass(frozen=True, kw_only=True)
class TelegramPayments(Kind):
    """Invoices in Telegram, paid in Stars or by card."""

    family: ClassVar[Family] = "payments"
    sealed: ClassVar[frozenset[str]] = frozenset({"provider_token"})
    setup: ClassVar[str] = "payment_setup"
    actions: ClassVar[tuple[str, ...]] = ("invoices",)

    takes: str = params.choice("stars", "provider", default="stars")
    provider_token: str = params.secret(maximum=200, only=("takes", ("provider",)))
    star_price: int = params.number(
        150, minimum=1, maximum=1_000_000, unit="money", only=("takes", ("stars",))
    )
    smallest: int = params.number(100_00, minimum=1, maximum=1_000_000_000, unit="money")
    largest: int = params.number(100_000_00, minimum=1, maximum=1_000_000_000, unit="money")
    hours: int = params.number(72, minimum=1, maximum=24 * 90, unit="hours")

    def check(self) -> None:
        if self.takes == "provider" and not self.provider_token:
            raise BadValueError(reason="missing", limit="provider_token")
        if self.largest < self.smallest:
            raise BadValueError(reason="too-small", limit=str(self.smallest))

    def currency(self, shop: Shop) -> str:
        """What the invoice is in: Stars are called XTR."""
        return STARS if self.takes == "stars" else shop.currency

    def amount(self, total: int) -> int:
        """The shop's minor units as the invoice has them; Stars are whole, rounded up."""
        return -(-total // self.star_price) if self.takes == "stars" else total
