"""One batch of a feed into the database: products, their properties, and what moved."""

import dataclasses
from collections import Counter
from typing import Any, NamedTuple

from domain.connectors.feeds.offer import Offer
from domain.imports.tables import Tables
from domain.shopdata.categories import category

SOURCE = "feed"
COLUMNS = (
    "category_id", "name", "brand", "price", "old_price", "stock", "url", "picture", "parent_id",
)  # fmt: skip
KNOWN = f"sku, id, feed_id, gone_at, content_hash, {', '.join(COLUMNS)}"
WRITTEN = (*COLUMNS, "name_folded", "content_hash", "feed_id", "gone_at", "updated_at")
INSERTED = ("id", "shop_id", "sku", "added_at", *WRITTEN)
ATTRIBUTE = ("shop_id", "product_id", "name", "name_folded", "value", "value_folded", "number")
CHANGE = ("shop_id", "product_id", "kind", "before", "after", "happened_at", "source")
# What the feed calls the columns it tells.
TOLD_AS = {"category_id": "category", "parent_id": "group"}
ALWAYS = frozenset({"name", "price"})


class Had(NamedTuple):
    """A product as it is in the database."""

    id: int
    feed_id: int | None
    gone_at: int | None
    content_hash: str
    values: tuple[Any, ...]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Feed:
    """Whose feed is written: `told` are the fields it says something of, now or before.

    `others` are feeds whose products are not ours to change.
    """

    shop_id: int
    connector_id: int
    told: frozenset[str]
    others: frozenset[int]
    categories: dict[tuple[str, ...], int | None] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(kw_only=True)
class Moves:
    """What a batch did: counts, and lines for the report `[kind, sku, name, before, after]`."""

    counts: Counter[str] = dataclasses.field(default_factory=Counter)
    lines: list[list[Any]] = dataclasses.field(default_factory=list)
    # Products of other feeds that this one names too.
    foreign: list[str] = dataclasses.field(default_factory=list)


