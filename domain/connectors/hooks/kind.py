"""What a site that reports orders is: how it proves itself, what its fields mean.

One more platform is one more file in `domain/connectors/kinds`.
"""

import dataclasses
import hashlib
from abc import abstractmethod
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar

from domain.connectors.hooks.call import Call
from domain.connectors.kind import Family, Kind
from domain.models import Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class Bought:
    """One line. Of price and total one is enough."""

    name: str
    sku: str = ""
    quantity: Decimal = Decimal(1)
    price: Decimal | None = None
    total: Decimal | None = None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Returned:
    """Money given back of an order, `ref` is what the site calls it."""

    ref: str
    amount: Decimal


@dataclasses.dataclass(frozen=True, kw_only=True)
class Told:
    """What a call says of one order. `word` is the site's own status.

    Without `updated_at` the site has no clock: then a status only goes forward. `who` holds keys
    of a person as the Shop API knows them, `said` what nothing here has a place for.
    """

    number: str
    word: str
    ref: str = ""
    is_deleted: bool = False
    placed_at: datetime | None = None
    updated_at: datetime | None = None
    paid_at: datetime | None = None
    who: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    name: str = ""
    city: str = ""
    lines: tuple[Bought, ...] = ()
    total: Decimal | None = None
    discount: Decimal | None = None
    delivery_price: Decimal | None = None
    currency: str = ""
    promo_code: str = ""
    delivery_method: str = ""
    payment_method: str = ""
    refunds: tuple[Returned, ...] = ()
    placement: Mapping[str, str] = dataclasses.field(default_factory=dict)
    code: str = ""
    doubts: tuple[tuple[str, str], ...] = ()
    said: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    def named(self, number: str) -> "Told":
        """The same of the order with this number."""
        return dataclasses.replace(self, number=number)


class NotAnOrderError(Exception):
    """The call speaks of something else, which is no fault of anybody."""


class BadCallError(Exception):
    """An order nobody can read; `reason` is a part of `connector-problem-<reason>`."""

    def __init__(self, reason: str, sample: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.sample = sample


@dataclasses.dataclass(frozen=True, kw_only=True)
class HookKind(Kind):
    """A site that calls us. `words` are its statuses with ours, until the shop says otherwise.

    `steps` is how many texts `connector-<key>-step-<n>` say where to paste the address.
    """

    family: ClassVar[Family] = "orders"
    setup: ClassVar[str] = "hook_setup"
    actions: ClassVar[tuple[str, ...]] = ("hook_calls", "hook_statuses")
    words: ClassVar[Mapping[str, str]]
    steps: ClassVar[int] = 4

    def key(self, call: Call) -> str:
        """What makes two calls one; the same body unless the site numbers its calls."""
        return hashlib.sha256(call.body).hexdigest()

    def listened(self) -> tuple[str, ...]:
        """The headers that matter, in lower case."""
        return ()

    def hidden(self) -> tuple[str, ...]:
        """Those of them that hold the secret itself, and are not kept."""
        return ()

    @abstractmethod
    def proof(self, call: Call) -> bool:
        """Whether it is the site that calls, in a time that tells nothing."""

    @abstractmethod
    def is_trial(self, call: Call) -> bool:
        """Whether it only tries whether somebody answers."""

    @abstractmethod
    def told(self, call: Call, shop: Shop) -> Told:
        """What it says. Raises NotAnOrderError, BadCallError."""
