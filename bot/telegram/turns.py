"""Whose turn it is to be sent: two lanes, limits of the bot and of every chat. Pure, no waiting.

Answers to people stand in the `answer` lane and overtake `bulk`. A turn that its chat does not
allow yet steps aside and holds up nobody else.
"""

import dataclasses
import heapq
import math
from collections import deque
from collections.abc import Iterator
from itertools import count
from typing import Final, Literal

from bot.telegram.limits import TOLERANCE, Leak, Limits, Pace, Window

Lane = Literal["answer", "bulk"]
Counted = Literal["message", "edit"]

FREE_RATE: Final = 30
GROUP_A_MINUTE: Final = 20
# "One message a second, short bursts may go over". On the way the distances shrink and grow.
CHAT_BURST: Final = 3
EDIT_BURST: Final = 5
CHAT_STEP: Final = 1.1
# On the way distances shrink: without a margin Telegram would now and then count one too many.
SECOND: Final = 1.008


@dataclasses.dataclass(eq=False, kw_only=True)
class Turn:
    """One call that waits. `cost` is the items of an album; `is_dropped` when nobody waits now."""

    chat_id: int | str | None
    lane: Lane = "answer"
    counted: Counted = "message"
    cost: int = 1
    is_dropped: bool = False


class Turns:
    """Never lets more through than `rate` a second in any span of a second."""

    def __init__(self, *, rate: int = FREE_RATE) -> None:
        self.rate = rate
        self._bot = Window(limit=rate, seconds=SECOND)
        # Without even steps a full second's worth would go at once and an answer would wait for it.
        self._pace = Pace(rate=rate / SECOND)
        self._messages = Limits(lambda: Leak(burst=CHAT_BURST, step=CHAT_STEP))
        self._edits = Limits(lambda: Leak(burst=EDIT_BURST, step=CHAT_STEP))
        self._bulk = Limits(lambda: Window(limit=1, seconds=1))
        self._groups = Limits(lambda: Window(limit=GROUP_A_MINUTE, seconds=60))
        self._lanes: dict[Lane, deque[Turn]] = {"answer": deque(), "bulk": deque()}
        self._aside: list[tuple[float, int, Turn]] = []
        self._order = count()
        self._stopped_until = float("-inf")

    def ask(self, turn: Turn) -> None:
        """Stand at the end of the lane."""
        self._lanes[turn.lane].append(turn)

    def stop(self, until: float) -> None:
        """Telegram said "retry after": nothing goes before `until`."""
        self._stopped_until = max(self._stopped_until, until)

    def stopped_for(self, now: float) -> float:
        """Seconds that are left of the stop."""
        return max(0.0, self._stopped_until - now)

    def let_through(self, now: float) -> Iterator[Turn]:
        """Every turn that may go now, counted as gone."""
        self._come_back(now)
        for lane in ("answer", "bulk"):
            while self._lanes[lane] and self._wait_of_bot(lane, now, self._lanes[lane][0]) <= 0:
                turn = self._lanes[lane].popleft()
                if turn.is_dropped:
                    continue
                if (wait := self._wait_of_chat(turn, now)) > 0:
                    heapq.heappush(self._aside, (now + wait, next(self._order), turn))
                    continue
                self._take(turn, now)
                yield turn

    def next_moment(self, now: float) -> float | None:
        """When to look again, always later than now; None when nobody waits."""
        moments = [
            now + self._wait_of_bot(lane, now, waiting[0])
            for lane, waiting in self._lanes.items()
            if waiting
        ]
        if self._aside:
            moments.append(self._aside[0][0])
        if not moments:
            return None
        # A wait may be shorter than what the clock can tell: looking again now would never end.
        return max(min(moments), math.nextafter(now, math.inf))

    def _come_back(self, now: float) -> None:
        returned: dict[Lane, list[Turn]] = {"answer": [], "bulk": []}
        while self._aside and self._aside[0][0] <= now + TOLERANCE:
            turn = heapq.heappop(self._aside)[2]
            returned[turn.lane].append(turn)
        for lane, turns in returned.items():
            self._lanes[lane].extendleft(reversed(turns))

    def _wait_of_bot(self, lane: Lane, now: float, turn: Turn) -> float:
        waits = [self._stopped_until - now, self._bot.wait(now, turn.cost)]
        if lane == "bulk":
            waits.append(self._pace.wait(now))
        return max(waits)

    def _limits(self, turn: Turn) -> Iterator[Limits]:
        if _is_group(turn.chat_id):
            yield self._groups
        elif turn.counted == "edit":
            yield self._edits
        else:
            yield self._messages
            if turn.lane == "bulk":
                yield self._bulk

    def _wait_of_chat(self, turn: Turn, now: float) -> float:
        if turn.chat_id is None:
            return 0.0
        waits = (each.wait(turn.chat_id, now, turn.cost) for each in self._limits(turn))
        return max(waits, default=0.0)

    def _take(self, turn: Turn, now: float) -> None:
        self._bot.take(now, turn.cost)
        self._pace.take(now, turn.cost)
        if turn.chat_id is None:
            return
        for each in self._limits(turn):
            each.take(turn.chat_id, now, turn.cost)


def _is_group(chat_id: int | str | None) -> bool:
    """Groups and channels have negative ids or names."""
    return isinstance(chat_id, str) or (chat_id is not None and chat_id < 0)
