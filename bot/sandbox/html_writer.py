"""Entities back into Telegram's HTML: what the control API and the chat page show."""

import html
from collections.abc import Sequence

from bot.sandbox.answers import Json
from bot.sandbox.entities import utf16_length, utf16_slice

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "blockquote": "blockquote",
}


def write_html(text: str, entities: Sequence[Json]) -> str:
    """The same text with tags; overlapping entities are cut to fit into each other."""
    if not entities:
        return html.escape(text, quote=False)
    ordered = sorted(entities, key=lambda e: (e["offset"], -e["length"]))
    return _within(text, ordered, 0, utf16_length(text))


def _within(text: str, entities: Sequence[Json], start: int, end: int) -> str:
    parts = []
    position = start
    for index, entity in enumerate(entities):
        first = max(entity["offset"], start)
        last = min(entity["offset"] + entity["length"], end)
        if first < position or last <= first:
            continue
        parts.append(html.escape(utf16_slice(text, position, first), quote=False))
        before, after = _tags(entity)
        parts.append(before + _within(text, entities[index + 1 :], first, last) + after)
        position = last
    parts.append(html.escape(utf16_slice(text, position, end), quote=False))
    return "".join(parts)


def _tags(entity: Json) -> tuple[str, str]:
    kind = entity["type"]
    if kind in TAGS:
        return f"<{TAGS[kind]}>", f"</{TAGS[kind]}>"
    if kind == "text_link":
        return f'<a href="{html.escape(entity["url"])}">', "</a>"
    if kind == "pre":
        return _code_block(entity.get("language"))
    if kind == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if kind == "custom_emoji":
        return f'<tg-emoji emoji-id="{html.escape(entity["custom_emoji_id"])}">', "</tg-emoji>"
    return "", ""


def _code_block(language: str | None) -> tuple[str, str]:
    if not language:
        return "<pre>", "</pre>"
    return f'<pre><code class="language-{html.escape(language)}">', "</code></pre>"
