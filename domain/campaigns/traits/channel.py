"""Another channel than the control's, or several in turn."""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar, Final, Self

from domain.campaigns.trait import SameAsControlError, Setting, Trait, trait
from domain.core.errors import DomainError
from domain.core.params import choices
from domain.core.ports import Texts
from domain.messaging import fallback
from domain.messaging.addresses import CALL, EMAIL, PUSH, SMS, TELEGRAM, connected
from domain.messaging.message import Message
from domain.messaging.slots import Slot
from domain.models import Campaign, Shop

# How people call them: what a word begins with.
NAMES: Final = {
    TELEGRAM: ("телег", "тг", "teleg", "tg", "бот"),
    EMAIL: ("почт", "письм", "mail", "email", "e-mail", "имейл"),
    SMS: ("смс", "sms"),
    PUSH: ("пуш", "push", "уведомл", "браузер"),
    CALL: ("звон", "call"),
}
BETWEEN: Final = re.compile(r"[,;>→\s]+")
FILLING: Final = frozenset({"потом", "затем", "then", "и", "and", "а", "в", "через"})


@dataclasses.dataclass(eq=False)
class BadChannelError(DomainError):
    """Not a name of a channel."""

    code = "bad-channel"
    word: str


@dataclasses.dataclass(eq=False)
class ChannelOffError(DomainError):
    """The shop has not connected it."""

    code = "channel-off"
    channel: str


@trait
@dataclasses.dataclass(frozen=True, kw_only=True)
class Channel(Trait):
    """The channels in the order of trying."""

    place: ClassVar[int] = 30

    channels: tuple[str, ...] = choices(TELEGRAM, EMAIL, SMS, PUSH, CALL)

    @classmethod
    async def ready(cls, setting: Setting) -> Sequence[Self]:
        has = await connected(setting.shop.id)
        own = fallback.route_of(setting.campaign).channels
        alone = [(each,) for each in NAMES if each in has]
        chains = [(TELEGRAM, each) for each in NAMES if each in has and each != TELEGRAM]
        return [cls(channels=each) for each in (*alone, *chains) if each != own]

    @classmethod
    async def typed(cls, said: str, _setting: Setting) -> Self:
        found: list[str] = []
        for word in filter(None, BETWEEN.split(said.lower())):
            if word in FILLING:
                continue
            known = (name for name, begins in NAMES.items() if word.startswith(begins))
            channel = next(known, None)
            if channel is None:
                raise BadChannelError(word=word[:40])
            found += [channel] if channel not in found else []
        if not found:
            raise BadChannelError(word=said[:40])
        return cls(channels=tuple(found))

    async def check(self, setting: Setting, message: Message) -> None:
        has = await connected(setting.shop.id)
        for each in self.channels:
            if each not in has:
                raise ChannelOffError(channel=each)
        if self.channels == fallback.route_of(setting.campaign).channels:
            raise SameAsControlError

    def told(self, t: Texts, shop: Shop) -> str:
        names = " → ".join(t.plain("way", channel=each) for each in self.channels)
        return t.plain("trait-channel-told", names=names)

    @property
    def ways(self) -> tuple[str, ...]:
        return self.channels

    async def placed(
        self, campaign: Campaign, shop: Shop, slots: Mapping[int, Slot], now: datetime
    ) -> dict[int, Slot]:
        return {
            who: dataclasses.replace(each, channels=self.channels) for who, each in slots.items()
        }
