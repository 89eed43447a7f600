"""Databases that are used again: emptied after a test in a fifth of the time a new one takes.

A copy of a template is a thousand files and two checkpoints. A test leaves a dozen small tables
with rows in them, and those are emptied so that nothing tells the database from a new copy: no
rows, no pages, no numbers taken, nothing known to the planner. Whatever else was changed, or is
still in use, makes the database unfit; it is dropped then.
"""

import dataclasses

import asyncpg

# A table beyond this many pages was filled on purpose: copying the template is cheaper then.
MOST_PAGES = 200
PUBLIC = "relnamespace = 'public'::regnamespace"
# What a test may change besides rows: tables and indexes, columns and what hangs on them, planner's
# figures, and the rows that came with the template.
SHAPE = f"""
SELECT concat_ws(' ',
    (SELECT concat(count(*), ':', sum(oid::bigint)) FROM pg_class),
    (SELECT concat(count(*), ':', sum(xmin::text::bigint)) FROM pg_attribute),
    (SELECT concat(count(*), ':', sum(xmin::text::bigint)) FROM pg_attrdef),
    (SELECT concat(count(*), ':', sum(xmin::text::bigint)) FROM pg_constraint),
    (SELECT concat(count(*), ':', sum(xmin::text::bigint)) FROM pg_index),
    (SELECT concat(count(*), ':', sum(xmin::text::bigint)) FROM pg_trigger),
    (SELECT concat(count(*), ':', sum(xmin::text::bigint)) FROM pg_proc),
    (SELECT count(*) FROM pg_db_role_setting),
    (SELECT count(*) FROM pg_statistic JOIN pg_class ON starelid = pg_class.oid WHERE {PUBLIC}),
    (SELECT max(pg_relation_size(oid)) / 8192 > {MOST_PAGES} FROM pg_class
     WHERE relkind = 'r' AND {PUBLIC}))
"""
TABLES = f"SELECT relname FROM pg_class WHERE relkind = 'r' AND {PUBLIC} ORDER BY relname"
USED = """
SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
AND pg_relation_size(oid) > 0 AND relname <> ALL($1) ORDER BY relname
"""
NUMBERS = """
SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
FROM pg_sequences WHERE last_value IS NOT NULL AND sequencename <> ALL($1)
"""
TAKEN = "SELECT sequencename FROM pg_sequences WHERE last_value IS NOT NULL"
OTHERS = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
# What a table and an index nobody has counted yet say of themselves.
FORGET = f"""
UPDATE pg_class SET relallvisible = 0,
    reltuples = CASE relkind WHEN 'r' THEN -1 ELSE 0 END,
    relpages = CASE relkind WHEN 'r' THEN 0 ELSE 1 END
WHERE {PUBLIC} AND relkind IN ('r', 'i')
AND (relkind = 'r' AND reltuples >= 0 OR relkind = 'i' AND (reltuples > 0 OR relpages > 1))
"""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Fresh:
    """How a new copy looks: its shape, the tables that come with rows, the numbers taken."""

    shape: str
    filled: list[str]
    numbers: list[str]


async def looked_at(address: str) -> Fresh:
    """How this database looks; it has to be a new copy."""
    connection = await asyncpg.connect(address)
    try:
        filled = [row[0] for row in await connection.fetch(USED, [])]
        return Fresh(
            shape=await _shape(connection, filled),
            filled=filled,
            numbers=[row[0] for row in await connection.fetch(TAKEN)],
        )
    finally:
        await connection.close()


async def emptied(address: str, fresh: Fresh) -> bool:
    """Make it as new; False when that can't be done and nothing should use it any more."""
    connection = await asyncpg.connect(address)
    try:
        if await connection.fetchval(OTHERS):
            return False
        if await _shape(connection, fresh.filled) != fresh.shape:
            return False
        used = [f'"{row[0]}"' for row in await connection.fetch(USED, fresh.filled)]
        if used:
            # Without the checks of foreign keys the order does not matter.
            await connection.execute(
                "SET session_replication_role = replica;"
                + "".join(f"DELETE FROM {each};" for each in used)
            )
            await connection.execute(f"VACUUM (TRUNCATE) {', '.join(used)}")
            await connection.execute(FORGET)
        await connection.fetch(NUMBERS, fresh.numbers)
        return not await connection.fetch(USED, fresh.filled)
    finally:
        await connection.close()


async def _shape(connection: "asyncpg.Connection[asyncpg.Record]", filled: list[str]) -> str:
    """A line that differs when anything but rows of ordinary tables was changed."""
    shape = str(await connection.fetchval(SHAPE))
    for table in filled:
        row = f"SELECT concat(count(*), ':', sum(xmin::text::bigint)) FROM \"{table}\""
        shape += f" {await connection.fetchval(row)}"
    return shape
