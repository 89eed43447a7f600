"""Telegram's HTML as it reads it: its few tags, its errors with byte offsets."""

import dataclasses
import re

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.entities import Formatted, utf16_length

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#(?P<decimal>\d{1,7})|#x(?P<hex>[0-9a-fA-F]{1,6})|(?P<name>[a-z]+));?")
ATTRIBUTE = re.compile(
    r"""\s*(?P<name>[^\s=>]*)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[\w.-]*)))?"""
)
LAST_CHARACTER = 0x10FFFF


@dataclasses.dataclass(frozen=True, kw_only=True)
class Opened:
    """A start tag that waits for its end tag."""

    tag: str
    argument: str
    offset: int


def read_html(source: str) -> Formatted:
    """Raises the refusal Telegram gives, e.g. `Unsupported start tag "div" at byte offset 0`."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.text: list[str] = []
        self.offset = 0
        self.opened: list[Opened] = []
        self.entities: list[Json] = []

    def read(self) -> Formatted:
        while self.position < len(self.source):
            if self.source.startswith("</", self.position):
                self._end_tag()
            elif self.source[self.position] == "<":
                self._start_tag()
            else:
                self._characters()
        if self.opened:
            raise _refused(
                f'Can\'t find end tag corresponding to start tag "{self.opened[-1].tag}"'
            )
        # Of two with the same range the outer one comes first: it was closed last.
        self.entities.reverse()
        entities = sorted(self.entities, key=lambda e: (e["offset"], -e["length"]))
        return Formatted(text="".join(self.text), entities=tuple(entities))

    def _characters(self) -> None:
        stop = self.source.find("<", self.position)
        raw = self.source[self.position : stop if stop >= 0 else len(self.source)]
        self.position += len(raw)
        shown = decoded(raw)
        self.text.append(shown)
        self.offset += utf16_length(shown)

    def _start_tag(self) -> None:
        begin = self._byte_offset()
        name = re.compile(r"[^\s>]*").match(self.source, self.position + 1)
        tag = name.group().lower() if name else ""
        self.position += 1 + len(tag)
        if self.position >= len(self.source):
            raise _refused(f"Unclosed start tag at byte offset {begin}")
        if tag not in KINDS:
            raise _refused(f'Unsupported start tag "{tag}" at byte offset {begin}')
        argument = self._attributes(tag, begin)
        if tag == "span" and argument != "spoiler":
            raise _refused(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.opened.append(Opened(tag=tag, argument=argument, offset=self.offset))

    def _attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while True:
            while self.source[self.position : self.position + 1].isspace():
                self.position += 1
            if self.position >= len(self.source):
                raise _refused(f'Unclosed start tag "{tag}" at byte offset {begin}')
            if self.source[self.position] == ">":
                self.position += 1
                return argument
            argument = self._attribute(tag, begin) or argument

    def _attribute(self, tag: str, begin: int) -> str:
        match = ATTRIBUTE.match(self.source, self.position)
        if match is None or not match["name"]:
            raise _refused(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self.position = match.end()
        following = self.source[self.position : self.position + 1]
        if following and not following.isspace() and following != ">":
            raise _refused(f"Unexpected end of name token at byte offset {self._byte_offset()}")
        value = match["double"] or match["single"] or (match["bare"] or "").lower()
        return _argument(tag, match["name"].lower(), decoded(value))

    def _end_tag(self) -> None:
        begin = self._byte_offset()
        if not self.opened:
            raise _refused(f"Unexpected end tag at byte offset {begin}")
        stop = self.source.find(">", self.position)
        if stop < 0:
            raise _refused(f"Unclosed end tag at byte offset {begin}")
        found = self.source[self.position + 2 : stop].strip().lower()
        expected = self.opened[-1].tag
        if found and found != expected:
            raise _refused(
                f"Unmatched end tag at byte offset {begin}, "
                f'expected "</{expected}>", found "</{found}>"'
            )
        self.position = stop + 1
        self._close(self.opened.pop())

    def _close(self, opened: Opened) -> None:
        if self.offset == opened.offset:
            return
        entity = _entity(opened, self.offset)
        inside_code = any(outer.tag in {"pre", "code"} for outer in self.opened)
        if opened.tag == "code" and opened.argument and self.opened[-1:] and inside_code:
            self.entities.append({**entity, "type": "language", "language": opened.argument})
        elif not inside_code:
            self._keep(entity)

    def _keep(self, entity: Json) -> None:
        language = [e for e in self.entities if e["type"] == "language"]
        self.entities = [e for e in self.entities if e["type"] != "language"]
        if entity["type"] == "pre" and language and language[0]["length"] == entity["length"]:
            entity["language"] = language[0]["language"]
        self.entities.append(entity)

    def _byte_offset(self) -> int:
        return len(self.source[: self.position].encode())


def _argument(tag: str, name: str, value: str) -> str:
    if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id")}:
        return value
    if (tag, name) == ("code", "class"):
        return value.removeprefix("language-") if value.startswith("language-") else ""
    if (tag, name) == ("span", "class"):
        return value.removeprefix("tg-")
    return "expandable" if (tag, name) == ("blockquote", "expandable") else ""


def _entity(opened: Opened, end: int) -> Json:
    kind = KINDS[opened.tag]
    if opened.tag == "blockquote" and opened.argument:
        kind = "expandable_blockquote"
    entity: Json = {"type": kind, "offset": opened.offset, "length": end - opened.offset}
    if kind == "text_link":
        entity["url"] = opened.argument
    if kind == "custom_emoji":
        if not opened.argument.isdigit():
            raise _refused("Invalid custom emoji identifier specified")
        entity["custom_emoji_id"] = opened.argument
    return entity


def decoded(raw: str) -> str:
    """Character references of HTML that Telegram knows; others stay as they are."""
    return REFERENCE.sub(_character, raw)


def _character(match: re.Match[str]) -> str:
    if match["name"]:
        return CHARACTERS.get(match["name"], match.group())
    code = int(match["decimal"]) if match["decimal"] else int(match["hex"], 16)
    return chr(code) if 0 < code <= LAST_CHARACTER else match.group()


def _refused(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")
