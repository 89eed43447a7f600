"""Events on their way into the table: many at once, each once.

Must run in a transaction on `default`: on PostgreSQL the rows go by COPY through a table of the
connection's own, which is empty again at the commit.
"""

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
import orjson
from tortoise.connection import get_connection

from domain.core.instant import to_milliseconds

COLUMNS = (
    "shop_id",
    "customer_id",
    "name",
    "external_id",
    "happened_at",
    "received_at",
    "properties",
    "source",
    "visit",
    "is_late",
)
# As it stands in JSON; a backslash before it makes it harmless, and is looked at closer.
NUL = b"\\u0000"
Row = tuple[int, int, str, str, int, int, str, str, str, bool]
# name, external_id, happened_at, properties as JSON, is_late
Line = tuple[str, str, int, str, bool]
encode = msgspec.json.Encoder().encode
# shop_id, kind and value of the identity, source, visit, received_at, lines
Parcel = tuple[int, str, str, str, str, int, Sequence[Line]]
_NAMES = ", ".join(COLUMNS)
_INTO = f"INSERT INTO event ({_NAMES})"
_ONCE = "ON CONFLICT (shop_id, external_id) DO NOTHING"
# SQLite reads the rows from JSON by itself, and Python's lock is free meanwhile; `executemany` asks
# for that lock after every row.
_VALUES = ", ".join(f"json_extract(value, '$[{place}]')" for place in range(len(COLUMNS)))
_FROM_JSON = f"{_INTO} SELECT {_VALUES} FROM json_each(?) WHERE true {_ONCE}"  # noqa: S608
# The customer is looked up once for each parcel: without MATERIALIZED it would be for each row.
_FROM_PARCELS = f"""
INSERT INTO event (shop_id, customer_id, source, visit, received_at,
                   name, external_id, happened_at, properties, is_late)
WITH parcel AS MATERIALIZED (
    SELECT json_extract(p.value, '$[0]') AS shop_id, json_extract(p.value, '$[3]') AS source,
           json_extract(p.value, '$[4]') AS visit, json_extract(p.value, '$[5]') AS received_at,
           json_extract(p.value, '$[6]') AS lines,
           (SELECT i.customer_id FROM identity i
            WHERE i.shop_id = json_extract(p.value, '$[0]')
              AND i.kind = json_extract(p.value, '$[1]')
              AND i.value = json_extract(p.value, '$[2]')) AS customer_id
    FROM json_each(?) p
)
SELECT shop_id, customer_id, source, visit, received_at,
       json_extract(e.value, '$[0]'), json_extract(e.value, '$[1]'), json_extract(e.value, '$[2]'),
       json_extract(e.value, '$[3]'), json_extract(e.value, '$[4]')
FROM parcel, json_each(parcel.lines) e WHERE true {_ONCE}
"""  # noqa: S608
_STAGE = (
    "CREATE TEMP TABLE IF NOT EXISTS event_stage (shop_id INT, customer_id BIGINT, name TEXT,"
    " external_id TEXT, happened_at BIGINT, received_at BIGINT, properties JSONB, source TEXT,"
    " visit TEXT, is_late BOOL) ON COMMIT DELETE ROWS"
)
_FROM_STAGE = (
    f"WITH fresh AS ({_INTO} SELECT {_NAMES} FROM event_stage {_ONCE} RETURNING 1)"  # noqa: S608
    " SELECT COUNT(*) AS n FROM fresh"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class NewEvent:
    """An event as those who report it know it; `external_id` makes a repeat harmless."""

    shop_id: int
    customer_id: int
    name: str
    external_id: str
    happened_at: datetime
    properties: dict[str, Any] = dataclasses.field(default_factory=dict)
    source: str = "api"
    visit: str = ""
    is_late: bool = False


async def store(events: Iterable[NewEvent], now: datetime) -> int:
    """Store what is not stored yet; the number of new ones."""
    return await write([_row(each, to_milliseconds(now)) for each in events])


async def write(rows: Sequence[Row]) -> int:
    """The same for rows that are ready, the hot path; strings must hold no NUL."""
    if not rows:
        return 0
    connection = get_connection("default")
    if connection.capabilities.dialect == "sqlite":
        return await _into_sqlite(connection, rows)
    return await _into_postgres(connection, rows)


def takes_parcels() -> bool:
    """Whether `write_parcels` works: on SQLite, where every step is a way to another thread."""
    return str(get_connection("default").capabilities.dialect) == "sqlite"


async def write_parcels(parcels: Sequence[Parcel]) -> int:
    """Rows of known people in one statement, which is its own transaction.

    Raises IntegrityError, having written nothing, where somebody is not known any more.
    """
    connection = get_connection("default")
    count, _ = await connection.execute_query(_FROM_PARCELS, [orjson.dumps(parcels).decode()])
    return int(count)


async def _into_sqlite(connection: Any, rows: Sequence[Row]) -> int:  # noqa: ANN401 - untyped
    count, _ = await connection.execute_query(_FROM_JSON, [orjson.dumps(rows).decode()])
    return int(count)


async def _into_postgres(connection: Any, rows: Sequence[Row]) -> int:  # noqa: ANN401 - untyped
    await connection.execute_script(_STAGE)
    async with connection.acquire_connection() as raw:
        await raw.copy_records_to_table("event_stage", records=rows, columns=COLUMNS)
    (found,) = await connection.execute_query_dict(_FROM_STAGE)
    # The stage empties itself at the commit, but there may be another batch before it.
    await connection.execute_query("DELETE FROM event_stage")
    return int(found["n"])


def _row(event: NewEvent, received_at: int) -> Row:
    return (
        event.shop_id,
        event.customer_id,
        event.name,
        event.external_id[:64],
        to_milliseconds(event.happened_at),
        received_at,
        as_json(event.properties),
        event.source,
        event.visit[:40],
        event.is_late,
    )


def as_json(properties: dict[str, Any]) -> str:
    """Compact JSON without NUL, which PostgreSQL does not take."""
    # Not orjson: it refuses whole numbers over 64 bits, and a page may send any.
    text = encode(properties)
    return (encode(_without_nul(properties)) if NUL in text else text).decode()


def _without_nul(value: Any) -> Any:  # noqa: ANN401 - any JSON
    match value:
        case str():
            return value.replace("\0", "")
        case list():
            return [_without_nul(each) for each in value]
        case dict():
            return {_without_nul(key): _without_nul(each) for key, each in value.items()}
        case _:
            return value
