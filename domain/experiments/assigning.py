"""Who sees what: one look at the database for a person, the rest is a lot."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tortoise.connection import get_connection

from domain.core.reading import reading
from domain.experiments.lot import Way, unit_of
from domain.experiments.running import Live, Shown
from domain.segments.sql import Sql

# What is known of a Telegram account: what it has met before, and which segments it is in.
_KNOWN = """
SELECT 1 AS what, e.experiment_id AS a, e.variant_id AS b
FROM identity i JOIN experiment_exposure e ON e.shop_id = i.shop_id
    AND e.customer_id = i.customer_id
WHERE i.shop_id = ? AND i.kind = 'telegram' AND i.value = ?
UNION ALL
SELECT 2 AS what, m.segment_id AS a, 0 AS b
FROM identity i JOIN segment_member m ON m.shop_id = i.shop_id AND m.customer_id = i.customer_id
JOIN segment_keeping k ON k.segment_id = m.segment_id
WHERE i.shop_id = ? AND i.kind = 'telegram' AND i.value = ?
    AND m.from_run <= k.run AND m.until_run > k.run
"""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Known:
    """What a person has met, experiment to variant, and their segments."""

    met: Mapping[int, int] = dataclasses.field(default_factory=dict)
    segments: frozenset[int] = frozenset()


@dataclasses.dataclass(frozen=True, kw_only=True)
class Assigned:
    """The variant of an element for one person. An override is not reported as an exposure."""

    element: str
    code: str
    way: Way
    shown: Shown


async def known_of(shop_id: int, telegram_id: int) -> Known:
    """One statement on the connection of this context."""
    who = (shop_id, str(telegram_id))
    met: dict[int, int] = {}
    segments: set[int] = set()
    for row in await _rows(Sql(_KNOWN, (*who, *who))):
        if row["what"] == 1:
            met[int(row["a"])] = int(row["b"])
        else:
            segments.add(int(row["a"]))
    return Known(met=met, segments=frozenset(segments))


def assign(
    live: Sequence[Live], elements: Iterable[str], telegram_id: int, known: Known
) -> list[Assigned]:
    """The first experiment of each element that takes the person; what has none is left out.

    What one of the staff has asked to see comes before all of them.
    """
    found = []
    unit = unit_of(telegram_id)
    for element in elements:
        tests = [each for each in live if each.element == element]
        assigned = _wished(tests, telegram_id) or _drawn(tests, unit, known)
        if assigned is not None:
            found.append(assigned)
    return found


def _wished(tests: Sequence[Live], telegram_id: int) -> Assigned | None:
    for each in tests:
        shown = each.shown.get(each.overrides.get(telegram_id, 0))
        if shown is not None:
            return Assigned(element=each.element, code=each.code, way="override", shown=shown)
    return None


def _drawn(tests: Sequence[Live], unit: str, known: Known) -> Assigned | None:
    for each in tests:
        taken = _taken(each, unit, known) if each.is_met else None
        if taken is not None:
            shown = each.shown[taken[0]]
            return Assigned(element=each.element, code=each.code, way=taken[1], shown=shown)
    return None


def _taken(each: Live, unit: str, known: Known) -> tuple[int, Way] | None:
    """A stored variant stays, whatever became of weights and segments since; a roll-out ends it."""
    stored = known.met.get(each.experiment_id)
    if stored is not None and stored in each.shown and not each.is_over:
        return stored, "stored"
    if each.segment_id is not None and each.segment_id not in known.segments:
        return None
    return each.draw.arm(unit) if each.is_over or each.draw.takes(unit) else None


async def _rows(statement: Sql) -> list[dict[str, Any]]:
    connection = get_connection(reading.get())
    is_numbered = connection.capabilities.dialect == "postgres"
    text = statement.numbered() if is_numbered else statement.text
    return await connection.execute_query_dict(text, list(statement.values))
