"""The table of statuses: what a site calls them and what they are here; the shop may change it."""

import dataclasses
from datetime import datetime
from typing import Final

from domain.audience import audit
from domain.connectors import connecting
from domain.connectors.hooks.kind import HookKind
from domain.core.errors import BadValueError, NotFoundError
from domain.models import Connector, Person

# `skip`: an order of this status is not taken at all.
OURS: Final = ("new", "paid", "fulfilled", "cancelled", "refunded", "skip")
DELETED: Final = "deleted"
KEY: Final = "statuses"
LONGEST, MOST = 40, 40


@dataclasses.dataclass(frozen=True, kw_only=True)
class Word:
    """One line of the table; `ours` is empty for a word nobody has placed yet."""

    word: str
    ours: str
    is_own: bool


def table(connector: Connector) -> list[Word]:
    """What the kind says, as the shop has changed it, and the words that came unknown."""
    usual, own = _kind(connector).words, _own(connector)
    names = list(dict.fromkeys((*usual, *own)))
    return [
        Word(word=name, ours=own.get(name, usual.get(name, "")), is_own=name in own)
        for name in names
    ]


def meaning(connector: Connector, word: str) -> str:
    """Our status for the site's word; empty for an unknown one."""
    name = word[:LONGEST]
    found: str = _own(connector).get(name, _kind(connector).words.get(name, ""))
    return found


async def place(connector: Connector, place_: int, ours: str, actor: Person, now: datetime) -> None:
    """Let a word of the table mean one of ours from now on. Raises NotFoundError."""
    words = table(connector)
    if ours not in OURS:
        raise BadValueError(reason="not-an-option")
    if not 0 <= place_ < len(words):
        raise NotFoundError(thing="button")
    name = words[place_].word
    await _keep(connector, {**_own(connector), name: ours})
    await audit.record(connector.shop_id, actor, "hook_status", now, word=name, status=ours)


async def usual(connector: Connector, actor: Person, now: datetime) -> None:
    """Back to what the kind says."""
    if _own(connector):
        await _keep(connector, {})
        await audit.record(connector.shop_id, actor, "hook_statuses_usual", now)


async def remember(connector: Connector, word: str) -> None:
    """An unknown word stands in the table from now on, to be placed."""
    own = _own(connector)
    if word and word[:LONGEST] not in own and len(own) < MOST:
        await _keep(connector, {**own, word[:LONGEST]: ""})


async def _keep(connector: Connector, own: dict[str, str]) -> None:
    fresh = await Connector.get(id=connector.id)
    connector.state = {**fresh.state, KEY: own}
    await Connector.filter(id=connector.id).update(state=connector.state)


def _own(connector: Connector) -> dict[str, str]:
    found = connector.state.get(KEY, {})
    return dict(found) if isinstance(found, dict) else {}


def _kind(connector: Connector) -> HookKind:
    kind = connecting.open_kind(connector)
    if not isinstance(kind, HookKind):
        raise NotFoundError(thing="connector")
    return kind
