"""Things under the shop's own numbers: stored, found, listed and deleted alike."""

import dataclasses
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any, Generic, TypeVar

from tortoise.models import Model

from domain.models import Shop
from domain.shopdata import people, rows
from domain.shopdata.item import Item
from domain.shopdata.people import Who
from domain.shopdata.refusal import missing, wrong
from domain.shopdata.resource import Outcome

M = TypeVar("M", bound=Model)
T = TypeVar("T", bound=Item)
Values = dict[str, Any]


def unchecked(_values: Mapping[str, Any]) -> None:
    """Nothing in these values contradicts the rest."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Numbered(Generic[M, T]):
    """A table of a resource. `needs` are columns a row can't be without, by field.

    `show` gives a row as it would be told; `check` looks at the columns as they will be.
    """

    table: type[M]
    needs: Mapping[str, str]
    show: Callable[[Shop, M], Awaitable[T]]
    check: Callable[[Mapping[str, Any]], None] = unchecked
    key: str = "external_id"

    async def put(
        self, shop: Shop, item: T, values: Values, first: Values, key: str = ""
    ) -> Outcome:
        """Store what was told; `first` is what a new row has where nothing was told.

        Null empties a column, one of `first` stays as it is. Raises BadItemError.
        """
        where: Values = {"shop_id": shop.id, self.key: key or item.id}
        row = await self.table.get_or_none(**where)
        absent = [
            field
            for field, column in self.needs.items()
            if (row is None or column in values) and values.get(column) is None
        ]
        if absent:
            raise missing(*absent)
        told = {
            name: value for name, value in values.items() if value is not None or name not in first
        }
        if item.updated_at is not None and "updated_at" in self.table._meta.fields_map:  # noqa: SLF001
            told["updated_at"] = item.updated_at
        if row is None:
            wanted = {**first, **told}
            self.check(wanted)
            await rows.made(self.table, **where, **wanted)
            return Outcome(result="created", id=item.id)
        self.check({**_now(row, told), **told})
        changed = await rows.keep(row, **told)
        return Outcome(result="updated" if changed else "unchanged", id=item.id)

    async def get(self, shop: Shop, key: str) -> T | None:
        """The thing as it would be told."""
        where: Values = {"shop_id": shop.id, self.key: key}
        row = await self.table.get_or_none(**where)
        return None if row is None else await self.show(shop, row)

    async def page(self, shop: Shop, after: int, limit: int) -> list[tuple[int, T]]:
        """Things by their row."""
        found = self.table.filter(shop_id=shop.id, id__gt=after).order_by("id").limit(limit)
        return [(row.pk, await self.show(shop, row)) for row in await found]

    async def delete(self, shop: Shop, key: str, now: datetime) -> bool:
        """Take the row away."""
        return bool(await self.table.filter(shop_id=shop.id, **{self.key: key}).delete())


def _now(row: Model, told: Values) -> Values:
    """The columns of the row that are not told anew."""
    names = [name for name in row._meta.fields_db_projection if name not in told]  # noqa: SLF001
    return {name: getattr(row, name) for name in names}


async def owner(shop: Shop, who: Who | None, now: datetime) -> Values:
    """The column of the customer, where one is named. Raises BadItemError."""
    return {} if who is None else {"customer_id": (await people.customer(shop, who, now)).id}


def later(values: Mapping[str, Any], first: str, second: str, field: str = "") -> None:
    """Refuse a `second` moment that is not behind the `first`. Raises BadItemError."""
    begin, end = values.get(first), values.get(second)
    if begin is not None and end is not None and end <= begin:
        raise wrong(f"/{field or second}", "too-early", f"{second} must be later than {first}")
