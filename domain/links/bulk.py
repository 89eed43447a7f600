"""Many links, or many costs, from one CSV file: all of it, or a list of what is wrong."""

import csv
import dataclasses
import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from domain.audience import audit
from domain.core import spreadsheet
from domain.core.errors import BadValueError, DomainError
from domain.core.names import fold
from domain.links import addresses, codes, costs, making, parts
from domain.links.making import Placement
from domain.links.refusals import BadFileError, LinkRefusedError
from domain.models import Link, Person, Shop

MOST_LINES: Final = 500
MOST_BYTES: Final = 2 * 2**20
NAMES: Final[dict[str, tuple[str, ...]]] = {
    "campaign": ("campaign", "utm_campaign", "кампания"),
    "source": ("source", "utm_source", "источник"),
    "medium": ("medium", "utm_medium", "канал", "тип"),
    "content": ("content", "utm_content", "содержание", "объявление"),
    "term": ("term", "utm_term", "ключ", "ключевое слово"),
    "url": ("url", "address", "адрес", "страница"),
    "code": ("code", "код"),
    "day": ("day", "date", "день", "дата"),
    "amount": ("amount", "cost", "расход", "сумма", "стоимость"),
}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Wrong:
    """A line that was not taken: a text id of a refusal and its values."""

    line: int
    error: DomainError


@dataclasses.dataclass(frozen=True, kw_only=True)
class Made:
    """The links of a file in its order, those that were there already among them."""

    links: list[Link]
    new: int
    wrong: list[Wrong]


Line = tuple[int, dict[str, str]]
Words = tuple[str, ...]


def lines_of(content: bytes, *needed: str) -> Iterator[Line]:
    """Lines with their numbers, cells by our names. Raises BadFileError."""
    if len(content) > MOST_BYTES:
        raise BadFileError(reason="too-large")
    text = _decoded(content)
    head = text.partition("\n")[0]
    delimiter = max(";,\t", key=head.count)
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    if len(rows) < 2:  # noqa: PLR2004 - a head and a line
        raise BadFileError(reason="empty")
    if len(rows) > MOST_LINES + 1:
        raise BadFileError(reason="too-long")
    names = [_name(cell) for cell in rows[0]]
    for column in needed:
        if column not in names:
            raise BadFileError(reason="no-column", column=column)
    return _cells(names, rows[1:])


async def make_links(shop: Shop, content: bytes, actor: Person, now: datetime) -> Made:
    """Make what is not there yet. Raises BadFileError."""
    found = Made(links=[], new=0, wrong=[])
    asked: dict[Words, Placement] = {}
    for line, cells in lines_of(content, "campaign", "source"):
        try:
            placement = _placement(cells)
        except (BadValueError, LinkRefusedError) as error:
            found.wrong.append(Wrong(line=line, error=error))
            continue
        asked.setdefault(tuple(placement.words.values()), placement)
    there = await _there(shop, {each.campaign for each in asked.values()})
    fresh = [each for words, each in asked.items() if words not in there]
    made = await making.new(shop, fresh, actor, now)
    there |= {_words(link): link for link in made}
    await audit.record(shop.id, actor, "links_made", now, count=len(made))
    found.links.extend(there[words] for words in asked)
    return dataclasses.replace(found, new=len(made))


async def put_costs(shop: Shop, content: bytes, actor: Person, now: datetime) -> Made:
    """Costs by code and day; the days that were told replace what was there."""
    found = Made(links=[], new=0, wrong=[])
    today = now.astimezone(shop.zone).date()
    for line, cells in lines_of(content, "code", "day", "amount"):
        try:
            link, day, amount = await _cost(shop, cells, today)
            await costs.put(link, day, amount)
        except (BadValueError, BadFileError, LinkRefusedError) as error:
            found.wrong.append(Wrong(line=line, error=error))
            continue
        found.links.append(link)
        found = dataclasses.replace(found, new=found.new + 1)
    await audit.record(shop.id, actor, "link_costs", now, count=found.new)
    return found


def sheet(links: list[Link], bot_name: str, web_address: str, language: str) -> bytes:
    """The links with their codes and addresses, for a spreadsheet."""
    rows = [[*parts.PARTS, "code", "bot", "app", "web", "url"]]
    rows += [
        [
            *(getattr(link, part) for part in parts.PARTS),
            link.code,
            addresses.bot(bot_name, link.code),
            addresses.app(bot_name, link.code),
            addresses.web(web_address, link.code),
            link.url,
        ]
        for link in links
    ]
    return spreadsheet.written("csv", rows, language)


async def _there(shop: Shop, campaigns: set[str]) -> dict[Words, Link]:
    rows = Link.filter(shop_id=shop.id, campaign__in=list(campaigns))
    return {_words(link): link for link in await rows}


def _words(link: Link) -> Words:
    return tuple(getattr(link, part) for part in parts.PARTS)


def _placement(cells: dict[str, str]) -> Placement:
    words = {part: parts.written(cells[part]) for part in parts.PARTS if cells.get(part)}
    url = addresses.checked_url(cells["url"]) if cells.get("url") else ""
    return Placement(
        campaign=words.get("campaign", ""),
        source=words.get("source", ""),
        medium=words.get("medium", ""),
        content=words.get("content", ""),
        term=words.get("term", ""),
        opens="site" if url else "bot",
        url=url,
    )


async def _cost(shop: Shop, cells: dict[str, str], today: date) -> tuple[Link, date, int]:
    link = await codes.link_of(cells["code"])
    if link is None or link.shop_id != shop.id:
        raise BadFileError(reason="no-such-code")
    return link, costs.day_of(cells["day"], today), costs.amount_of(cells["amount"], shop.currency)


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1251"):
        try:
            return content.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    raise BadFileError(reason="garbled")


def _name(cell: str) -> str:
    said = fold(cell)
    return next((name for name, known in NAMES.items() if said in known), said)


def _cells(names: list[str], rows: list[list[str]]) -> Iterator[Line]:
    for number, row in enumerate(rows, start=2):
        cells = {name: cell.strip() for name, cell in zip(names, row, strict=False)}
        if any(cells.values()):
            yield number, {**dict.fromkeys(names, ""), **cells}
