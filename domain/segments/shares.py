"""A lasting random place of every person, another one for every word: for trials and holdouts."""

import hashlib
from typing import Final

PRIME: Final = 2_147_483_647
PLACES: Final = 10_000


def _numbers(word: str) -> tuple[int, int]:
    """Two numbers below the prime, of the word alone."""
    digest = hashlib.sha256(word.encode()).digest()
    first, second = int.from_bytes(digest[:8]), int.from_bytes(digest[8:16])
    return 1 + first % (PRIME - 1), second % PRIME


def place(word: str, term: str) -> str:
    """The place of the person `term`, from 0 up to PLACES, in SQL."""
    factor, start = _numbers(word)
    spread = f"((CAST({term} AS BIGINT) % {PRIME}) * {factor} + {start}) % {PRIME}"
    return f"(({spread}) * {PLACES} / {PRIME})"
