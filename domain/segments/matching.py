"""Who is meant by a phone, an address, a number or a Telegram name somebody gave."""

import asyncio
import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from tortoise.functions import Lower
from tortoise.queryset import QuerySet

from domain.audience import contacts
from domain.core.batches import batches
from domain.core.errors import BadValueError
from domain.core.names import fold
from domain.core.reading import on
from domain.models import Customer, Identity, Shop

Key = Literal["phone", "email", "telegram", "username", "number", "id"]
# The more telling first: of a number in a file it is harder to say what it is.
KEYS: tuple[Key, ...] = ("phone", "email", "username", "telegram", "number", "id")
CHUNK = 500
LARGEST = 2**63 - 1
DIGITS = re.compile(r"\d{1,19}")
USERNAME = re.compile(r"@?[a-z][a-z0-9_]{4,31}", re.IGNORECASE)
SAMPLE = 200
PATIENCE = 15
HEADS: Mapping[Key, tuple[str, ...]] = {
    "phone": ("телефон", "phone", "мобил", "tel"),
    "email": ("почта", "mail"),
    "username": ("username", "имя в telegram", "telegram name", "ник"),
    "telegram": ("telegram", "телеграм", "tg", "chat"),
    "number": ("код", "code", "external", "клиент", "customer"),
    "id": ("номер", "number", "id"),
}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Guess:
    """By which column of a file people are known, and as what."""

    column: int
    key: Key


def normal(key: Key, text: str, country: str) -> str:
    """The text as it is kept, empty when it can't be such a key."""
    text = text.strip()
    try:
        match key:
            case "phone":
                return contacts.phone(text, country) if re.search(r"\d{5}", _bare(text)) else ""
            case "email":
                return contacts.email(text) if "@" in text[1:] else ""
            case "username":
                return text.lstrip("@").casefold() if USERNAME.fullmatch(text) else ""
            case "telegram" | "id":
                whole = text.removesuffix(".0")
                fits = DIGITS.fullmatch(whole) and int(whole) <= LARGEST
                return str(int(whole)) if fits else ""
            case "number":
                return text[:254]
    except BadValueError:
        return ""


async def match(shop: Shop, key: Key, texts: Iterable[str]) -> dict[str, int]:
    """Texts to customers, those found; whoever became a part of another is that other."""
    # A phone takes a twentieth of a millisecond: many would hold up the loop.
    wanted = await asyncio.to_thread(_normals, key, set(texts), shop.country)
    values = sorted({value for value in wanted.values() if value})
    found: dict[str, int] = {}
    with on("heavy", seconds=PATIENCE):
        for part in batches(values, CHUNK):
            found |= await _found(shop, key, part)
    return {text: found[value] for text, value in wanted.items() if value in found}


async def anybody(shop: Shop, text: str) -> int | None:
    """The one meant by a text of any kind, None when nobody is, or several are."""
    found = set()
    for key in KEYS:
        found |= set((await match(shop, key, [text])).values())
        if found and key in {"phone", "email", "username"}:
            break
    return found.pop() if len(found) == 1 else None


async def by_account(shop: Shop, telegram_id: int) -> int | None:
    """The customer with this Telegram account."""
    return (await match(shop, "telegram", [str(telegram_id)])).get(str(telegram_id))


async def guess(shop: Shop, names: Sequence[str], lines: Sequence[Sequence[str]]) -> Guess | None:
    """The column by which most of the first lines are known; its head decides between equals."""
    best: tuple[float, Guess] | None = None
    sample = lines[:SAMPLE]
    for column, name in enumerate(names):
        cells = [line[column] for line in sample if column < len(line) and line[column]]
        for place, key in enumerate(KEYS):
            known = await match(shop, key, cells)
            if not known:
                continue
            score = sum(cell in known for cell in cells) * (1.5 if _is_called(name, key) else 1)
            score -= place / 100
            if best is None or score > best[0]:
                best = (score, Guess(column=column, key=key))
    return best[1] if best else None


def _normals(key: Key, texts: Iterable[str], country: str) -> dict[str, str]:
    return {text: normal(key, text, country) for text in texts}


def _bare(text: str) -> str:
    return contacts.PUNCTUATION.sub("", text)


def _is_called(name: str, key: Key) -> bool:
    return any(word in fold(name) for word in HEADS[key])


async def _found(shop: Shop, key: Key, values: list[str]) -> dict[str, int]:
    living = _living(shop)
    match key:
        case "id":
            rows = await living.filter(id__in=[int(each) for each in values]).values_list("id")
            return {str(row[0]): int(row[0]) for row in rows}
        case "username":
            # Latin letters alone, which both engines make small alike.
            named = living.exclude(username="").annotate(small=Lower("username"))
            rows = await named.filter(small__in=values).values_list("small", "id")
            return {str(name): int(person) for name, person in rows}
        case _:
            keys = Identity.filter(shop_id=shop.id, kind=key, value__in=values)
            known = {str(v): int(c) for v, c in await keys.values_list("value", "customer_id")}
            alive = await living.filter(id__in=list(known.values())).values_list("id")
            there = {int(row[0]) for row in alive}
            return {value: person for value, person in known.items() if person in there}


def _living(shop: Shop) -> QuerySet[Customer]:
    return Customer.filter(
        shop_id=shop.id,
        is_guest=False,
        is_test=False,
        erased_at__isnull=True,
        merged_into_id__isnull=True,
    )
