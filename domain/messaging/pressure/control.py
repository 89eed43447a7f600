"""The control group: people who get no marketing at all, so that what it brings can be told.

Everybody has a place between 0 and 1 that follows from the shop and the number of the person, and
the group is whoever stands below the share. So it is the same people for good; a larger share only
adds some, a smaller one only lets some go.

The place is `((id * a + b) mod p)^5 mod p` with a, b of the shop. 5 has no common divisor with
p - 1, so no two ids below p share a place, and both databases can count it with 64-bit integers.
"""

import hashlib
from functools import cache
from typing import Final

PRIME: Final = 2**31 - 1
WHOLE: Final = 10_000


def place(shop_id: int, customer_id: int) -> int:
    """The person's place, from 0 to PRIME - 1."""
    factor, summand = _salt(shop_id)
    return pow((customer_id % PRIME * factor + summand) % PRIME, 5, PRIME)


def below(points: int) -> int:
    """Places under this one make up `points` ten-thousandths of all."""
    return points * PRIME // WHOLE


def is_in(shop_id: int, customer_id: int, points: int) -> bool:
    """Whether the person is in a group of that share."""
    return points > 0 and place(shop_id, customer_id) < below(points)


def condition(shop_id: int, points: int, column: str = "c.id") -> str:
    """The same as SQL for both engines."""
    if points <= 0:
        return "(1 = 0)"
    factor, summand = _salt(shop_id)
    mixed = f"({column} % {PRIME} * {factor} + {summand}) % {PRIME}"
    square = f"(({mixed}) * ({mixed}) % {PRIME})"
    return f"({square} * {square} % {PRIME} * ({mixed}) % {PRIME} < {below(points)})"


@cache
def _salt(shop_id: int) -> tuple[int, int]:
    digest = hashlib.sha256(f"control group of shop {shop_id}".encode()).digest()
    factor = int.from_bytes(digest[:8], "big") % (PRIME - 1) + 1
    return factor, int.from_bytes(digest[8:16], "big") % PRIME
