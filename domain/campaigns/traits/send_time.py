"""Another time than the control's: later, at an hour, at a moment, or at everybody's best hour."""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import ClassVar, Final, Self
from zoneinfo import ZoneInfo

from domain.campaigns import scheduling
from domain.campaigns.trait import SameAsControlError, Setting, Trait, trait
from domain.core.errors import DomainError
from domain.core.params import choice, number, text
from domain.core.ports import Texts
from domain.messaging.message import Message
from domain.messaging.readers import zone_of
from domain.messaging.slots import Slot
from domain.messaging.timing import keeping
from domain.messaging.timing.choosing import WITHIN, best_moments
from domain.models import Campaign, Customer, Shop

HOUR: Final = 60
DAY: Final = 24 * HOUR
LONGEST: Final = 7 * DAY
LATER: Final = re.compile(
    r"(?:\+|через\s|позже на\s|на\s|in\s|later by\s)\s*(\d{1,4})\s*([a-zа-я]*)\.?"
    r"(?:\s*(?:позже|later))?"
)
CLOCK: Final = re.compile(r"(?:в\s|at\s)?\s*(\d{1,2})[:.](\d{2})")
MOMENT: Final = re.compile(
    r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?,?\s+(?:в\s|at\s)?(\d{1,2})[:.](\d{2})"
)
BEST: Final = ("лучш", "best")
UNITS: Final = {"м": 1, "m": 1, "ч": HOUR, "h": HOUR, "д": DAY, "d": DAY, "": HOUR}
READY: Final = (HOUR, 3 * HOUR, DAY)


@dataclasses.dataclass(eq=False)
class BadSendTimeError(DomainError):
    """Not a time as one is written here."""

    code = "bad-send-time"


@dataclasses.dataclass(eq=False)
class BeforeControlError(DomainError):
    """The campaign begins later than this variant were to go."""

    code = "before-control"


@dataclasses.dataclass(eq=False)
class AfterEndError(DomainError):
    """The campaign is of no use any more when this variant were to go."""

    code = "variant-after-end"


@dataclasses.dataclass(eq=False)
class BestHourUnknownError(DomainError):
    """Too little is known of when people answer."""

    code = "best-hour-unknown"


