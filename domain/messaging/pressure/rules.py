"""How much a shop writes to one person: caps, a pause between messages, quiet hours, control."""

import dataclasses
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from domain.messaging.pressure.quiet import NEVER, Quiet

CHANNELS: Final = ("telegram", "email", "sms", "push")
TOPICS: Final = ("marketing", "cart", "price", "review")
DAILY, WEEKLY, GAP_MINUTES, RELEASE_MINUTES = 2, 5, 60, 30
NIGHT: Final = Quiet(starts=22 * 60, ends=9 * 60)
CONTROL_POINTS: Final = 200


@dataclasses.dataclass(frozen=True, kw_only=True)
class Cap:
    """At most so many messages to a person in any 24 hours and in any 7 days; None: no limit.

    One at least: who is not to be written to at all is on the stop list.
    """

    day: int | None = None
    week: int | None = None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Rules:
    """The rules of a shop; as they are here until it says otherwise.

    `overall` counts all channels and topics together. `control` is ten-thousandths of the people.
    Who waited for the morning is written to within `release` of it, not all at once.
    """

    overall: Cap = Cap(day=DAILY, week=WEEKLY)
    channels: Mapping[str, Cap] = dataclasses.field(default_factory=dict)
    topics: Mapping[str, Cap] = dataclasses.field(default_factory=dict)
    gap: timedelta = timedelta(minutes=GAP_MINUTES)
    quiet: Quiet = NIGHT
    control: int = CONTROL_POINTS
    release: timedelta = timedelta(minutes=RELEASE_MINUTES)

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "overall": _cap_stored(self.overall),
            "channels": {name: _cap_stored(cap) for name, cap in self.channels.items()},
            "topics": {name: _cap_stored(cap) for name, cap in self.topics.items()},
            "gap": self.gap // timedelta(minutes=1),
            "quiet": [self.quiet.starts, self.quiet.ends],
            "control": self.control,
            "release": self.release // timedelta(minutes=1),
        }

    @classmethod
    def restored(cls, content: Mapping[str, Any]) -> "Rules":
        """From JSON; what is left out is as it is by default."""
        own = cls()
        starts, ends = content.get("quiet", (own.quiet.starts, own.quiet.ends))
        return cls(
            overall=_cap(content["overall"]) if "overall" in content else own.overall,
            channels={name: _cap(cap) for name, cap in content.get("channels", {}).items()},
            topics={name: _cap(cap) for name, cap in content.get("topics", {}).items()},
            gap=timedelta(minutes=content.get("gap", GAP_MINUTES)),
            quiet=Quiet(starts=starts, ends=ends),
            control=content.get("control", CONTROL_POINTS),
            release=timedelta(minutes=content.get("release", RELEASE_MINUTES)),
        )


# Nothing is held and nobody left out: for a shop that only tries things.
UNLIMITED: Final = Rules(overall=Cap(), gap=timedelta(), quiet=NEVER, control=0)


def _cap_stored(cap: Cap) -> list[int | None]:
    return [cap.day, cap.week]


def _cap(stored: list[int | None]) -> Cap:
    day, week = stored
    return Cap(day=day, week=week)
