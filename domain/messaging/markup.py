"""Telegram's HTML as the length rules see it: UTF-16 units of what is visible."""

import html
import re
from typing import Final

TAG: Final = re.compile(r"<[^<>]*>")


def units(text: str) -> int:
    """Length in UTF-16 code units, by which Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def clipped(text: str, limit: int) -> str:
    """At most `limit` UTF-16 units, with an ellipsis where something was cut."""
    if units(text) <= limit:
        return text
    kept = text.encode("utf-16-le")[: 2 * (limit - 1)].decode("utf-16-le", "ignore")
    return f"{kept}…"


def visible(markup: str) -> str:
    """The text without its tags."""
    return html.unescape(TAG.sub("", markup))
