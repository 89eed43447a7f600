"""A feed read in a process of its own, into a scratch database, then cut into batches to write.

The second pass is needed because categories may stand behind the offers that name them, and
because the first variant of a group stands for the others.
"""

import dataclasses
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import orjson

from domain.connectors.feeds import limits, table
from domain.connectors.feeds.offer import Offer, Raw, Rules, digest, read, sku_of, told_fields
from domain.connectors.feeds.refusals import FeedError, OfferError
from domain.connectors.feeds.yml import YmlReader
from domain.connectors.work import Problem
from domain.core.names import fold
from domain.imports.container import unwrap
from domain.imports.source import Source
from domain.imports.staging import Workplace

BATCH = 300
BATCH_ATTRIBUTES = 3_000
BEAT_BYTES = 8 * limits.MIB
KEPT_PROBLEMS = 200
SCHEMA = """
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-16384; PRAGMA temp_store=FILE;
CREATE TABLE offer(seq INTEGER PRIMARY KEY, sku TEXT UNIQUE, line INTEGER, grp TEXT, body BLOB);
CREATE TABLE category(id TEXT PRIMARY KEY, parent TEXT, name TEXT);
CREATE TABLE batch(seq INTEGER PRIMARY KEY, body BLOB);
CREATE TABLE diff(seq INTEGER, body BLOB);
"""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Plan:
    """How the feed is written and how its money is read."""

    form: Literal["yml", "table"]
    currency: str
    digits: int
    country: str


@dataclasses.dataclass(frozen=True, kw_only=True)
class Staged:
    """What the reading found. `told` are the columns that some offer says something of."""

    offers: int
    unread: int
    batches: int
    told: tuple[str, ...]
    reasons: dict[str, int]
    problems: tuple[Problem, ...]


def stage(path: Path, plan: Plan, place: Workplace) -> Staged:
    """Read the feed into the scratch database. Runs for seconds: call it in another process.

    Raises FeedError, and what `domain.imports` says of archives and tables.
    """
    folder = place.folder
    folder.mkdir(parents=True, exist_ok=True)
    place.database.unlink(missing_ok=True)
    with closing(sqlite3.connect(place.database, isolation_level=None)) as scratch:
        scratch.executescript(SCHEMA)
        scratch.execute("BEGIN")
        stager = Stager(scratch, Rules(currency=plan.currency, digits=plan.digits))
        _read(path, plan, place, stager)
        stager.check()
        batches = stager.cut(place)
        scratch.execute("COMMIT")
    (folder / "plain").unlink(missing_ok=True)
    return Staged(
        offers=stager.offers,
        unread=stager.unread,
        batches=batches,
        told=tuple(sorted(stager.told)),
        reasons=dict(stager.reasons),
        problems=tuple(stager.problems),
    )


def _read(path: Path, plan: Plan, place: Workplace, stager: "Stager") -> None:
    if plan.form == "table":
        stager.has_paths = True
        table.read(path, place.folder, plan.country, stager.marked, place.beat)
        return
    plain, _ = unwrap(path, place.folder)
    reader = YmlReader(stager.take, stager.category, stager.rate)
    told = 0

    def beat(read_bytes: int) -> None:
        nonlocal told
        if read_bytes - told >= BEAT_BYTES:
            told = read_bytes
            place.beat(read_bytes)

    reader.read(plain, beat)
    if reader.has_wrong_encoding:
        stager.note("wrong-encoding", "", reader.encoding, None)


