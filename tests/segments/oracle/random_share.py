"""The place of a person under a word, in exact fractions."""

from fractions import Fraction
from hashlib import sha256

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene

PRIME = 2**31 - 1


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    digest = sha256(asked["draw"].encode()).hexdigest()
    factor, start = 1 + int(digest[:16], 16) % (PRIME - 1), int(digest[16:32], 16)
    percent = 100 * Fraction((person * factor + start) % PRIME, PRIME)
    return bool(asked["percent_from"] <= percent < asked["percent_to"])
