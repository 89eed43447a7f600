"""What the owner is told without asking: that a connection fails, works again, or needs a word."""

import dataclasses
from typing import Literal

from domain.connectors.health import SERIOUS
from domain.models import Connector, Staff

News = Literal["fails", "works", "held"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Word:
    """One thing to tell, and to whom."""

    connector: Connector
    news: News
    telegram_ids: tuple[int, ...]


async def words() -> list[Word]:
    """Everything that has not been told; from now on it counts as told."""
    found = []
    for connector in await Connector.filter(removed_at__isnull=True).order_by("id"):
        state = _state(connector)
        if state == connector.told or not await _noted(connector, state):
            continue
        news = _news(connector.told, state)
        if news:
            people = await _owners(connector)
            found.append(Word(connector=connector, news=news, telegram_ids=people))
    return found


def _state(connector: Connector) -> str:
    """What the owner should know by now."""
    if connector.failures >= SERIOUS:
        return "fails"
    if connector.status == "held":
        return "held"
    # Two failures after a warning are neither better nor worse.
    return connector.told if connector.status == "fails" else ""


def _news(told: str, state: str) -> News | None:
    if state == "fails":
        return "fails"
    if state == "held":
        return "held"
    return "works" if told == "fails" else None


async def _noted(connector: Connector, state: str) -> bool:
    """Whether it is ours to tell: nobody else has noted it meanwhile."""
    return bool(await Connector.filter(id=connector.id, told=connector.told).update(told=state))


async def _owners(connector: Connector) -> tuple[int, ...]:
    staff = Staff.filter(shop_id=connector.shop_id, role="owner")
    return tuple([each.person_id for each in await staff])
