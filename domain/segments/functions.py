"""Functions of PostgreSQL that conditions use and SQLite has not; `bot.database` lends them.

Those of lots, which conditions use as well, are in `domain.core.buckets`.
"""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final

import re2


def regexp_like(text: str | None, pattern: str) -> bool | None:
    """Whether the pattern of `domain.segments.pattern` is found in the text; linear time."""
    return None if text is None else _compiled(pattern).search(text) is not None


def translate(text: str | None, letters: str, others: str) -> str | None:
    """The text with each of `letters` replaced by the one in its place in `others`."""
    return None if text is None else text.translate(_table(letters, others))


def jsonb_typeof(value: str | None) -> str | None:
    """What a piece of JSON is: string, number, boolean, null, array or object."""
    if value is None:
        return None
    found = json.loads(value)
    kinds = {str: "string", bool: "boolean", int: "number", float: "number", list: "array"}
    return "null" if found is None else kinds.get(type(found), "object")


def split_part(text: str | None, between: str, number: int) -> str | None:
    """The part of a text by its number, from 1; an empty one where there are fewer."""
    if text is None:
        return None
    parts = text.split(between)
    return parts[number - 1] if number <= len(parts) else ""


def encode(content: bytes | None, how: str) -> str | None:
    """Bytes as text; `hex` is the only way we use."""
    return content.hex() if content is not None and how == "hex" else None


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> Any:  # noqa: ANN401 - published without types
    options = re2.Options()
    options.dot_nl = True
    options.log_errors = False
    return re2.compile(pattern, options)


@lru_cache(maxsize=16)
def _table(letters: str, others: str) -> dict[int, str]:
    return dict(zip(map(ord, letters), others, strict=True))


FUNCTIONS: Final[Mapping[str, tuple[int, Callable[..., object]]]] = {
    "regexp_like": (2, regexp_like),
    "translate": (3, translate),
    "jsonb_typeof": (1, jsonb_typeof),
    "split_part": (3, split_part),
    "encode": (2, encode),
}
