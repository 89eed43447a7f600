"""Where people stand, kept in memory and in the database.

The database has to know which question is open and what is redrawn. A walk between screens that
take no text is not written: after a restart nothing depends on it.
"""

import dataclasses
from collections import OrderedDict
from datetime import datetime

from domain.models import Position

KEPT = 20_000


@dataclasses.dataclass(frozen=True, kw_only=True)
class Place:
    """The last screen of a chat and the message it is drawn in."""

    route: str
    message_id: int
    is_media: bool = False
    is_live: bool = False
    # Whether what is written here goes somewhere; not kept, so unknown of a place that was read.
    takes_text: bool = True

    @property
    def matters(self) -> bool:
        """Whether a restart must find the person here."""
        return self.takes_text or self.is_live


class Positions:
    """One process owns a bot's chats, so what it wrote last is true."""

    def __init__(self) -> None:
        self._known: OrderedDict[int, Place | None] = OrderedDict()
        self.live: dict[int, Place] = {}

    async def of(self, telegram_id: int) -> Place | None:
        """The place of a person, None for a newcomer."""
        if telegram_id not in self._known:
            row = await Position.get_or_none(telegram_id=telegram_id)
            self._keep(telegram_id, _place(row) if row else None)
        return self._known[telegram_id]

    async def put(self, telegram_id: int, place: Place, now: datetime) -> None:
        """The person stands here now."""
        before = self._known.get(telegram_id)
        if before != place and (before is None or before.matters or place.matters):
            await _write(telegram_id, place, now)
        self._keep(telegram_id, place)
        if place.is_live:
            self.live[telegram_id] = place
        else:
            self.live.pop(telegram_id, None)

    async def leave(self, telegram_id: int) -> None:
        """The person's screen is not drawn again by itself."""
        self.live.pop(telegram_id, None)
        self._known.pop(telegram_id, None)
        await Position.filter(telegram_id=telegram_id).update(is_live=False)

    async def restore(self) -> None:
        """After a start: the screens that were being redrawn go on."""
        for row in await Position.filter(is_live=True):
            self.live[row.telegram_id] = _place(row)

    def _keep(self, telegram_id: int, place: Place | None) -> None:
        self._known[telegram_id] = place
        self._known.move_to_end(telegram_id)
        if len(self._known) > KEPT:
            self._known.popitem(last=False)


async def _write(telegram_id: int, place: Place, now: datetime) -> None:
    row = Position(
        telegram_id=telegram_id,
        route=place.route,
        message_id=place.message_id,
        is_media=place.is_media,
        is_live=place.is_live,
        shown_at=now,
    )
    await Position.bulk_create(
        [row],
        on_conflict=["telegram_id"],
        update_fields=["route", "message_id", "is_media", "is_live", "shown_at"],
    )


def _place(row: Position) -> Place:
    return Place(
        route=row.route, message_id=row.message_id, is_media=row.is_media, is_live=row.is_live
    )
