"""The database notes by itself what changes about whom: triggers, in the transaction of the change.

So whoever writes a fact, by whatever statement, need not think of segments. A fact that no segment
of the shop looks at is not noted. The triggers are put up after the migrations, see
bot/database/migrating.py, and taken down before them.
"""

import dataclasses
import hashlib
from collections.abc import Iterator
from typing import Final, Literal

from tortoise.backends.base.client import BaseDBAsyncClient

Change = Literal["insert", "update", "delete"]
CHANGES: Final[tuple[Change, ...]] = ("insert", "update", "delete")
MARK: Final = "watch_"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Watched:
    """A table and the words conditions read it by; `person` is its column, empty for anybody's.

    `columns` are those that matter; without them every update does.
    """

    words: tuple[str, ...]
    person: str = "customer_id"
    columns: tuple[str, ...] = ()
    changes: tuple[Change, ...] = CHANGES


# Words are SQL about the row `r`.
WATCHED: Final[dict[str, Watched]] = {
    "booking": Watched(words=("'booking'",)),
    "cart": Watched(words=("'cart'",)),
    "cart_line": Watched(words=("'cart'",)),
    "category": Watched(
        words=("'product'",), person="", columns=("parent_id",), changes=("update", "delete")
    ),
    "chat_member": Watched(words=("'chat_member'",)),
    "cluster_member": Watched(words=("'cluster'",)),
    "cluster_model": Watched(words=("'cluster'",), person=""),
    "consent": Watched(words=("'consent'",)),
    "customer": Watched(words=("'customer'",), person="id"),
    "customer_category": Watched(words=("'customer_category'",)),
    "customer_field": Watched(words=("'customer'",)),
    "customer_tag": Watched(words=("'tag'",)),
    "customer_tier": Watched(words=("'tier'",)),
    "delivery": Watched(words=("'delivery'",)),
    "event": Watched(words=("'event'", "'event:' || r.name")),
    "invoice_payment": Watched(words=("'invoice_payment'",)),
    "letter": Watched(words=("'letter'",)),
    "loyalty_movement": Watched(words=("'loyalty'",)),
    "loyalty_tier": Watched(words=("'tier'",), person=""),
    "order": Watched(words=("'order'",)),
    "order_line": Watched(words=("'order'",)),
    "order_status": Watched(words=("'order'",)),
    "payment": Watched(words=("'payment'",)),
    "product": Watched(
        words=("'product'",),
        person="",
        columns=("category_id", "brand", "parent_id"),
        changes=("update", "delete"),
    ),
    "product_attribute": Watched(words=("'product'",), person=""),
    "product_change": Watched(words=("'price'",), person="", changes=("insert",)),
    "product_interest": Watched(words=("'interest'",)),
    "promo_code": Watched(words=("'promo'",)),
    "refund": Watched(words=("'refund'",)),
    "review": Watched(words=("'review'",)),
    "score": Watched(words=("'score'",)),
    "subscription": Watched(words=("'subscription'",)),
    "survey_answer": Watched(words=("'survey'",)),
    "touch": Watched(words=("'touch'",)),
}


async def put_up(connection: BaseDBAsyncClient) -> None:
    """Let the database watch as it is told here; nothing is done where it does already."""
    is_postgres = connection.capabilities.dialect == "postgres"
    wanted = dict(_on_postgres() if is_postgres else _on_sqlite())
    there = await _there(connection)
    if set(there) == set(wanted):
        return
    await take_down(connection)
    for statements in wanted.values():
        for each in statements:
            await connection.execute_query(each)


async def take_down(connection: BaseDBAsyncClient) -> None:
    """Watch nothing: a migration may remake tables that triggers name."""
    is_postgres = connection.capabilities.dialect == "postgres"
    for name, table in (await _there(connection)).items():
        if is_postgres:
            await connection.execute_query(f'DROP TRIGGER "{name}" ON "{table}"')
            await connection.execute_query(f'DROP FUNCTION "{name}"()')
        else:
            await connection.execute_query(f'DROP TRIGGER "{name}"')


async def _there(connection: BaseDBAsyncClient) -> dict[str, str]:
    if connection.capabilities.dialect == "postgres":
        found = (
            "SELECT t.tgname AS name, c.relname AS place FROM pg_trigger t"
            " JOIN pg_class c ON c.oid = t.tgrelid"
            " WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace"
        )
    else:
        found = "SELECT name, tbl_name AS place FROM sqlite_master WHERE type = 'trigger'"
    rows = await connection.execute_query_dict(found)
    return {row["name"]: row["place"] for row in rows if row["name"].startswith(MARK)}