@trait
@dataclasses.dataclass(frozen=True, kw_only=True)
class SendTime(Trait):
    """`minutes` are after the control, or of the day; `wall` is what the shop's clock shows."""

    place: ClassVar[int] = 20

    mode: str = choice("later", "hour", "moment", "best", default="later")
    minutes: int = number(HOUR, minimum=0, maximum=LONGEST, only=("mode", ("later", "hour")))
    wall: str = text(maximum=16, only=("mode", ("moment",)))

    @classmethod
    async def ready(cls, setting: Setting) -> Sequence[Self]:
        found = [cls(mode="later", minutes=each) for each in READY]
        if setting.campaign.schedule != "best" and keeping.is_known(await keeping.of(setting.shop)):
            found.append(cls(mode="best"))
        return found

    @classmethod
    async def typed(cls, said: str, setting: Setting) -> Self:
        words = " ".join(said.lower().split())
        if any(each in words for each in BEST):
            return cls(mode="best")
        if match := MOMENT.fullmatch(words):
            return cls(mode="moment", wall=_moment(match, setting).strftime(scheduling.WALL))
        if match := CLOCK.fullmatch(words):
            hour, minute = int(match[1]), int(match[2])
            if hour >= DAY // HOUR or minute >= HOUR:
                raise BadSendTimeError
            return cls(mode="hour", minutes=hour * HOUR + minute)
        match = LATER.fullmatch(words)
        if match is None or match[2][:1] not in UNITS:
            raise BadSendTimeError
        return cls(mode="later", minutes=int(match[1]) * UNITS[match[2][:1]])

    async def check(self, setting: Setting, message: Message) -> None:
        if self.mode == "later":
            if not self.minutes:
                raise SameAsControlError
            if self.minutes > LONGEST:
                raise BadSendTimeError
        elif self.mode == "best":
            if setting.campaign.schedule == "best":
                raise SameAsControlError
            if not keeping.is_known(await keeping.of(setting.shop)):
                raise BestHourUnknownError
        else:
            self._check_clock(setting)
        self._check_end(setting)

    def _check_clock(self, setting: Setting) -> None:
        wall = scheduling.wall_of(setting.campaign)
        if self.mode == "hour":
            if wall is not None and wall.hour * HOUR + wall.minute == self.minutes:
                raise SameAsControlError
            return
        scheduling.check(self._wall, setting.shop, setting.now)
        if wall is not None and self._wall == wall:
            raise SameAsControlError
        if wall is not None and self._wall < wall:
            raise BeforeControlError

    def _check_end(self, setting: Setting) -> None:
        """The best hour is taken before the end by itself."""
        end = setting.campaign.expires_at
        if self.mode == "best" or end is None:
            return
        if self._after(_begins(setting), setting.shop.zone) >= end:
            raise AfterEndError

    def told(self, t: Texts, shop: Shop) -> str:
        days, rest = divmod(self.minutes, DAY)
        is_days = self.mode == "later" and self.minutes and not rest
        count = days if is_days else self.minutes // HOUR
        if self.mode == "later" and self.minutes % HOUR:
            count = self.minutes
        unit = "days" if is_days else "minutes" if self.minutes % HOUR else "hours"
        clock = f"{self.minutes // HOUR % 24:02}:{self.minutes % HOUR:02}"
        moment = self._wall.strftime("%d.%m %H:%M") if self.wall else ""
        return t.plain(
            "trait-send_time-told",
            mode=self.mode,
            count=count,
            unit=unit,
            clock=moment if self.mode == "moment" else clock,
        )

    def warning(self, t: Texts, setting: Setting, message: Message) -> str:
        """Where the arms go out on different days of the week, the day differs as well."""
        if self.mode == "best":
            return t("trait-send_time-best-day")
        first, zone = _begins(setting), setting.shop.zone
        days = [each.astimezone(zone).date() for each in (first, self._after(first, zone))]
        if days[0].weekday() == days[1].weekday():
            return ""
        return t("trait-send_time-day", first=t.date(days[0]), second=t.date(days[1]))

    async def placed(
        self, campaign: Campaign, shop: Shop, slots: Mapping[int, Slot], now: datetime
    ) -> dict[int, Slot]:
        begun = campaign.started_at or now
        if self.mode == "best":
            return await _at_their_best(campaign, shop, slots, begun)
        zones: Mapping[int, ZoneInfo] = {}
        if campaign.schedule == "local":
            rows = await Customer.filter(id__in=list(slots)).values_list("id", "time_zone")
            zones = {int(who): zone_of(str(name), shop) for who, name in rows}
        return {
            who: dataclasses.replace(
                slot,
                not_before=self._after(slot.not_before or begun, zones.get(who, shop.zone)),
            )
            for who, slot in slots.items()
        }

    def _after(self, control: datetime, zone: ZoneInfo) -> datetime:
        """When somebody gets it whom the control would reach at that moment."""
        if self.mode == "later":
            return control + timedelta(minutes=self.minutes)
        if self.mode == "moment":
            return max(control, scheduling.instant(self._wall, zone))
        local = control.astimezone(zone).replace(tzinfo=None)
        wall = datetime.combine(local.date(), datetime.min.time()) + timedelta(minutes=self.minutes)
        if wall <= local:
            wall += timedelta(days=1)
        return scheduling.instant(wall, zone)

    @property
    def _wall(self) -> datetime:
        return datetime.strptime(self.wall, scheduling.WALL)  # noqa: DTZ007 - a wall clock


def _begins(setting: Setting) -> datetime:
    """When the control goes."""
    begins = scheduling.wall_of(setting.campaign)
    return scheduling.instant(begins, setting.shop.zone) if begins else setting.now


async def _at_their_best(
    campaign: Campaign, shop: Shop, slots: Mapping[int, Slot], begun: datetime
) -> dict[int, Slot]:
    """Each at their own hour, none after the end of the campaign."""
    end = campaign.expires_at
    within = WITHIN if end is None else min(WITHIN, end - begun)
    best = await best_moments(
        shop, list(slots), begun, seed=campaign.id, within=within, has_lots=False
    )
    return {
        who: slot
        if end is not None and best[who].moment >= end
        else dataclasses.replace(slot, not_before=best[who].moment)
        for who, slot in slots.items()
    }


def _moment(match: re.Match[str], setting: Setting) -> datetime:
    clock = setting.now.astimezone(setting.shop.zone)
    day, month, year, hour, minute = match.groups()
    try:
        return datetime(  # noqa: DTZ001 - a wall clock
            int(year or clock.year), int(month), int(day), int(hour), int(minute)
        )
    except ValueError:
        raise BadSendTimeError from None
