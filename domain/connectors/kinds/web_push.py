"""Push messages in browsers."""

import dataclasses
from typing import ClassVar, Self

from domain.audience import contacts
from domain.connectors.kind import Family, Kind
from domain.connectors.push import keys
from domain.core import params
from domain.core.errors import BadValueError


@dataclasses.dataclass(frozen=True, kw_only=True)
class WebPush(Kind):
    """Push messages. The keys are made by ourselves unless the shop brings its own."""

    family: ClassVar[Family] = "channels"
    channel: ClassVar[str] = "push"
    sealed: ClassVar[frozenset[str]] = frozenset({"private_key"})
    setup: ClassVar[str] = "push_setup"
    actions: ClassVar[tuple[str, ...]] = ("channel_try",)
    rank: ClassVar[int] = 40

    contact: str = params.text(maximum=200)
    vapid: str = params.choice("keys_made", "keys_own", default="keys_made")
    private_key: str = params.secret(maximum=100, only=("vapid", ("keys_own",)))
    # Not asked for: follows from the other.
    public_key: str = params.text(maximum=100, only=("vapid", ()))

    def check(self) -> None:
        if not self.contact:
            raise BadValueError(reason="missing", limit="contact")
        contacts.email(self.contact)
        if self.private_key:
            keys.public(self.private_key)

    def completed(self) -> Self:
        """With a key, and with the public half of it."""
        private = self.private_key or keys.made()
        public = keys.public(private)
        return dataclasses.replace(self, private_key=private, public_key=public)
