"""How a key looks: `bk_live_`, 43 random signs, 6 signs of a checksum.

The beginning lets scanners of secrets find keys that were published by mistake; the checksum tells
a slip of the pen from a key that was revoked, without asking the database.
"""

import hashlib
import re
import secrets
import zlib
from typing import Final

START: Final = "bk_live_"
SIGNS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
RANDOM_BYTES: Final = 32
RANDOM_LENGTH: Final = 43
CHECK_LENGTH: Final = 6
# Enough to know a key by, and far too little to guess the rest.
PREFIX_LENGTH: Final = len(START) + 8
SHAPE: Final = re.compile(rf"{START}[0-9A-Za-z]{{{RANDOM_LENGTH + CHECK_LENGTH}}}")


def new_token() -> str:
    """A key nobody has seen yet: 256 random bits."""
    number = int.from_bytes(secrets.token_bytes(RANDOM_BYTES), "big")
    body = START + _written(number, RANDOM_LENGTH)
    return body + _checksum(body)


def is_token(text: str) -> bool:
    """Whether it has the shape of a key, right or mistyped."""
    return SHAPE.fullmatch(text) is not None


def is_whole(text: str) -> bool:
    """Whether the checksum of a key is right."""
    return _checksum(text[:-CHECK_LENGTH]) == text[-CHECK_LENGTH:]


def hash_of(token: str) -> str:
    """SHA-256 in hex. Keys are random, so there is nothing a slower hash would protect."""
    return hashlib.sha256(token.encode()).hexdigest()


def prefix_of(token: str) -> str:
    """The beginning, kept in the open."""
    return token[:PREFIX_LENGTH]


def _checksum(body: str) -> str:
    return _written(zlib.crc32(body.encode()), CHECK_LENGTH)


def _written(number: int, length: int) -> str:
    signs = []
    for _ in range(length):
        number, rest = divmod(number, len(SIGNS))
        signs.append(SIGNS[rest])
    return "".join(reversed(signs))
