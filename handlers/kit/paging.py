"""Lists, a page at a time."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from handlers.kit.view import Button, Row

T = TypeVar("T")
PAGE = 6


@dataclasses.dataclass(frozen=True, kw_only=True)
class Page(Generic[T]):
    """One page; `number` counts from 0, `total` is the number of all items."""

    items: Sequence[T]
    number: int
    total: int
    size: int = PAGE

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))

    def pager(self, button: Callable[[str, int], Button]) -> tuple[Row, ...]:
        """The row `‹ 2/5 ›`, or nothing when all fits; `button(label, page)` makes its keys."""
        if self.pages == 1:
            return ()
        before = (self.number - 1) % self.pages
        after = (self.number + 1) % self.pages
        place = f"{self.number + 1}/{self.pages}"
        return ((button("‹", before), button(place, self.number), button("›", after)),)


def offset(number: int, total: int, size: int = PAGE) -> tuple[int, int]:
    """The page that exists nearest to `number`, and how many items stand before it."""
    last = max(0, -(-total // size) - 1)
    page = min(max(number, 0), last)
    return page, page * size