class Stager:
    """Offers in, batches out."""

    def __init__(self, scratch: sqlite3.Connection, rules: Rules) -> None:
        self.rules = rules
        self.offers = self.unread = 0
        self.told: set[str] = set()
        self.reasons: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.has_paths = False
        self._scratch = scratch
        self._rates: dict[str, Decimal] = {}
        self._categories = 0

    def rate(self, currency: str, rate: Decimal) -> None:
        """A rate of the feed: it counts where the shop's own currency is the one."""
        self._rates["RUB" if currency == "RUR" else currency] = rate
        base = self._rates.get(self.rules.currency)
        if base:
            rates = {name: each / base for name, each in self._rates.items()}
            self.rules = dataclasses.replace(self.rules, rates=rates)

    def category(self, number: str, parent: str, name: str) -> None:
        """A category of the tree; the first of one number counts."""
        self._categories += 1
        if self._categories > limits.CATEGORIES:
            raise FeedError(reason="too-many-categories", detail=str(limits.CATEGORIES))
        shown = " ".join(name.replace("\x00", "").split())[: limits.CATEGORY]
        self._scratch.execute(
            "INSERT OR IGNORE INTO category VALUES (?, ?, ?)",
            (number.strip(), parent.strip(), shown),
        )

    def marked(self, source: Source) -> Callable[[Raw], None]:
        """Read numbers by the decimal mark of this table from now on."""
        self.rules = dataclasses.replace(self.rules, mark=source.decimal)
        return self.take

    def take(self, raw: Raw) -> None:
        """One offer; what can't be read is noted, and kept as being there."""
        try:
            sku = sku_of(raw)
        except OfferError as error:
            self._refused(raw, error)
            return
        try:
            offer = read(raw, self.rules)
        except OfferError as error:
            self._refused(raw, OfferError(error.reason, error.field, f"{sku}: {error.sample}"))
            self._keep(sku, raw.line, "", None)
            return
        if self._keep(sku, raw.line, offer.group, orjson.dumps(list(offer))):
            self.told |= told_fields(offer)

    def _refused(self, raw: Raw, error: OfferError) -> None:
        self.unread += 1
        self.note(error.reason, error.field, error.sample, raw.line)

    def note(self, reason: str, field: str, sample: str, line: int | None) -> None:
        """Count a problem; the first of them are kept."""
        self.reasons[reason] += 1
        if len(self.problems) < KEPT_PROBLEMS:
            short = sample.strip().rstrip(":")[:200]
            self.problems.append(Problem(reason=reason, field=field, sample=short, line=line))

    def _keep(self, sku: str, line: int, group: str, body: bytes | None) -> bool:
        done = self._scratch.execute(
            "INSERT OR IGNORE INTO offer(sku, line, grp, body) VALUES (?, ?, ?, ?)",
            (sku, line, group, body),
        )
        if not done.rowcount:
            self.note("duplicate-id", "id", sku, line)
            return False
        if body is not None:
            self.offers += 1
            if self.offers > limits.OFFERS:
                raise FeedError(reason="too-many-offers", detail=str(limits.OFFERS))
        return True

    def check(self) -> None:
        """Raises FeedError where nothing is left to write."""
        if self.offers:
            return
        if self.unread:
            top = self.reasons.most_common(1)[0][0]
            raise FeedError(reason="nothing-readable", detail=top)
        raise FeedError(reason="no-offers")

    def cut(self, place: Workplace) -> int:
        """Write the batches: offers with their category as a path and their main variant."""
        self._scratch.execute("CREATE INDEX offer_group ON offer(grp, seq) WHERE grp <> ''")
        seq = 0
        for seq, batch in enumerate(self._batches(), 1):
            self._scratch.execute("INSERT INTO batch VALUES (?, ?)", (seq, orjson.dumps(batch)))
            if seq % 50 == 0:
                place.beat(0)
        return seq

    def _batches(self) -> Iterator[list[Any]]:
        paths: dict[str, list[str]] = {}
        found = self._scratch.execute(
            "SELECT o.sku, o.line, o.body, (SELECT m.sku FROM offer m WHERE m.grp = o.grp"
            " AND o.grp <> '' AND m.grp <> '' AND m.body IS NOT NULL ORDER BY m.seq LIMIT 1)"
            " FROM offer o WHERE o.body IS NOT NULL ORDER BY o.seq"
        )
        batch: list[Any] = []
        attributes = 0
        for sku, line, body, main in found:
            ready = self._finished(Offer(*orjson.loads(body)), line, main or sku, paths)
            batch.append(ready)
            attributes += len(ready[3])
            if len(batch) >= BATCH or attributes >= BATCH_ATTRIBUTES:
                yield batch
                batch, attributes = [], 0
        if batch:
            yield batch

    def _finished(
        self, offer: Offer, line: int, main: str, paths: dict[str, list[str]]
    ) -> list[Any]:
        """[hash, offer, name folded, attributes with what they are compared by]."""
        named = offer.category[0] if offer.category else ""
        if named and named not in paths:
            paths[named] = list(self._path(named))
        path = paths.get(named, [])
        if named and not path:
            self.note("unknown-category", "category", f"{offer.sku}: {named}", line)
        whole = list(offer._replace(category=path, group="" if main == offer.sku else main))
        attributes = [
            [
                name,
                fold(name)[: limits.PARAM_NAME],
                value,
                fold(value)[: limits.PARAM_VALUE],
                number,
            ]
            for name, value, number in offer.attributes
        ]
        folded = fold(offer.name)[: limits.NAME]
        return [digest(whole), whole, folded, attributes]

    def _path(self, named: str) -> list[str]:
        if self.has_paths:
            return [each[: limits.CATEGORY] for each in table.paths(named)][: limits.CATEGORY_DEPTH]
        names: list[str] = []
        seen: set[str] = set()
        while named and named not in seen and len(names) < limits.CATEGORY_DEPTH:
            seen.add(named)
            row = self._scratch.execute(
                "SELECT parent, name FROM category WHERE id = ?", (named,)
            ).fetchone()
            if row is None:
                break
            named, name = row
            if name:
                names.insert(0, name)
        return names