def _named(table: str, change: Change, text: str) -> str:
    """Another text is another name, so that an old trigger is known as one."""
    return f"{MARK}{table}_{change}_{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _on_sqlite() -> Iterator[tuple[str, tuple[str, ...]]]:
    for table, watched in WATCHED.items():
        for change in watched.changes:
            of = f" OF {', '.join(watched.columns)}" if change == "update" else ""
            when = f'AFTER {change.upper()}{of if watched.columns else ""} ON "{table}"'
            when += f" WHEN {_is_read(watched, change)}"
            if change == "update" and watched.columns:
                other = " OR ".join(f"OLD.{each} IS NOT NEW.{each}" for each in watched.columns)
                when += f" AND ({other})"
            body = " ".join(f"{each};" for each in _notes(watched, change))
            text = f"{when} BEGIN {body} END"
            name = _named(table, change, text)
            yield name, (f'CREATE TRIGGER "{name}" {text}',)


def _notes(watched: Watched, change: Change) -> Iterator[str]:
    """Written once until it is looked at: SQLite has one writer, so nothing can come between."""
    row = "OLD" if change == "delete" else "NEW"
    who = f"{row}.{watched.person}" if watched.person else "NULL"
    yield _note(row, who, watched.words)
    if change == "update" and watched.person not in {"", "id"}:
        # Handed over to somebody else: both have changed.
        old = f"OLD.{watched.person}"
        yield _note("OLD", old, watched.words, f" AND {who} IS NOT {old}")


def _is_read(watched: Watched, change: Change) -> str:
    """Asked first: most of what is written nobody looks at."""
    row = "OLD" if change == "delete" else "NEW"
    listed = ", ".join(word.replace("r.", f"{row}.") for word in watched.words)
    return (
        f"EXISTS (SELECT 1 FROM segment_reading g WHERE g.shop_id = {row}.shop_id"
        f" AND g.what IN ({listed}))"
    )


def _note(row: str, who: str, words: tuple[str, ...], only: str = "") -> str:
    listed = ", ".join(word.replace("r.", f"{row}.") for word in words)
    return (
        f"INSERT INTO segment_stir (shop_id, customer_id, what) SELECT {row}.shop_id, {who}, g.what"
        f" FROM segment_reading g WHERE g.shop_id = {row}.shop_id AND g.what IN ({listed})"
        f" AND NOT EXISTS (SELECT 1 FROM segment_stir s WHERE s.shop_id = {row}.shop_id"
        f" AND s.customer_id IS {who} AND s.what = g.what AND NOT s.taken){only} GROUP BY g.what"
    )


def _on_postgres() -> Iterator[tuple[str, tuple[str, ...]]]:
    for table, watched in WATCHED.items():
        for change in watched.changes:
            tables = {
                "insert": "NEW TABLE AS fresh",
                "update": "OLD TABLE AS stale NEW TABLE AS fresh",
                "delete": "OLD TABLE AS stale",
            }[change]
            body = " ".join(f"{each};" for each in _batches(watched, change))
            name = _named(table, change, tables + body)
            function = (
                f'CREATE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS'
                f" $watch$ BEGIN {body} RETURN NULL; END $watch$"
            )
            trigger = (
                f'CREATE TRIGGER "{name}" AFTER {change.upper()} ON "{table}"'
                f' REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION "{name}"()'
            )
            yield name, (function, trigger)


def _batches(watched: Watched, change: Change) -> Iterator[str]:
    """Written without looking at what is noted already: who looks might not see our change yet."""
    who = f"r.{watched.person}" if watched.person else "NULL::BIGINT"
    columns = "r.*"
    match change:
        case "insert":
            rows = f"SELECT {columns} FROM fresh r"
        case "delete":
            rows = f"SELECT {columns} FROM stale r"
        case "update" if watched.columns:
            differs = " OR ".join(f"o.{c} IS DISTINCT FROM r.{c}" for c in watched.columns)
            rows = f"SELECT {columns} FROM fresh r JOIN stale o ON o.id = r.id WHERE {differs}"
        case _:
            rows = f"SELECT {columns} FROM fresh r UNION ALL SELECT {columns} FROM stale r"
    for word in watched.words:
        yield (
            "INSERT INTO segment_stir (shop_id, customer_id, what)"
            f" SELECT DISTINCT r.shop_id, {who}, g.what FROM ({rows}) r"
            f" JOIN segment_reading g ON g.shop_id = r.shop_id AND g.what = {word}"
        )
