"""A text cut into words and tags, each with its place, and put together as Jinja source.

The source has a line for every tag: the line of a node says which tag it came from.
"""

import dataclasses
import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from domain.messaging.markup import TAG, clipped, visible
from domain.messaging.templates.refusals import (
    BrokenTemplateError,
    TooComplexError,
    TornMarkupError,
    UnknownFieldError,
)
from domain.messaging.templates.value import key_of, nearest

# Stand in our text for what may not stand there: they are nobody's letters, and are taken out of
# whatever authors and customers write.
LINE, BRACE, GAP, OPEN, CLOSE = "\ue00a", "\ue00b", "\ue000", "\ue001", "\ue002"
OURS: Final = re.compile("[\ue000-\ue00f]")
PIECE: Final = re.compile(
    r"\{\{(?P<shown>[^{}]*)\}\}|\{%(?P<done>[^{}]*?)%\}|\{#(?P<note>[^{}]*?)#\}"
    r"|\{(?P<field>[^{}<>|\n]{1,40})(?:\|(?P<instead>[^{}<>\n]{0,100}))?\}"
)
STRAY: Final = re.compile(r"\{\{|\{%|%\}")
QUOTES: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'"})
MOST_TAGS: Final = 200
LONGEST_TAG: Final = 300
DEEPEST: Final = 10
# Words and signs of one tag, a quoted text is one.
TOKEN: Final = re.compile(r"\"[^\"]*\"|'[^']*'|\w+|[^\w\s]")
MOST_TOKENS: Final = 60
# Of all tags together: to read more would hold everybody else's answers for too long.
MOST_IN_ALL: Final = 300
WORDS: Final = frozenset({"if", "elif", "else", "endif", "for", "endfor"})
AROUND: Final = 20
Kind = Literal["words", "shown", "done", "field"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Piece:
    """Words, or a tag: something shown, something done (`if`, `for`), a simple field."""

    kind: Kind
    text: str
    start: int
    end: int
    instead: str | None = None


def place(text: str, start: int, end: int) -> str:
    """The spot with a few words around it, as people read it."""
    before = visible(text[max(0, start - AROUND) : start]).rpartition("\n")[2]
    after = visible(text[end : end + AROUND]).partition("\n")[0]
    return f"{before}▸{clipped(visible(text[start:end]), 60)}◂{after}"


def pieces(text: str) -> tuple[Piece, ...]:
    """The text in order. Raises BrokenTemplateError, TooComplexError, each with its place."""
    found = tuple(_cut(text))
    tags = [each for each in found if each.kind != "words"]
    if len(tags) > MOST_TAGS:
        raise TooComplexError(place=place(text, tags[MOST_TAGS].start, tags[MOST_TAGS].end))
    for each in found:
        stray = STRAY.search(each.text) if each.kind == "words" else None
        if stray:
            raise BrokenTemplateError(
                place=place(text, each.start + stray.start(), each.start + stray.end())
            )
        if each.kind in {"shown", "done"}:
            _check(text, each)
    _check_all(text, tags)
    return found


def _check_all(text: str, tags: Sequence[Piece]) -> None:
    left = MOST_IN_ALL
    for each in tags:
        left -= len(TOKEN.findall(each.text))
        if left < 0:
            raise TooComplexError(place=place(text, each.start, each.end))


def _cut(text: str) -> Iterator[Piece]:
    reached = 0
    for match in PIECE.finditer(text):
        start, end = match.span()
        if start > reached:
            yield Piece(kind="words", text=text[reached:start], start=reached, end=start)
        reached = end
        if match["shown"] is not None:
            yield Piece(kind="shown", text=match["shown"], start=start, end=end)
        elif match["done"] is not None:
            yield Piece(kind="done", text=match["done"], start=start, end=end)
            reached = _line_end(text, start, end)
        elif match["field"] is not None:
            yield Piece(
                kind="field", text=match["field"], start=start, end=end, instead=match["instead"]
            )
    if reached < len(text):
        yield Piece(kind="words", text=text[reached:], start=reached, end=len(text))


def _line_end(text: str, start: int, end: int) -> int:
    """An `if` alone on its line leaves no empty line."""
    is_alone = (start == 0 or text[start - 1] == "\n") and text[end : end + 1] == "\n"
    return end + 1 if is_alone else end


def _check(text: str, piece: Piece) -> None:
    where = place(text, piece.start, piece.end)
    if TAG.search(piece.text):
        raise TornMarkupError(place=where)
    depth = deepest = 0
    for letter in piece.text:
        depth += (letter in "([{") - (letter in ")]}")
        deepest = max(deepest, depth)
    is_long = len(piece.text) > LONGEST_TAG or len(TOKEN.findall(piece.text)) > MOST_TOKENS
    if is_long or deepest > DEEPEST:
        raise TooComplexError(place=where)


def source(text: str, found: Sequence[Piece]) -> str:
    """Jinja's source. Raises UnknownFieldError, TornMarkupError."""
    done: list[str] = []
    is_in_link = False
    for each in found:
        if each.kind == "words":
            is_in_link = _is_inside(each.text, is_inside=is_in_link)
            done.append(
                OURS.sub("", each.text).replace("\r", "").replace("\n", LINE).replace("{", BRACE)
            )
        elif each.kind == "done":
            if is_in_link:
                raise TornMarkupError(place=place(text, each.start, each.end))
            done.append(f"{{%\n{expression(each.text)}%}}")
        else:
            words = _field(text, each) if each.kind == "field" else expression(each.text)
            done.append(f"{{{{\n({words})|in_link}}}}" if is_in_link else f"{{{{\n{words}}}}}")
    return "".join(done)


def _is_inside(words: str, *, is_inside: bool) -> bool:
    opened, closed = words.rfind("<"), words.rfind(">")
    return is_inside if opened == closed else opened > closed


def expression(typed: str) -> str:
    """As Jinja reads it: on one line, with straight quotes."""
    plain = unicodedata.normalize("NFC", OURS.sub("", html.unescape(typed)))
    return " ".join(plain.translate(QUOTES).split())


def _field(text: str, piece: Piece) -> str:
    key = key_of(html.unescape(piece.text))
    if key is None:
        typed = html.unescape(piece.text).strip()
        where = place(text, piece.start, piece.end)
        raise UnknownFieldError(field=typed, nearest=nearest(typed), place=where)
    if not piece.instead:
        return key
    words = OURS.sub("", html.unescape(piece.instead))
    quoted = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'{key}|default("{quoted}")'


def check_markup(text: str, found: Sequence[Piece]) -> None:
    """Every branch closes what it opens. Raises TornMarkupError, BrokenTemplateError."""
    open_tags: list[str] = []
    marks: list[list[str]] = []
    begun = ""
    for each in found:
        where = place(text, each.start, each.end)
        if each.kind == "words":
            words, begun = _whole(begun + each.text)
            _follow(words, open_tags, marks[-1] if marks else [], where)
        elif each.kind == "done":
            _turn(expression(each.text).partition(" ")[0], open_tags, marks, where)
    if open_tags or begun:
        raise TornMarkupError(place=place(text, max(0, len(text) - 1), len(text)))


def _whole(words: str) -> tuple[str, str]:
    """Up to a tag that is not closed yet, because something is filled in inside of it; the tag."""
    if not _is_inside(words, is_inside=False):
        return words, ""
    cut = words.rfind("<")
    return words[:cut], words[cut:]


def _turn(word: str, open_tags: list[str], marks: list[list[str]], where: str) -> None:
    """At an `if`, an `else`, an end: the tags must stand as they stood before."""
    if word not in WORDS:
        raise BrokenTemplateError(place=where)
    if word in {"if", "for"}:
        marks.append(list(open_tags))
        if len(marks) > DEEPEST:
            raise TooComplexError(place=where)
        return
    if not marks:
        raise BrokenTemplateError(place=where)
    if open_tags != marks[-1]:
        raise TornMarkupError(place=where)
    if word.startswith("end"):
        marks.pop()


def _follow(words: str, open_tags: list[str], outside: list[str], where: str) -> None:
    for match in re.finditer(r"<(/?)([a-zA-Z][\w-]*)[^<>]*>", words):
        is_end, name = bool(match[1]), match[2].lower()
        if not is_end:
            open_tags.append(name)
        elif len(open_tags) <= len(outside) or open_tags[-1] != name:
            raise TornMarkupError(place=where)
        else:
            open_tags.pop()


def outline(text: str) -> str:
    """The plain words with dots for what is filled in: what names a message in a list."""
    shown = {"done": "", "shown": "…", "field": "…"}
    return visible("".join(shown.get(each.kind, each.text) for each in _cut(text)))
