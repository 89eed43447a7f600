"""The whole file read in a process of its own: lines into a scratch database, grouped into batches.

Lines of one order may be far apart, so they are grouped on disk and memory stays flat. The result
is the same for the same file and plan, which is how an interrupted import goes on where it stopped.
"""

import dataclasses
import os
import sqlite3
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from domain.imports.cells import Cells
from domain.imports.container import unpack
from domain.imports.csv_rows import Row
from domain.imports.grouping import is_credit, line_of, merged, sale_of
from domain.imports.meanings import is_told
from domain.imports.plan import Plan
from domain.imports.problem_log import ProblemLog
from domain.imports.problems import LineError, Outcome, Problem, StoppedError
from domain.imports.records import Record, reader_of
from domain.imports.source import rows

SCHEMA = """
CREATE TABLE line(key TEXT, no INTEGER, moment INTEGER, body BLOB);
CREATE TABLE batch(seq INTEGER PRIMARY KEY, kind TEXT, lines INTEGER, body BLOB);
"""
BEAT = 4_096
BATCHES_A_BEAT = 16
# A reading whose bot was killed has nobody to read for.
PARENT = os.getppid()
LINES_A_BATCH = 500
THINGS_A_BATCH = 150
# Other data is stored item by item: nobody should wait long for the database.
ITEMS_A_BATCH = 50
# Lines whose keys tell nothing: what spoils them spoils no order.
KEYLESS = frozenset({"extra-cells", "header-again", "no-money"})


@dataclasses.dataclass(frozen=True, kw_only=True)
class Staged:
    """What the reading found. `problems` counts rows of the errors file by outcome and reason."""

    lines: int
    batches: int
    things: int
    problems: dict[str, int]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Workplace:
    """The folder of one run: where its scratch files are and how two processes signal."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "staged.db"

    @property
    def problems(self) -> Path:
        return self.folder / "problems.jsonl"

    def beat(self, lines: int) -> None:
        """Say how far the reading is. Raises StoppedError when asked to stop."""
        if (self.folder / "stop").exists() or os.getppid() != PARENT:
            raise StoppedError
        part = self.folder / "progress.part"
        part.write_text(str(lines))
        part.replace(self.folder / "progress")

    def progress(self) -> int:
        """Lines read so far."""
        try:
            return int((self.folder / "progress").read_text() or 0)
        except (FileNotFoundError, ValueError):
            return 0

    def ask_to_stop(self) -> None:
        """Make the reading end at its next beat."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "stop").touch()


def stage(path: Path, plan: Plan, folder: Path) -> Staged:
    """Read the file into batches in `folder`. Runs for seconds: call it in another process."""
    place = Workplace(folder=folder)
    folder.mkdir(parents=True, exist_ok=True)
    place.database.unlink(missing_ok=True)
    plain = unpack(path, folder).path
    with sqlite3.connect(place.database, isolation_level=None) as scratch:
        prepare(scratch)
        stager = Stager(scratch, plan)
        for row in rows(plain, plan.source):
            stager.take(row)
            if stager.lines % BEAT == 0:
                place.beat(stager.lines)
        batches, things = _batches(scratch, stager, place)
        problems = stager.problems.counted()
        if problems:
            stager.problems.write(place.problems, lambda: rows(plain, plan.source))
        scratch.execute("COMMIT")
    scratch.close()
    return Staged(lines=stager.lines, batches=batches, things=things, problems=problems)


def prepare(scratch: sqlite3.Connection) -> None:
    """Tables of a scratch database, in a transaction that nobody ever needs back."""
    scratch.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-32768;"
        "PRAGMA temp_store=FILE;"
    )
    scratch.executescript(SCHEMA)
    scratch.execute("BEGIN")


