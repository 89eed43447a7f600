"""What a page reports: the schema of one batch, and the rows it becomes."""

import dataclasses
from collections import Counter
from typing import Annotated, Any

import msgspec

from domain.events.dictionary import Kinds, check, strange
from domain.events.naming import key_of
from domain.events.schema import Kind, Refusal, passed_before, remember
from domain.events.storing import Line, as_json

MOST_EVENTS = 200
MOST_PROPERTIES = 50
LONGEST_PROPERTIES = 8_192
# Of lists and objects in one event; so no event is nested deeper than databases read.
MOST_BRACKETS = 400
TOO_LARGE = Refusal(
    reason="too-large",
    field="props",
    message=f"props may hold {LONGEST_PROPERTIES} characters of JSON",
)
DAY = 86_400_000
# A clock that differs by less is only a slow network.
TRUSTED_SKEW = 120_000
OLDEST = 30 * DAY
LATE_AFTER = 600_000

Id = Annotated[str, msgspec.Meta(min_length=8, max_length=64, pattern=r"^[A-Za-z0-9_.:\-]+$")]
Browser = Annotated[str, msgspec.Meta(max_length=64, pattern=r"^([A-Za-z0-9_.\-]{8,64})?$")]
Moment = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Told(msgspec.Struct, frozen=True):
    """One event as the page saw it; `at` is the page's clock in milliseconds."""

    id: Id
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    at: Moment
    props: dict[str, Any] = {}


class Batch(msgspec.Struct, frozen=True):
    """What one request brings. `weight` in `client` is one by the share of visits reported."""

    shop: Annotated[int, msgspec.Meta(ge=1, le=2**31 - 1)]
    events: Annotated[list[Told], msgspec.Meta(max_length=MOST_EVENTS)]
    init_data: Annotated[str, msgspec.Meta(max_length=4096)] = ""
    browser_id: Browser = ""
    visit: Annotated[str, msgspec.Meta(max_length=40, pattern=r"^[A-Za-z0-9_.:\-]*$")] = ""
    sent_at: Moment = 0
    client: dict[str, str | int | float | bool | None] = {}


decoder = msgspec.json.Decoder(Batch)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sorted:
    """A batch after the dictionary: what is stored, what is not and why, what was strange."""

    lines: list[Line]
    refused: list[tuple[str, Refusal]]
    oddities: Counter[tuple[str, str, str]]


def sort_out(batch: Batch, kinds: Kinds, received_at: int) -> Sorted:
    """Hold every event against the dictionary and put its clock right."""
    shift = skew(batch.sent_at, received_at)
    weight = batch.client.get("weight")
    is_sampled = isinstance(weight, int | float) and weight > 1
    found = Sorted(lines=[], refused=[], oddities=Counter())
    for told in batch.events:
        properties = {**told.props, "_w": weight} if is_sampled else told.props
        stored = as_json(properties)
        kind = kinds.get(told.name)
        if kind is None or kind.is_inside or not passed_before(kind, properties):
            if refusal := check(kinds, told.name, properties) or _too_many(properties, stored):
                _refuse(found, told, kind, refusal)
                continue
            _taken(found, kinds[told.name], properties)
        if len(stored) > LONGEST_PROPERTIES:
            _refuse(found, told, kind, TOO_LARGE)
            continue
        happened = clamped(told.at + shift, received_at)
        is_late = received_at - happened > LATE_AFTER
        key = key_of(told.name, told.id, properties)
        found.lines.append((told.name, key, happened, stored, is_late))
    return found


def _taken(found: Sorted, kind: Kind, properties: dict[str, Any]) -> None:
    unknown = strange(kind, properties)
    if not unknown:
        remember(kind, properties)
    for name in unknown:
        found.oddities["property", kind.name, name[:80].replace("\0", "")] += 1


def _refuse(found: Sorted, told: Told, kind: Kind | None, refusal: Refusal) -> None:
    found.refused.append((told.id, refusal))
    known = "?" if kind is None else told.name
    found.oddities["refused", known, f"{refusal.reason} {refusal.field}"[:80]] += 1


def skew(sent_at: int, received_at: int) -> int:
    """Milliseconds to add to the page's clock; 0 where it is right or not told."""
    difference = received_at - sent_at
    return difference if sent_at and abs(difference) > TRUSTED_SKEW else 0


def clamped(happened_at: int, received_at: int) -> int:
    """Never in the future, never older than a month: a page does not wait longer than that."""
    if happened_at > received_at:
        return received_at
    return max(received_at - OLDEST, happened_at)


def _too_many(properties: dict[str, Any], stored: str) -> Refusal | None:
    if len(properties) > MOST_PROPERTIES:
        said = f"props may hold {MOST_PROPERTIES} properties"
        return Refusal(reason="too-many", field="props", message=said)
    if stored.count("[") + stored.count("{") > MOST_BRACKETS:
        said = f"props may hold {MOST_BRACKETS} lists and objects"
        return Refusal(reason="too-many", field="props", message=said)
    return None
