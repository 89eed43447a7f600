"""The queue of updates of one bot: offsets, long polling, one poller at a time."""

import asyncio
from collections.abc import Sequence

from bot.sandbox.answers import Json, conflict

MOST_UPDATES = 100
# Telegram sends these only to bots that ask for them by name.
ONLY_ON_DEMAND = {"chat_member", "message_reaction", "message_reaction_count"}
TERMINATED = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class Updates:
    """Updates wait here until they are acknowledged by an offset or taken by the webhook."""

    def __init__(self) -> None:
        self.waiting: list[Json] = []
        self.next_id = 100_001
        self.allowed: tuple[str, ...] = ()
        self.webhook: Json = {}
        self.arrived = asyncio.Event()
        # Something happened that whoever delivers to a webhook should look at.
        self.webhook_due = asyncio.Event()
        self._poller: asyncio.Future[None] | None = None

    def add(self, kind: str, content: Json) -> Json | None:
        """The update, or None when the bot doesn't want this kind."""
        wanted = kind in self.allowed if self.allowed else kind not in ONLY_ON_DEMAND
        if not wanted:
            return None
        update = {"update_id": self.next_id, kind: content}
        self.next_id += 1
        self.waiting.append(update)
        self.arrived.set()
        self.webhook_due.set()
        return update

    def take_all(self) -> list[Json]:
        """Everything that waits, acknowledged at once. For tests without a poller."""
        taken, self.waiting = self.waiting, []
        self.arrived.clear()
        return taken

    def acknowledge(self, offset: int) -> None:
        """Forgets what comes before `offset`; a negative one keeps that many of the last."""
        if offset < 0:
            self.waiting = self.waiting[offset:]
        else:
            self.waiting = [u for u in self.waiting if u["update_id"] >= offset]
        if not self.waiting:
            self.arrived.clear()

    async def poll(self, *, offset: int, limit: int, seconds: float) -> Sequence[Json]:
        """Raises 409 where a webhook is set, and in the older of two pollers."""
        if self.webhook:
            raise conflict(WEBHOOK_ACTIVE)
        self._terminate_poller()
        self.acknowledge(offset)
        if not self.waiting and seconds > 0:
            await self._wait(seconds)
        return self.waiting[:limit]

    def set_webhook(self, webhook: Json) -> None:
        self.webhook = webhook
        if webhook:
            self._terminate_poller()
        self.webhook_due.set()

    def _terminate_poller(self) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(conflict(TERMINATED))
        self._poller = None

    async def _wait(self, seconds: float) -> None:
        terminated = asyncio.get_running_loop().create_future()
        self._poller = terminated
        arrived = asyncio.ensure_future(self.arrived.wait())
        try:
            await asyncio.wait(
                {terminated, arrived}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED
            )
            if terminated.done():
                terminated.result()
        finally:
            arrived.cancel()
            if self._poller is terminated:
                self._poller = None
