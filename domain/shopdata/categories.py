"""Categories by their path from the top."""

from collections.abc import Sequence

from domain.core.names import fold
from domain.models import Category

LONGEST = 160


async def category(shop_id: int, path: Sequence[str]) -> int | None:
    """The category at the end of a path, its parents made where they are missing."""
    parent_id: int | None = None
    for name in path:
        folded = fold(name)[:LONGEST]
        found = await Category.get_or_none(shop_id=shop_id, parent_id=parent_id, name_folded=folded)
        found = found or await Category.create(
            shop_id=shop_id, parent_id=parent_id, name=name, name_folded=folded
        )
        parent_id = found.id
    return parent_id


async def path_of(category_id: int | None) -> list[str]:
    """The names from the top down."""
    path: list[str] = []
    while category_id is not None:
        found = await Category.get(id=category_id)
        path.insert(0, found.name)
        category_id = found.parent_id
    return path
