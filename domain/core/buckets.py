"""Lots that come out the same everywhere: in Python, in SQL of both engines, in a page's script.

The bucket of a unit under a salt is the first four bytes of SHA-256 of `salt:unit` in UTF-8, read
as a whole number with the highest byte first, modulo 10,000.
"""

import hashlib
from collections.abc import Callable, Mapping
from typing import Final

BUCKETS: Final = 10_000


def bucket(salt: str, unit: str) -> int:
    """The place of the unit, from 0 to 9,999."""
    digest = hashlib.sha256(f"{salt}:{unit}".encode()).digest()
    return int.from_bytes(digest[:4], "big") % BUCKETS


def bucket_sql(salt: str, unit: str) -> str:
    """The same as SQL for both engines; both are SQL terms of ours that give a text."""
    digest = f"sha256(convert_to({salt} || ':' || {unit}, 'UTF8'))"
    bytes_ = " + ".join(
        f"CAST(get_byte({digest}, {place}) AS BIGINT) * {256 ** (3 - place)}" for place in range(4)
    )
    return f"(({bytes_}) % {BUCKETS})"


def convert_to(text: str | None, encoding: str) -> bytes | None:
    """The text as bytes."""
    return None if text is None else text.encode(encoding)


def sha256(content: bytes | None) -> bytes | None:
    """The digest."""
    return None if content is None else hashlib.sha256(content).digest()


def get_byte(content: bytes | None, place: int) -> int | None:
    """One byte, counted from 0."""
    return None if content is None else content[place]


# What PostgreSQL has and SQLite is lent by `bot.database`.
FUNCTIONS: Final[Mapping[str, tuple[int, Callable[..., object]]]] = {
    "convert_to": (2, convert_to),
    "sha256": (1, sha256),
    "get_byte": (2, get_byte),
}
