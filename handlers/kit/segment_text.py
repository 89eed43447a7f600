"""A typed segment between its text and its confirmation, for the screens that take texts."""

import asyncio
import dataclasses
import html
import re
from typing import Any

from domain.audience import drafts
from domain.core.errors import BadValueError, NotFoundError
from domain.models import Segment
from domain.segments.language.problems import SegmentTextError, said, shown
from domain.segments.language.reading import read, take
from domain.segments.language.sharing import Parcel, check, pack, unpack
from domain.segments.people import BASES
from domain.segments.rule import Rule
from domain.segments.tree import from_json, to_json
from handlers.kit.view import Attachment, Button, Go, View
from handlers.kit.visit import Typed, Upload, Visit

NEW = 0
MOST_LOST = 8
LONGEST_LOST = 160
NOT_IN_NAMES = re.compile(r"[^\w -]+")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Proposal:
    """A rule that was typed and not confirmed yet; 0 is for a segment that is not there."""

    segment_id: int
    rule: Rule
    lost: tuple[str, ...] = ()
    name: str = ""


async def typed(visit: Visit, segment_id: int, typed: Typed) -> Go | View:
    """Read what was typed: to its preview, or what is wrong with it."""
    try:
        rule = await read(typed.text, visit.t, visit.shop, visit.now)
    except SegmentTextError as error:
        return wrong(visit, segment_id, typed.text, error)
    return await _propose(visit, Proposal(segment_id=segment_id, rule=rule))


async def uploaded(visit: Visit, segment_id: int, upload: Upload) -> Go | View:
    """Take a file of another shop: to its preview with what had to be left out."""
    check(upload.name, upload.size)
    content = await asyncio.to_thread(upload.path.read_bytes)
    parcel = unpack(upload.name, content)
    try:
        found = await take(parcel.text, visit.t, visit.shop, visit.now, parcel.currency)
    except SegmentTextError as error:
        return wrong(visit, segment_id, parcel.text, error)
    lost = tuple(said(visit.t, each)[:LONGEST_LOST] for each in found.lost)
    return await _propose(
        visit, Proposal(segment_id=segment_id, rule=found.rule, lost=lost, name=parcel.name)
    )


def wrong(visit: Visit, segment_id: int, text: str, error: SegmentTextError) -> View:
    """The problem in a sentence, and the place in the text."""
    problem = error.problem
    told = visit.t(
        "language-wrong",
        problem=said(visit.t, problem),
        place="{place}",
    ).replace("{place}", shown(text, problem))
    rows = ((Button(visit.t.plain("language-help-button"), "segment_help"),),)
    back = ("segment_text", (segment_id,)) if segment_id else ("segments_text", ())
    return View(text=told, rows=rows, back=Button("", *back))


async def proposed(visit: Visit, segment_id: int) -> Proposal:
    """What was typed. Raises NotFoundError when it is over."""
    content = await drafts.load(visit.person.telegram_id, _name(visit, segment_id))
    if not content:
        raise NotFoundError(thing="sketch")
    return _proposal(segment_id, content)


async def drop(visit: Visit, segment_id: int) -> None:
    """Forget what was typed."""
    await drafts.drop(visit.person.telegram_id, _name(visit, segment_id))


def file_of(visit: Visit, segment: Segment, text: str) -> Attachment:
    """The segment as a file for another shop."""
    stem = " ".join(NOT_IN_NAMES.sub(" ", segment.name).split()) or "segment"
    parcel = Parcel(
        text=text, name=segment.name, shop=visit.shop.name, currency=visit.shop.currency
    )
    return Attachment(name=f"{stem}.barker.json", content=pack(parcel))


def escaped(text: str) -> str:
    """Plain text inside Telegram HTML."""
    return html.escape(text, quote=False)


async def _propose(visit: Visit, proposal: Proposal) -> Go:
    content = {
        "base": proposal.rule.base,
        "tree": to_json(proposal.rule.tree),
        "lost": _few(visit, proposal.lost),
        "name": proposal.name,
    }
    name = _name(visit, proposal.segment_id)
    await drafts.save(visit.person.telegram_id, name, content, visit.now)
    return Go("segment_text_check", (proposal.segment_id,))


def _proposal(segment_id: int, content: dict[str, Any]) -> Proposal:
    base = next((each for each in BASES if each == content["base"]), None)
    if base is None:
        raise BadValueError(reason="not-an-option")
    return Proposal(
        segment_id=segment_id,
        rule=Rule(base=base, tree=from_json(content["tree"])),
        lost=tuple(content["lost"]),
        name=content["name"],
    )


def _few(visit: Visit, lost: tuple[str, ...]) -> list[str]:
    """The first of what was lost, and how much more there is."""
    if len(lost) <= MOST_LOST:
        return list(lost)
    more = visit.t.plain("segment-text-check-more", count=len(lost) - MOST_LOST)
    return [*lost[:MOST_LOST], more]


def _name(visit: Visit, segment_id: int) -> str:
    return f"segment-text:{visit.shop.id}:{segment_id}"
