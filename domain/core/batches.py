"""Long lists in parts that one statement or one transaction takes."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def batches(whole: Sequence[T], size: int) -> Iterator[list[T]]:
    """At most `size` at a time, in their order; nothing for an empty list."""
    return (list(whole[first : first + size]) for first in range(0, len(whole), size))
