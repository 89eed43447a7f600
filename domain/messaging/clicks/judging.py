"""Whether a person opened a link: a pure decision about all openings of one message together.

Programs open links too: they fetch a page for a preview, or follow every link of a letter to see
whether it is safe. What gives them away: they say so; they ask for the head only; they are there
at once; they open several links within a breath; they find the link that no eye can see. One of
these about one opening takes away the openings around it as well: the same program made them.
"""

import dataclasses
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Literal

Reason = Literal["", "head", "agent", "prefetch", "trap", "burst", "fast"]
# Nobody has read the message by then. Mautic, too, begins with two seconds; a letter is looked at
# by the guards of its mailbox before anybody can open it.
TOO_FAST: Final = {"telegram": 1.0, "push": 1.0, "sms": 2.0, "email": 5.0}
USUAL: Final = 2.0
# Two links of one message in less than that are two for no hand.
BREATH: Final = timedelta(seconds=2)
SPRAY: Final = 3
SPRAY_WITHIN: Final = timedelta(seconds=10)
# Around the link nobody sees everything else is the same program.
AROUND_TRAP: Final = timedelta(minutes=10)
# Others of the same program come so soon after; who decides waits for them.
SETTLED: Final = timedelta(seconds=20)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Opening:
    """One request for a link of the message. `sign` is what the request told of itself."""

    id: int
    link_id: int
    opened_at: datetime
    sign: str = ""
    is_trap: bool = False


def judged(
    openings: Sequence[Opening], channel: str, sent_at: datetime | None
) -> dict[int, Reason]:
    """By opening why it was no person; empty where it was one, as far as can be told."""
    return {each.id: _reason(each, openings, channel, sent_at) for each in openings}


def _reason(
    opening: Opening, others: Sequence[Opening], channel: str, sent_at: datetime | None
) -> Reason:
    match opening.sign:
        case "head" | "agent" | "prefetch" as sign:
            return sign
    if _is_trapped(opening, others):
        return "trap"
    if _is_burst(opening, others):
        return "burst"
    patience = timedelta(seconds=TOO_FAST.get(channel, USUAL))
    if sent_at is not None and opening.opened_at < sent_at + patience:
        return "fast"
    return ""


def _is_trapped(opening: Opening, others: Sequence[Opening]) -> bool:
    return any(
        each.is_trap and abs(each.opened_at - opening.opened_at) <= AROUND_TRAP for each in others
    )


def _is_burst(opening: Opening, others: Sequence[Opening]) -> bool:
    """The same link twice is a second tap; different ones at once are a program."""
    near = {each.link_id for each in others if abs(each.opened_at - opening.opened_at) < BREATH} | {
        opening.link_id
    }
    around = {
        each.link_id
        for each in others
        if abs(each.opened_at - opening.opened_at) < SPRAY_WITHIN / 2
    }
    return len(near) > 1 or len(around) >= SPRAY
