r"""Patterns a shop may search texts with: the part of regular expressions that is safe and alike.

Letters, `.`, classes, `\d \w \s`, groups, `|`, `^ $`, `* + ?` and counted repeats. No references
back, no looking round, no lazy repeats: what is left takes time in proportion to the text in RE2
and in PostgreSQL, and means the same in both. A pattern is read here and written anew, so that
nothing of an engine's own gets through.
"""

import unicodedata
from collections.abc import Callable
from typing import Final, NoReturn

from domain.core.errors import BadValueError

LONGEST: Final = 200
MOST_REPEATS: Final = 50
# Counted repeats are written out by both engines: this many pieces in all.
LARGEST: Final = 1_000
SHORT: Final = {"d": "0-9", "w": "0-9a-zа-я_", "s": " "}
SPECIAL: Final = frozenset(r"\.^$|()[]{}*+?-")

Fold = Callable[[str], str]


def translated(said: str, fold: Fold) -> str:
    """The pattern as both engines take it, folded like the texts. Raises BadValueError."""
    reader = _Reader(unicodedata.normalize("NFC", said.strip()), fold)
    written, _ = reader.either()
    if reader.at != len(reader.said):
        _refuse()
    return written


def _refuse() -> NoReturn:
    raise BadValueError(reason="bad-pattern")


class _Reader:
    """Reads one pattern from left to right; each part gives its text and its size."""

    def __init__(self, said: str, fold: Fold) -> None:
        self.said = said
        self.at = 0
        self._fold = fold
        if not said or len(said) > LONGEST:
            _refuse()

    def either(self) -> tuple[str, int]:
        branches = [self._branch()]
        while self._took("|"):
            branches.append(self._branch())
        return "|".join(text for text, _ in branches), sum(size for _, size in branches)

    def _branch(self) -> tuple[str, int]:
        parts = []
        while self._next() not in {"", "|", ")"}:
            parts.append(self._piece())
        size = sum(size for _, size in parts)
        if not parts or size > LARGEST:
            _refuse()
        return "".join(text for text, _ in parts), size

    def _piece(self) -> tuple[str, int]:
        if self._next() in {"^", "$"}:
            return self._step(), 1
        text, size = self._atom()
        mark = self._next()
        if mark in {"*", "+", "?"} and mark:
            return text + self._step(), size
        if mark == "{":
            counted, most = self._repeat()
            return text + counted, size * most
        return text, size

    def _atom(self) -> tuple[str, int]:
        sign = self._step()
        match sign:
            case "(":
                text, size = self.either()
                if not self._took(")"):
                    _refuse()
                return f"(?:{text})", size
            case "[":
                return self._class(), 1
            case "\\":
                return self._escaped(), 1
            case ".":
                return ".", 1
            case _ if sign in SPECIAL - {"-"}:
                _refuse()
            case _:
                return self._literal(sign), 1

    def _repeat(self) -> tuple[str, int]:
        self._step()
        least = self._count()
        most = least
        if self._took(","):
            most = self._count()
        if not self._took("}") or most < least or not 0 < most <= MOST_REPEATS:
            _refuse()
        return f"{{{least},{most}}}", most

    def _count(self) -> int:
        digits = ""
        while self._next() in set("0123456789") and len(digits) < len(str(MOST_REPEATS)):
            digits += self._step()
        return int(digits) if digits else _refuse()

    def _class(self) -> str:
        is_not = self._took("^")
        members = [self._member()]
        while not self._took("]"):
            members.append(self._member())
        return f"[{'^' if is_not else ''}{''.join(members)}]"

    def _member(self) -> str:
        sign = self._step()
        if sign == "\\":
            return SHORT[self._step()] if self._next() in SHORT else self._mark()
        if sign in {"[", "]", "^"}:
            _refuse()
        if self._next() != "-" or self.said[self.at + 1 : self.at + 2] in {"]", ""}:
            return self._literal(sign)
        self._step()
        first, last = self._letter(sign), self._letter(self._step())
        if not (first.isalnum() and last.isalnum() and first <= last):
            _refuse()
        return f"{first}-{last}"

    def _escaped(self) -> str:
        return f"[{SHORT[self._step()]}]" if self._next() in SHORT else self._mark()

    def _mark(self) -> str:
        """A sign of the language itself, meant as it stands."""
        sign = self._step()
        if sign.isalnum() or sign == "_":
            _refuse()
        return self._literal(sign)

    def _literal(self, sign: str) -> str:
        return f"\\{sign}" if sign in SPECIAL else self._letter(sign)

    def _letter(self, sign: str) -> str:
        folded = self._fold(sign)
        return folded if len(folded) == 1 else sign

    def _next(self) -> str:
        return self.said[self.at : self.at + 1]

    def _took(self, sign: str) -> bool:
        if self._next() != sign:
            return False
        self.at += 1
        return True

    def _step(self) -> str:
        sign = self._next()
        if not sign:
            _refuse()
        self.at += 1
        return sign