class Stager:
    """Lines in, groups out; a file or the first lines of it."""

    def __init__(self, scratch: sqlite3.Connection, plan: Plan) -> None:
        self.lines = 0
        self.products: dict[str, list[Any]] = {}
        self.problems = ProblemLog(scratch)
        self._scratch = scratch
        self.plan = plan
        self._reader = reader_of(plan)
        self._cells = Cells(plan)
        self._spoilt: set[str] = set()
        self._waiting: list[tuple[str, int, int, bytes]] = []
        self._key = ""

    def take(self, row: Row) -> None:
        """Read one row; what can't be read becomes a problem."""
        self.lines += 1
        try:
            self._cells.turn_to(row)
            record = self._reader.read(self._cells)
        except LineError as error:
            self._refuse(row, error)
            return
        if self._cells.notes:
            self.problems.note(self._cells.notes, row.cells)
            self._cells.notes.clear()
        self._keep(row.line, record)

    def _keep(self, line: int, record: Record) -> None:
        self._waiting.append((record.key, line, record.moment, record.body))
        if len(self._waiting) >= BEAT:
            self._flush()

    def _flush(self) -> None:
        self._scratch.executemany("INSERT INTO line VALUES (?, ?, ?, ?)", self._waiting)
        self._waiting.clear()

    def _refuse(self, row: Row, error: LineError) -> None:
        self._cells.notes.clear()
        outcome: Outcome = "no-money" if error.reason == "no-money" else "left-out"
        problem = Problem(
            line=row.line,
            field=error.field,
            value=error.value,
            reason=error.reason,
            outcome=outcome,
        )
        self.problems.note([problem], row.cells)
        if not row.problem and error.reason not in KEYLESS:
            self._spoilt.add(self._reader.key(self._cells))

    def groups(self) -> Iterator[tuple[int, Any]]:
        """(lines, thing) in the order of time; groups that can't be stored become problems."""
        self._flush()
        self._scratch.execute("CREATE INDEX line_key ON line(key, no, moment)")
        if is_told(self.plan.kind):
            yield from self._items()
        elif self.plan.kind == "orders":
            yield from self._sales()
        else:
            for lines in self._grouped():
                yield len(lines), merged([body for _, _, body in lines])

    def _grouped(self) -> Iterator[list[tuple[int, int, bytes]]]:
        scratch = self._scratch
        scratch.execute(
            "CREATE TEMP TABLE head AS SELECT key, min(moment) AS moment, min(no) AS no"
            " FROM line GROUP BY key"
        )
        for (key,) in scratch.execute("SELECT key FROM head ORDER BY moment, no"):
            found = scratch.execute(
                "SELECT no, moment, body FROM line WHERE key = ? ORDER BY no", (key,)
            ).fetchall()
            if key in self._spoilt:
                self._hold(line for line, _, _ in found)
            else:
                self._key = key
                yield found

    def _sales(self) -> Iterator[tuple[int, Any]]:
        has_credits = self._has_credits()
        for found in self._grouped():
            lines = [line_of(*each) for each in found]
            try:
                sale = sale_of(self._key, lines, has_credits=has_credits)
            except LineError as error:
                first = Problem(
                    line=found[0][0], field=error.field, value=error.value, reason=error.reason
                )
                self.problems.note([first])
                self._hold(line for line, _, _ in found[1:])
                continue
            for line in lines:
                self._know(line.sku, line.product, line.category)
            yield len(lines), sale

    def _items(self) -> Iterator[tuple[int, Any]]:
        found = self._scratch.execute("SELECT no, body FROM line ORDER BY no")
        for line, body in found:
            kind, item, cells = orjson.loads(body)
            yield 1, [kind, line, item, cells]

    def _has_credits(self) -> bool:
        """Whether a C before a number means credit: not where every number has one."""
        numbers = credit = 0
        for (key,) in self._scratch.execute("SELECT DISTINCT key FROM line"):
            numbers += 1
            credit += is_credit(key)
        return credit * 2 < numbers

    def _hold(self, lines: Iterator[int]) -> None:
        """The rest of an order one line of which can't be read: half an order is a wrong one."""
        self.problems.note(
            [Problem(line=no, field="", value="", reason="order-held") for no in lines]
        )

    def _know(self, sku: str, name: str, category: list[str]) -> None:
        if not sku:
            return
        known = self.products.get(sku)
        if known is None:
            self.products[sku] = [sku, name, category]
        elif (name and not known[1]) or (category and not known[2]):
            self.products[sku] = [sku, known[1] or name, known[2] or category]


def _batches(scratch: sqlite3.Connection, stager: Stager, place: Workplace) -> tuple[int, int]:
    """Write the groups as batches; of orders, the products come before all."""
    plan = stager.plan
    kind = "told" if is_told(plan.kind) else {"orders": "sales"}.get(plan.kind, plan.kind)
    most = ITEMS_A_BATCH if kind == "told" else THINGS_A_BATCH
    seq = things = lines = 0
    batch: list[Any] = []
    # Products are known only at the end but are needed first: their numbers stay below zero.
    for size, thing in stager.groups():
        batch.append(thing)
        lines += size
        things += 1
        if lines >= LINES_A_BATCH or len(batch) >= most:
            seq += 1
            _write(scratch, seq, kind, lines, batch)
            if seq % BATCHES_A_BEAT == 0:
                place.beat(stager.lines)
            batch, lines = [], 0
    if batch:
        seq += 1
        _write(scratch, seq, kind, lines, batch)
    return seq + _product_batches(scratch, stager), things


def _product_batches(scratch: sqlite3.Connection, stager: Stager) -> int:
    products = iter(stager.products.values())
    count = 0
    while chunk := list(islice(products, THINGS_A_BATCH)):
        count += 1
        _write(scratch, -1_000_000 + count, "skus", 0, chunk)
    return count


def _write(scratch: sqlite3.Connection, seq: int, kind: str, lines: int, body: list[Any]) -> None:
    scratch.execute("INSERT INTO batch VALUES (?, ?, ?, ?)", (seq, kind, lines, orjson.dumps(body)))
