"""What belongs to a customer: every table with a `customer_id`, found by looking at the models.

So a table that comes later follows its people through merges without a word from anybody.
"""

import dataclasses
from collections.abc import Sequence
from functools import cache
from typing import Final

from tortoise.models import Model

from domain import models
from domain.core.batches import batches

OWNER: Final = "customer_id"
SHOP: Final = "shop_id"
CHUNK: Final = 500


@dataclasses.dataclass(frozen=True, kw_only=True)
class Belonging:
    """One table. `uniques` are the other columns of its keys in which the customer stands."""

    model: type[Model]
    table: str
    uniques: tuple[tuple[str, ...], ...]

    async def ids(self, shop_id: int, customer_id: int) -> list[int]:
        """The rows of a customer. Indexes begin with the shop: without it all rows are read."""
        found = self.model.filter(**{SHOP: shop_id, OWNER: customer_id}).order_by("id")
        return [row[0] for row in await found.values_list("id")]

    async def doubles(self, shop_id: int, gone_id: int, kept_id: int) -> set[int]:
        """The rows of one that the other has already; they can't stand side by side."""
        found: set[int] = set()
        for columns in self.uniques:
            kept = self.model.filter(**{SHOP: shop_id, OWNER: kept_id})
            there = {row[1:] for row in await kept.values_list("id", *columns)}
            gone = self.model.filter(**{SHOP: shop_id, OWNER: gone_id})
            rows = await gone.values_list("id", *columns)
            found |= {row[0] for row in rows if row[1:] in there}
        return found

    async def give(self, ids: Sequence[int], to: int, of: int) -> None:
        """Hand rows over, those of them that still are where they were."""
        for part in batches(ids, CHUNK):
            await self.model.filter(**{"id__in": part, OWNER: of}).update(**{OWNER: to})


@cache
def belongings() -> dict[str, Belonging]:
    """All of them, by table."""
    found = {}
    for name in models.__all__:
        model: type[Model] = getattr(models, name)
        told = model.describe()
        if any(field["name"] == OWNER for field in told["data_fields"]):
            found[told["table"]] = Belonging(
                model=model, table=told["table"], uniques=tuple(_uniques(told))
            )
    return found


def _uniques(told: dict[str, list[dict[str, object]]]) -> list[tuple[str, ...]]:
    columns = {str(field["name"]): str(field["raw_field"]) for field in told["fk_fields"]}
    keys: list[list[str]] = [
        [columns.get(str(name), str(name)) for name in key] for key in told["unique_together"]
    ]
    keys += [[OWNER] for field in told["data_fields"] if field["name"] == OWNER and field["unique"]]
    return [tuple(name for name in key if name != OWNER) for key in keys if OWNER in key]
