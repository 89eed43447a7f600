"""Names of the shop's things: which is meant by a name in a text, and how to write one."""

import dataclasses
from collections.abc import Iterable, Mapping

from domain.audience import picking
from domain.audience.picking import Key, Option
from domain.core.batches import batches
from domain.core.names import fold
from domain.core.params import Picked
from domain.models import Category, Product, Shop
from domain.segments.language.cursor import Said
from domain.segments.language.likeness import nearest
from domain.segments.language.problems import Problem, SegmentTextError

LONGEST_NAME = 500
LARGEST_ID = 2**31 - 1
MANY = 100_000
AT_ONCE = 300
LIKE = 50
MOST_HINTS = 5
# Things a shop has thousands of: they are asked for by name.
LARGE: dict[Picked, type[Product] | type[Category]] = {"product": Product, "category": Category}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Wanted:
    """A name somebody typed of something that can be picked."""

    what: Picked
    name: str
    number: str = ""


class Book:
    """Things known by their folded names, and by their keys."""

    def __init__(self, options: Mapping[Picked, Iterable[Option]]) -> None:
        self._options = {what: tuple(known) for what, known in options.items()}
        self._by_key: dict[tuple[Picked, str], Option] = {}
        self._by_name: dict[tuple[Picked, str], list[Option]] = {}
        for what, known in self._options.items():
            for each in known:
                self._by_key.setdefault((what, str(each.key)), each)
                self._by_name.setdefault((what, fold(each.label)), []).append(each)

    def find(self, what: Picked, label: str, said: Said, *, has_hints: bool = True) -> Key:
        """The one meant. Raises SegmentTextError where it is none or one of many."""
        found = self._like(what, said.meaning, said.number)
        if len(found) == 1:
            return found[0].key
        if found:
            hints = tuple(f"{each.label} №{each.key}" for each in found[:MOST_HINTS])
            raise _wrong("ambiguous", said, label, hints)
        labels = [each.label for each in self._options.get(what, ())[:AT_ONCE]]
        hints = nearest(said.meaning, labels) if has_hints else ()
        raise _wrong("name", said, label, hints)

    def say(self, what: Picked, key: Key) -> tuple[str, str]:
        """The name, and the number behind it where the name alone is not enough."""
        known = self._by_key.get((what, str(key)))
        label = known.label if known else str(key)
        number = str(key) if isinstance(key, int) else ""
        for name, mark in ((label, ""), (label, number), (str(key), "")):
            if [each.key for each in self._like(what, name, mark)] == [key]:
                return name, mark
        return ("", number) if number else (label, "")

    def _like(self, what: Picked, name: str, number: str) -> list[Option]:
        if number:
            found = self._by_key.get((what, number))
            fits = found is not None and (not name or fold(found.label) == fold(name))
            return [found] if found is not None and fits else []
        by_key = self._by_key.get((what, name))
        if by_key is not None and by_key.key == name:
            return [by_key]
        return self._by_name.get((what, fold(name)), [])


async def book_of_names(shop: Shop, wanted: Iterable[Wanted]) -> Book:
    """All that may be meant by these names, and a few like those that are unknown."""
    names: dict[Picked, list[Wanted]] = {}
    for each in wanted:
        names.setdefault(each.what, []).append(each)
    found: dict[Picked, tuple[Option, ...]] = {}
    for what, asked in names.items():
        found[what] = await (_large(what, shop, asked) if what in LARGE else _all_of(what, shop))
    return Book(found)


async def book_of_keys(shop: Shop, keys: Mapping[Picked, Iterable[Key]]) -> Book:
    """The things with these keys, and others of the same names."""
    wanted: list[Wanted] = []
    for what, asked in keys.items():
        if what in LARGE:
            labels = await picking.labels(what, shop, list(asked))
            wanted += [
                Wanted(what=what, name=label, number=str(key)) for key, label in labels.items()
            ]
        else:
            wanted.append(Wanted(what=what, name=""))
    return await book_of_names(shop, wanted)


async def _all_of(what: Picked, shop: Shop) -> tuple[Option, ...]:
    found, _ = await picking.options(what, shop, "", 0, MANY)
    return tuple(found)


async def _large(what: Picked, shop: Shop, asked: list[Wanted]) -> tuple[Option, ...]:
    names = sorted({fold(each.name)[:LONGEST_NAME] for each in asked if each.name})
    ids = sorted({int(each.number) for each in asked if each.number.isdecimal()})
    rows = LARGE[what].filter(shop_id=shop.id)
    found: dict[int, str] = {}
    for batch in batches(names, AT_ONCE):
        some = rows.filter(name_folded__in=batch)
        found.update({each.id: each.name for each in await some.only("id", "name")})
    for part in batches([each for each in ids if each <= LARGEST_ID], AT_ONCE):
        some = rows.filter(id__in=part)
        found.update({each.id: each.name for each in await some.only("id", "name")})
    known = {fold(name) for name in found.values()}
    for name in [each for each in names if each not in known][:3]:
        for option in (await picking.options(what, shop, name.split()[0], 0, LIKE))[0]:
            found.setdefault(int(option.key), option.label)
    return tuple(Option(key=key, label=name) for key, name in sorted(found.items()))


def _wrong(reason: str, said: Said, label: str, hints: tuple[str, ...]) -> SegmentTextError:
    word = said.meaning or f"№{said.number}"
    return SegmentTextError(
        Problem(reason=reason, start=said.start, end=said.end, word=word, what=label, hints=hints)
    )
