"""Puts short links into messages just before they go."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, Final

from domain.core.instant import to_milliseconds
from domain.links import codes
from domain.messaging.clicks import addresses, tokens
from domain.messaging.message import Message
from domain.messaging.outbox import Claimed
from domain.messaging.statement import run_many
from domain.models import MessageLink

CHANNELS: Final = frozenset({"telegram", "email", "sms", "push"})
KEEP: Final = (
    "INSERT INTO message_link (shop_id, customer_id, campaign_id, key, kind, url, made_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (shop_id, key) DO NOTHING"
)
MOST: Final = 20_000
TRAP: Final = "trap"


class Shortener:
    """One for a run of the postman; remembers what it has kept. `own` is our web address."""

    def __init__(self, own: str = "") -> None:
        self._own = own
        self._keys: dict[int, str] = {}
        self._ids: dict[tuple[int, str], int] = {}

    @property
    def is_on(self) -> bool:
        """Whether people can reach our listener; where they can't, links stay as they are."""
        return self._own.startswith("https://")

    def takes(self, delivery: Claimed) -> bool:
        """Marketing only: a bill or a receipt leads straight to where it says."""
        return self.is_on and delivery.kind == "marketing"

    async def keep(
        self,
        shop_id: int,
        message: Message,
        going: Sequence[tuple[Claimed, dict[str, Any]]],
        now: datetime,
    ) -> None:
        """Keep the addresses of these messages. `message` is their campaign's."""
        going = [pair for pair in going if self.takes(pair[0])]
        if not going:
            return
        if shop_id not in self._keys:
            self._keys[shop_id] = (await codes.settings_of(shop_id)).key
        common = {each.url for each in message.buttons}.union(
            *(addresses.in_words(text) for text in message.texts)
        )
        wanted: dict[str, tuple[object, ...]] = {}
        moment = to_milliseconds(now)
        for delivery, content in going:
            for url in addresses.found(content, self._own):
                customer_id = self._whose(delivery, url, common)
                key = addresses.key_of(delivery.campaign_id, customer_id, url)
                wanted[key] = (shop_id, customer_id, delivery.campaign_id, key, "link", url, moment)
            if "email" in delivery.channels:
                key = trap_of(delivery.campaign_id)
                wanted[key] = (shop_id, None, delivery.campaign_id, key, TRAP, "", moment)
        await self._learn(shop_id, wanted)

    def _whose(self, delivery: Claimed, url: str, common: Iterable[str]) -> int | None:
        is_common = delivery.campaign_id is not None and delivery.content is None and url in common
        return None if is_common else delivery.customer_id

    async def _learn(self, shop_id: int, wanted: Mapping[str, tuple[object, ...]]) -> None:
        new = [key for key in wanted if (shop_id, key) not in self._ids]
        if not new:
            return
        if len(self._ids) + len(new) > MOST:
            self._ids.clear()
            new = list(wanted)
        await run_many(KEEP, [wanted[key] for key in new])
        kept: Sequence[MessageLink] = await MessageLink.filter(shop_id=shop_id, key__in=new)
        self._ids.update({(shop_id, each.key): each.id for each in kept})

    def shortened(self, delivery: Claimed, content: dict[str, Any]) -> dict[str, Any]:
        """The message with the links that were kept for it, by the channel it goes by."""
        if not self.takes(delivery) or delivery.channel not in CHANNELS:
            return content
        short = {}
        for url in addresses.found(content, self._own):
            for customer_id in (None, delivery.customer_id):
                key = addresses.key_of(delivery.campaign_id, customer_id, url)
                link_id = self._ids.get((delivery.shop_id, key))
                if link_id is not None:
                    short[url] = self._link(delivery, link_id)
                    break
        made = addresses.replaced(content, short, is_bare=delivery.channel == "sms")
        trap = self._ids.get((delivery.shop_id, trap_of(delivery.campaign_id)))
        if delivery.channel == "email" and trap is not None and short:
            made[TRAP] = self._link(delivery, trap)
        return made

    def _link(self, delivery: Claimed, link_id: int) -> str:
        key = self._keys[delivery.shop_id]
        return addresses.web(self._own, tokens.made(key, link_id, delivery.id))


OFF: Final = Shortener()
_current: ContextVar[Shortener] = ContextVar("shortener", default=OFF)


def current() -> Shortener:
    """The one of whoever sends here; one that changes nothing where nobody said so."""
    return _current.get()


@contextmanager
def by(shortener: Shortener) -> Iterator[None]:
    """Inside the block links are made short by this one."""
    token = _current.set(shortener)
    try:
        yield
    finally:
        _current.reset(token)


def trap_of(campaign_id: int | None) -> str:
    """Under what the link that only programs find is kept."""
    return f"{campaign_id or 0}:{TRAP}"
