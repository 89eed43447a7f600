"""The ledger: outcomes as they come in, written together, with all that follows from them."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from tortoise.transactions import in_transaction

from domain.audience import presence
from domain.audience.customers import happened
from domain.messaging import addresses, fallback, outbox
from domain.messaging.outbox import Outcome
from domain.models import Campaign, Customer

PACE_SPAN: Final = timedelta(seconds=10)
PACE_STEP: Final = timedelta(seconds=1)
# The address is no good any more: the person has to come back by themselves.
CLOSED_DOORS: Final = frozenset({"blocked", "chat_not_found", "deactivated", "kicked"})


class Ledger:
    """What has happened since the last flush."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._new: list[Outcome] = []
        self._sent: deque[tuple[datetime, int]] = deque()
        self._pace_at = clock()
        self._begun_at = clock()

    def add(self, outcomes: Iterable[Outcome]) -> None:
        """Remember until the next flush."""
        self._new.extend(outcomes)

    async def flush(self) -> None:
        """Write everything down in one commit; what could not be written is kept for the next."""
        held, self._new = self._new, []
        if not held:
            return
        is_written = False
        try:
            async with in_transaction("default"):
                outcomes = fallback.impatient(held)
                await outbox.settle(outcomes)
                await addresses.settled(outcomes)
                await fallback.settled(outcomes)
                await _close_doors(outcomes)
            is_written = True
        finally:
            if not is_written:
                self._new = held + self._new
        await self._write_pace(outcomes)

    async def _write_pace(self, outcomes: Sequence[Outcome]) -> None:
        now = self._clock()
        self._sent.extend(
            (each.happened_at, each.delivery.campaign_id)
            for each in outcomes
            if each.status == "sent" and each.delivery.campaign_id is not None
        )
        while self._sent and self._sent[0][0] < now - PACE_SPAN:
            self._sent.popleft()
        span = min(PACE_SPAN, now - self._begun_at)
        # A clock that went back says nothing of speed.
        if abs(now - self._pace_at) < PACE_STEP or span <= timedelta():
            return
        self._pace_at = now
        for campaign_id, sent in Counter(each for _, each in self._sent).items():
            pace = sent / span.total_seconds()
            await Campaign.filter(id=campaign_id).update(pace=pace)


async def _close_doors(outcomes: Sequence[Outcome]) -> None:
    """Who has blocked the bot is not written to again, in any of its shops."""
    for each in outcomes:
        if each.status != "failed" or each.reason not in CLOSED_DOORS:
            continue
        customer = await Customer.get(id=each.delivery.customer_id)
        if customer.telegram_id is None:
            continue
        others = Customer.filter(telegram_id=customer.telegram_id, blocked_at__isnull=True)
        for closed in await others:
            await presence.left(closed.id, presence.absence(each.reason), each.happened_at)
            external_id = f"delivery:{each.delivery.id}:{closed.id}"
            properties: dict[str, object] = {"reason": each.reason}
            await happened(closed, "bot_blocked", external_id, each.happened_at, properties)
