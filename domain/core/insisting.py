"""Two who make the same thing at once: whoever comes second finds it the next time."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from tortoise.exceptions import IntegrityError

ATTEMPTS: Final = 3
T = TypeVar("T")


async def insisting(
    work: Callable[[], Awaitable[T]], *, over: type[Exception] = IntegrityError
) -> T:
    """Do the work, again where it met somebody. Raises what stands in its way the last time.

    The work is a whole transaction: what it has done is taken back before it is done again.
    """
    for _ in range(1, ATTEMPTS):
        try:
            return await work()
        except over:
            continue
    return await work()
