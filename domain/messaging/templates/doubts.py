"""Addresses that look mistyped: nobody refuses them, the author is asked."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from typing import Final

from domain.messaging.markup import TAG, visible

SCHEME: Final = re.compile(r"(?i)h{1,2}t{1,3}p{1,2}s?[:;.,]{0,2}/{1,3}(?=\w)")
RIGHT: Final = re.compile(r"(?i)https?://(?!https?[:/])")
APART: Final = re.compile(r"(?i)\b(https?://)\s+([\w-]+\.\w+\S*)")
COMMA: Final = re.compile(r"(?i)((?:www[.,])?[\w-]{1,63}),(ru|com|net|org|рф|shop)(?=/|$)")
ENDINGS: Final = {"con": "com", "cmo": "com", "comm": "com", "ry": "ru", "tu": "ru", "rus": "ru"}
HOST: Final = re.compile(r"(?i)^(https?://)?([^/?#:\s]+)")
TWINS: Final = str.maketrans("асеорухкАСЕОРУХКМТНВ", "aceopyxkACEOPYXKMTHB")
CYRILLIC, LATIN = re.compile(r"[а-яё]", re.IGNORECASE), re.compile(r"[a-z]", re.IGNORECASE)
# More of them one behind the other nobody types.
MOST_SCHEMES: Final = 3
AROUND: Final = "«»\"'()[]<>.,;:!?…"


@dataclasses.dataclass(frozen=True)
class Doubt:
    """An address as it stands, and what may be meant."""

    address: str
    better: str


def doubts(markup: str, addresses: Iterable[str] = ()) -> tuple[Doubt, ...]:
    """What looks mistyped in a text and among the addresses of its links and buttons, each once."""
    found = dict.fromkeys([*_in_words(visible(TAG.sub(" ", markup))), *_of(addresses)])
    return tuple(found)


def _in_words(text: str) -> Iterator[Doubt]:
    for match in APART.finditer(text):
        yield Doubt(match[0], match[1] + match[2])
    yield from _of(word.strip(AROUND) for word in text.split())


def _of(words: Iterable[str]) -> Iterator[Doubt]:
    for word in words:
        better = _better(word)
        if better != word:
            yield Doubt(word, better)


def _better(word: str) -> str:
    done = word
    for _ in range(MOST_SCHEMES):
        match = SCHEME.match(done)
        if RIGHT.match(done) or match is None:
            break
        rest = done[match.end() :]
        done = rest if SCHEME.match(rest) else f"https://{rest}"
    done = COMMA.sub(lambda m: f"{m[1].replace(',', '.')}.{m[2]}", done)
    host = HOST.match(done)
    if host is None or "." not in host[2] or "@" in done:
        return done
    right = ".".join(_label(label) for label in host[2].split("."))
    if host[1] or host[2].lower().startswith("www."):
        front, _, ending = right.rpartition(".")
        right = f"{front}.{ENDINGS.get(ending.lower(), ending)}"
    return done[: host.start(2)] + right + done[host.end(2) :]


def _label(label: str) -> str:
    """Letters of two alphabets in one word: a twin was typed."""
    return label.translate(TWINS) if CYRILLIC.search(label) and LATIN.search(label) else label
