"""Telegram's HTML as the length rules see it: UTF-16 units of what is visible."""

import html
import re
from typing import Final

# A letter with all that belongs to it: accents, skin, what is joined to it, the pair of a flag.
CLUSTER: Final = re.compile(
    "(?:[\U0001f1e6-\U0001f1ff]{2}|&(?:#\\w+|\\w+);|.)"
    "(?:[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
    "|\u200d.)*",
    re.DOTALL,
)
ADDRESS: Final = re.compile(r"(?:https?://|www\.|t\.me/)\S*\Z")
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


def shortened(markup: str, limit: int) -> str:
    """At most `limit` visible units: tags closed, links whole, emoji and references too."""
    if units(visible(markup)) <= limit:
        return markup
    done, opened, left, link = "", list[str](), limit - 1, ""
    for part in re.split(r"(<[^<>]*>)", markup):
        if TAG.fullmatch(part):
            link = done if part.startswith("<a ") else link
            _follow(part, opened)
            done += part
            continue
        kept, left = _fitting(part, left)
        done += kept
        if kept != part:
            if "a" in opened:
                # Half of a link's words would still lead there, and look like all of it.
                done, opened = link, opened[: opened.index("a")]
            done = ADDRESS.sub("", done) if part[len(kept) : len(kept) + 1].strip() else done
            break
    return done.rstrip() + "…" + "".join(f"</{name}>" for name in reversed(opened))


def _follow(tag: str, opened: list[str]) -> None:
    if tag.startswith("</"):
        if opened:
            opened.pop()
    else:
        opened.append(tag[1:-1].partition(" ")[0].lower())


def _fitting(words: str, left: int) -> tuple[str, int]:
    kept = 0
    for match in CLUSTER.finditer(words):
        size = units(html.unescape(match.group()))
        if size > left:
            break
        left, kept = left - size, match.end()
    return words[:kept], left