class Batch:
    """One batch inside its transaction."""

    def __init__(self, tables: Tables, feed: Feed, now_ms: int) -> None:
        self._tables = tables
        self._feed = feed
        self._now = now_ms
        self._changes: list[tuple[Any, ...]] = []
        self._ids: dict[str, int] = {}
        self.moves = Moves()

    async def write(self, body: list[list[Any]]) -> Moves:
        """Write what differs from what is there."""
        offers = [(digest, Offer(*each), folded, own) for digest, each, folded, own in body]
        had = await self._known([offer.sku for _, offer, _, _ in offers])
        left = [each for each in offers if self._is_open(each[0], had.get(each[1].sku), each[1])]
        new = [each for each in left if each[1].sku not in had]
        numbers = await self._tables.reserve("product", len(new))
        self._ids = {sku: each.id for sku, each in had.items()}
        self._ids |= {each[1].sku: n for each, n in zip(new, numbers, strict=True)}
        await self._find_parents([offer.group for _, offer, _, _ in left])
        await self._insert(new)
        await self._update([each for each in left if each[1].sku in had], had)
        await self._tables.insert("product_change", CHANGE, self._changes)
        return self.moves

    async def _known(self, skus: list[str]) -> dict[str, Had]:
        rows = await self._tables.find("product", KNOWN, self._feed.shop_id, "sku", skus)
        return {row[0]: Had(row[1], row[2], row[3], row[4], row[5:]) for row in rows}

    def _is_open(self, digest: str, had: Had | None, offer: Offer) -> bool:
        """Whether there may be something to write."""
        if had is None or had.gone_at is not None:
            return True
        if had.feed_id in self._feed.others:
            self.moves.foreign.append(offer.sku)
            return False
        if had.feed_id == self._feed.connector_id and had.content_hash == digest:
            self.moves.counts["products_same"] += 1
            return False
        return True

    async def _find_parents(self, skus: list[str]) -> None:
        """The main variants that stand in other batches; they come before the others."""
        wanted = [sku for sku in skus if sku and sku not in self._ids]
        rows = await self._tables.find("product", "sku, id", self._feed.shop_id, "sku", wanted)
        self._ids |= {row[0]: row[1] for row in rows}

    async def _values(self, offer: Offer) -> tuple[Any, ...]:
        path = tuple(offer.category)
        if path and path not in self._feed.categories:
            self._feed.categories[path] = await category(self._feed.shop_id, list(path))
        return (
            self._feed.categories[path] if path else None,
            offer.name,
            offer.brand,
            offer.price,
            offer.old_price,
            offer.stock,
            offer.url,
            offer.picture,
            self._ids.get(offer.group),
        )

    async def _insert(self, new: list[tuple[str, Offer, str, list[list[Any]]]]) -> None:
        rows, attributes = [], []
        for digest, offer, folded, own in new:
            number = self._ids[offer.sku]
            values = await self._values(offer)
            ends = (folded, digest, self._feed.connector_id, None, self._now)
            rows.append((number, self._feed.shop_id, offer.sku, self._now, *values, *ends))
            attributes += [(self._feed.shop_id, number, *each) for each in own]
            self._note("new", offer, number, None, None)
        await self._tables.insert("product", INSERTED, rows)
        await self._tables.insert("product_attribute", ATTRIBUTE, attributes)

    async def _update(
        self, known: list[tuple[str, Offer, str, list[list[Any]]]], had: dict[str, Had]
    ) -> None:
        rows = []
        for digest, offer, folded, _ in known:
            old = had[offer.sku]
            new = self._over(old.values, await self._values(offer))
            self._compare(offer, old, new)
            owner = self._feed.connector_id
            rows.append((*new, folded, digest, owner, None, self._now, old.id))
        moved = await self._properties(known)
        for _, offer, _, _ in known:
            if offer.sku in moved:
                self.moves.lines.append(["attributes", offer.sku, offer.name, "", ""])
        changed = {line[1] for line in self.moves.lines if line[0] not in {"new"}}
        self.moves.counts["products_changed"] += len(changed)
        self.moves.counts["products_same"] += len(known) - len(changed)
        await self._tables.update("product", WRITTEN, rows)

    def _over(self, old: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
        """What the feed has ever told replaces, blanks too; the rest is somebody else's word."""
        told = self._feed.told | ALWAYS
        return tuple(
            after if TOLD_AS.get(column, column) in told else before
            for column, before, after in zip(COLUMNS, old, new, strict=True)
        )

    def _compare(self, offer: Offer, old: Had, new: tuple[Any, ...]) -> None:
        if old.gone_at is not None:
            self._note("back", offer, old.id, None, None)
        for column, before, after in zip(COLUMNS, old.values, new, strict=True):
            if before == after:
                continue
            if column in {"price", "stock"}:
                self._note(column, offer, old.id, before, after)
            else:
                kind = TOLD_AS.get(column, column)
                is_shown = kind not in {"category", "group"}
                pair = [before, after] if is_shown else ["", ""]
                self.moves.lines.append([kind, offer.sku, offer.name, *pair])

    def _note(
        self, kind: str, offer: Offer, number: int, before: int | None, after: int | None
    ) -> None:
        shop_id = self._feed.shop_id
        self._changes.append((shop_id, number, kind, before, after, self._now, SOURCE))
        self.moves.lines.append([kind, offer.sku, offer.name, before, after])
        self.moves.counts[_count(kind, before, after)] += 1

    async def _properties(self, known: list[tuple[str, Offer, str, list[list[Any]]]]) -> set[str]:
        """Properties replaced where they differ; the ids of the products they changed on."""
        if "attributes" not in self._feed.told or not known:
            return set()
        found = await self._tables.find(
            "product_attribute",
            "id, product_id, name, name_folded, value, value_folded, number",
            self._feed.shop_id,
            "product_id",
            [self._ids[offer.sku] for _, offer, _, _ in known],
        )
        had: dict[int, dict[tuple[Any, ...], int]] = {}
        for number, product, *value in found:
            had.setdefault(product, {})[tuple(value)] = number
        gone: list[int] = []
        rows: list[tuple[Any, ...]] = []
        moved: set[str] = set()
        for _, offer, _, own in known:
            product = self._ids[offer.sku]
            old, new = had.get(product, {}), {tuple(each) for each in own}
            gone += [number for value, number in old.items() if value not in new]
            fresh = [value for value in map(tuple, own) if value not in old]
            rows += [(self._feed.shop_id, product, *value) for value in fresh]
            if fresh or any(value not in new for value in old):
                moved.add(offer.sku)
        await self._tables.delete("product_attribute", "id", gone)
        await self._tables.insert("product_attribute", ATTRIBUTE, rows)
        return moved


def _count(kind: str, before: int | None, after: int | None) -> str:
    if kind == "price":
        is_up = before is None or (after is not None and after > before)
        return "prices_up" if is_up else "prices_down"
    return "stock_moves" if kind == "stock" else f"products_{kind}"
