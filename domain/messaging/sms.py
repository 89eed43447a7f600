"""How many SMS a text is, and what they cost: GSM 03.38 and UCS-2."""

import dataclasses
import html
import re
from collections.abc import Mapping
from typing import Any, Final, Literal

from domain.messaging.markup import TAG, units

GSM: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# Take two places: a sign of escape goes before them.
EXTENDED: Final = frozenset("\f^{}\\[~]|€")
GSM_ALONE, GSM_JOINED = 160, 153
UCS_ALONE, UCS_JOINED = 70, 67
# What typographers write and GSM doesn't know, said with what it knows.
PLAIN: Final = str.maketrans({"«": '"', "»": '"', "—": "-", "–": "-", "…": "...", "\u00a0": " "})
LINK: Final = re.compile(r'<a href="([^"]*)">([^<]*)</a>')


@dataclasses.dataclass(frozen=True, kw_only=True)
class Measure:
    """A text as the network takes it: `length` places, of which a segment holds so many."""

    alphabet: Literal["gsm", "ucs"]
    length: int
    segments: int

    def cost(self, price: int) -> int:
        """In minor units, by the price of a segment."""
        return self.segments * price


def measure(text: str) -> Measure:
    """Count the segments. No sign is cut in two, so a segment may stay a place short."""
    if all(sign in GSM or sign in EXTENDED for sign in text):
        sizes = [2 if sign in EXTENDED else 1 for sign in text]
        return _measured("gsm", sizes, GSM_ALONE, GSM_JOINED)
    return _measured("ucs", [units(sign) for sign in text], UCS_ALONE, UCS_JOINED)


def _measured(
    alphabet: Literal["gsm", "ucs"], sizes: list[int], alone: int, joined: int
) -> Measure:
    length = sum(sizes)
    if length <= alone:
        return Measure(alphabet=alphabet, length=length, segments=1 if length else 0)
    segments, filled = 1, 0
    for size in sizes:
        if filled + size > joined:
            segments, filled = segments + 1, 0
        filled += size
    return Measure(alphabet=alphabet, length=length, segments=segments)


def plain(content: Mapping[str, Any]) -> str:
    """A message as an SMS: no tags, links as they are, the first button's address at the end.

    A text that is Latin but for its typography is written so that it stays in the cheap alphabet.
    """
    text = LINK.sub(lambda link: _link(link[1], link[2]), str(content.get("text", "")))
    said = [html.unescape(TAG.sub("", text)).strip()]
    said += [str(each["url"]) for each in list(content.get("buttons") or ())[:1]]
    whole = "\n".join(filter(None, said))
    cheap = whole.translate(PLAIN)
    return cheap if measure(cheap).alphabet == "gsm" else whole


def _link(url: str, words: str) -> str:
    return url if words in {url, ""} else f"{words} {url}"
