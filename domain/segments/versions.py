"""What a segment was before each change: rows nobody touches again, and how two differ."""

import dataclasses
import html
from collections.abc import Sequence
from datetime import datetime
from difflib import SequenceMatcher
from typing import Literal

from domain.core.errors import NotFoundError
from domain.models import Person, Segment, SegmentVersion, Shop
from domain.segments.people import BASES
from domain.segments.rule import Rule
from domain.segments.tree import BrokenTreeError, from_json

What = Literal["made", "rule", "name", "description", "back"]
WORDS = 400


@dataclasses.dataclass(frozen=True, kw_only=True)
class Version:
    """A version with its place: 1 is the first. `row` is None for one nobody has written yet."""

    number: int
    segment_id: int
    what: str
    name: str
    description: str
    base: str
    tree: object
    author_name: str
    made_at: datetime
    row: int = 0

    @property
    def rule(self) -> Rule:
        """Raises BrokenTreeError when it names a condition that is no longer there."""
        base = next((each for each in BASES if each == self.base), None)
        if base is None:
            raise BrokenTreeError(what=self.base)
        return Rule(base=base, tree=from_json(self.tree))


async def begin(segment: Segment) -> None:
    """Write down what there was, for a segment that is older than its versions."""
    if not await SegmentVersion.exists(segment_id=segment.id):
        await _write(segment, "made", None, segment.changed_at)


async def keep(segment: Segment, what: What, actor: Person | None, now: datetime) -> None:
    """Write down the segment as it is now; in the transaction of the change."""
    await _write(segment, what, actor, now)


async def page(segment: Segment, offset: int, limit: int) -> tuple[list[Version], int]:
    """Newest first, and how many there are."""
    rows = SegmentVersion.filter(segment_id=segment.id)
    total = await rows.count()
    if not total:
        return [_unwritten(segment)][offset : offset + limit], 1
    found = await rows.order_by("-id").offset(offset).limit(limit)
    return [_version(row, total - offset - n) for n, row in enumerate(found)], total


async def find(shop: Shop, segment: Segment, row: int) -> Version:
    """One version. Raises NotFoundError."""
    rows = SegmentVersion.filter(segment_id=segment.id, shop_id=shop.id)
    found = await rows.get_or_none(id=row)
    if found is None:
        raise NotFoundError(thing="version")
    return _version(found, await rows.filter(id__lte=row).count())


async def newest(segment: Segment) -> Version:
    """The one in force."""
    found, _ = await page(segment, 0, 1)
    return found[0]


async def before(shop: Shop, segment: Segment, row: int) -> Version | None:
    """The one before it, None for the first."""
    rows = SegmentVersion.filter(segment_id=segment.id, shop_id=shop.id, id__lt=row)
    found = await rows.order_by("-id").first()
    return await find(shop, segment, found.id) if found else None


def marked(old: str, new: str) -> tuple[str, str]:
    """Both texts as HTML: what went is struck through in the old, what came is bold in the new."""
    mine, theirs = old.split()[:WORDS], new.split()[:WORDS]
    went: list[tuple[bool, Sequence[str]]] = []
    came: list[tuple[bool, Sequence[str]]] = []
    matcher = SequenceMatcher(a=mine, b=theirs, autojunk=False)
    for tag, first, last, other, until in matcher.get_opcodes():
        went.append((tag != "equal", mine[first:last]))
        came.append((tag != "equal", theirs[other:until]))
    return _tagged(went, "s"), _tagged(came, "b")


def _tagged(parts: list[tuple[bool, Sequence[str]]], tag: str) -> str:
    said = []
    for is_marked, words in parts:
        text = html.escape(" ".join(words), quote=False)
        if text:
            said.append(f"<{tag}>{text}</{tag}>" if is_marked else text)
    return " ".join(said)


async def _write(segment: Segment, what: What, actor: Person | None, now: datetime) -> None:
    await SegmentVersion.create(
        shop_id=segment.shop_id,
        segment_id=segment.id,
        what=what,
        name=segment.name,
        description=segment.description,
        base=segment.base,
        tree=segment.tree,
        made_by=actor.telegram_id if actor else None,
        author_name=actor.name if actor else "",
        made_at=now,
    )


def _version(row: SegmentVersion, number: int) -> Version:
    return Version(
        number=number,
        segment_id=row.segment_id,
        what=row.what,
        name=row.name,
        description=row.description,
        base=row.base,
        tree=row.tree,
        author_name=row.author_name,
        made_at=row.made_at,
        row=row.id,
    )


def _unwritten(segment: Segment) -> Version:
    return Version(
        number=1,
        segment_id=segment.id,
        what="made",
        name=segment.name,
        description=segment.description,
        base=segment.base,
        tree=segment.tree,
        author_name="",
        made_at=segment.changed_at,
    )
