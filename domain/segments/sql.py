"""Pieces of SQL that carry their values, so that conditions nest without knowing each other.

Not a query builder: a piece is text that both engines read, with `?` for each value. The ORM's
criteria are not used here because a negated `IN` of theirs stays negated when it is negated again.
"""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence


class Ids(tuple[int, ...]):
    """Many ids as one value; the same one only with itself, so nobody compares all of them."""

    __slots__ = ()
    __eq__ = object.__eq__
    __hash__ = object.__hash__


Value = int | str | Ids


@dataclasses.dataclass(frozen=True)
class Sql:
    """A piece of a statement. Values are never written into the text."""

    text: str
    values: tuple[Value, ...] = ()

    def __and__(self, other: "Sql") -> "Sql":
        return every((self, other))

    def __or__(self, other: "Sql") -> "Sql":
        return either((self, other))

    def __invert__(self) -> "Sql":
        return Sql(f"(NOT {self.text})", self.values)

    def numbered(self) -> str:
        """The text as PostgreSQL wants it: `$1` for the first value, see `given`."""
        head, *rest = self.text.split("?")
        places: dict[Ids, int] = {}
        parts, last = [head], 0
        for place, part in enumerate(rest):
            value = self.values[place] if place < len(self.values) else ""
            if isinstance(value, Ids) and value in places:
                parts.append(f"${places[value]}{part}")
                continue
            last += 1
            if isinstance(value, Ids):
                places[value] = last
            parts.append(f"${last}{part}")
        return "".join(parts)

    @property
    def given(self) -> list[Value]:
        """The values of the numbered text: many ids are given once."""
        there: set[Ids] = set()
        found: list[Value] = []
        for value in self.values:
            if isinstance(value, Ids):
                if value in there:
                    continue
                there.add(value)
            found.append(value)
        return found


@dataclasses.dataclass(frozen=True)
class Joinable(Sql):
    """A test that looks at the same rows as others with its `key`: all of them can be one look."""

    @property
    def key(self) -> object:
        """What is the same for all that can be one look."""
        raise NotImplementedError

    def joined(self, others: Sequence["Joinable"]) -> Sql:
        """Itself and the others, as one test that all of them pass."""
        raise NotImplementedError


YES = Sql("(1 = 1)")
NO = Sql("(1 = 0)")


def sql(text: str, *values: Sql | Value) -> Sql:
    """The text with every `?` taken by the next value; a piece is put in place of it."""
    head, *rest = text.split("?")
    parts = [head]
    taken: list[Value] = []
    for value, tail in zip(values, rest, strict=True):
        if isinstance(value, Sql):
            parts.append(value.text)
            taken.extend(value.values)
        else:
            parts.append("?")
            taken.append(value)
        parts.append(tail)
    return Sql("".join(parts), tuple(taken))


def listed(values: Sequence[Value]) -> Sql:
    """`?, ?, ?` for a list in brackets; an empty one equals nothing."""
    return Sql(", ".join("?" for _ in values) or "NULL", tuple(values))


def every(pieces: Iterable[Sql]) -> Sql:
    """All of the pieces; of none it is yes. Those that look at the same rows look once."""
    return _joined(tuple(_together(tuple(pieces))), " AND ", YES)


def each_alone(pieces: Iterable[Sql]) -> Sql:
    """All of the pieces, each a value of its own.

    PostgreSQL makes no joins of them then, it looks into each set by its hash.
    """
    alone = (Sql(f"({each.text} IS TRUE)", each.values) for each in _together(tuple(pieces)))
    return _joined(tuple(alone), " AND ", YES)


def either(pieces: Iterable[Sql]) -> Sql:
    """Any of the pieces; of none it is no."""
    return _joined(tuple(pieces), " OR ", NO)


def _together(pieces: tuple[Sql, ...]) -> Iterator[Sql]:
    """The pieces in their order, those with one key as the first of them."""
    by_key: dict[object, list[Joinable]] = {}
    for piece in pieces:
        if isinstance(piece, Joinable):
            by_key.setdefault(piece.key, []).append(piece)
    for piece in pieces:
        if not isinstance(piece, Joinable):
            yield piece
        elif others := by_key.pop(piece.key, None):
            yield piece.joined(others[1:]) if len(others) > 1 else piece


def _joined(pieces: tuple[Sql, ...], word: str, of_none: Sql) -> Sql:
    match pieces:
        case ():
            return of_none
        case (only,):
            return only
        case _:
            text = f"({word.join(piece.text for piece in pieces)})"
            return Sql(text, tuple(value for piece in pieces for value in piece.values))
