"""What is wrong with a typed text: the reason, the place, and what may have been meant."""

import dataclasses
import html

from domain.core.errors import DomainError
from domain.core.ports import Texts

AROUND = 120


@dataclasses.dataclass(frozen=True, kw_only=True)
class Problem:
    """`reason` is a part of the text `language-wrong-<reason>`; the rest are its variables.

    `start` and `end` are the place of the word in the text.
    """

    reason: str
    start: int = 0
    end: int = 0
    word: str = ""
    what: str = ""
    hints: tuple[str, ...] = ()
    limit: str = ""


@dataclasses.dataclass(eq=False)
class SegmentTextError(DomainError):
    """A typed segment that can't be read; nothing was changed."""

    code = "segment-text"
    problem: Problem


def said(t: Texts, problem: Problem) -> str:
    """The problem in a sentence, plain."""
    quoted = (t.plain("language-quoted", word=each) for each in problem.hints)
    hints = t.plain("language-either").join(quoted)
    text = f"language-wrong-{problem.reason}"
    told = t.plain(
        text,
        word=shortened(problem.word.strip('«»“”„"')),
        what=problem.what,
        limit=problem.limit,
        hints=hints,
        many=len(problem.hints),
    )
    told = told.strip()
    return told[:1].upper() + told[1:]


def shown(text: str, problem: Problem) -> str:
    """The text around the wrong word as Telegram HTML, the word bold and underlined."""
    start, end = max(problem.start, 0), min(max(problem.end, problem.start + 1), len(text))
    first, last = max(start - AROUND, 0), min(end + AROUND, len(text))
    before = ("…" if first else "") + text[first:start]
    after = text[end:last] + ("…" if last < len(text) else "")
    word = html.escape(shortened(text[start:end]), quote=False) or "⌃"
    marked = f"<b><u>{word}</u></b>"
    return f"{html.escape(before, quote=False)}{marked}{html.escape(after, quote=False)}"


def shortened(word: str) -> str:
    """A word that is not longer than a line."""
    return word if len(word) <= AROUND else f"{word[: AROUND - 1]}…"
