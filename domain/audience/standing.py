"""Who somebody is in a shop: one statement by keys alone, because it is run at every press."""

import dataclasses
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

from tortoise.connection import get_connection
from tortoise.models import Model

from domain.audience.rights import Role
from domain.core.reading import reading
from domain.models import Customer, Person, Shop

M = TypeVar("M", bound=Model)

# The shop given, else the chosen one, else one the person works in, else the first one.
STATEMENT = """
SELECT {columns}, staff.role FROM person
LEFT JOIN shop ON shop.id = COALESCE(
    CAST({shop} AS INTEGER),
    person.shop_id,
    (SELECT job.shop_id FROM staff job WHERE job.person_id = person.telegram_id
     ORDER BY job.id LIMIT 1),
    (SELECT MIN(first.id) FROM shop first))
LEFT JOIN staff ON staff.shop_id = shop.id AND staff.person_id = person.telegram_id
LEFT JOIN customer ON customer.id = COALESCE(
    (SELECT own.id FROM customer own
     WHERE own.shop_id = shop.id AND own.telegram_id = person.telegram_id),
    (SELECT second.customer_id FROM identity second
     WHERE second.shop_id = shop.id AND second.kind = 'telegram'
       AND second.value = CAST(person.telegram_id AS TEXT)))
WHERE person.telegram_id = {person}
"""
READ: tuple[type[Model], ...] = (Person, Shop, Customer)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Standing:
    """A person in the shop they look at: role when staff, row when customer."""

    person: Person
    shop: Shop | None
    role: Role | None
    customer: Customer | None


async def standing(telegram_id: int, shop: Shop | None = None) -> Standing | None:
    """Where the person stands now, in this shop if one is given; None for a newcomer."""
    connection = get_connection(reading.get())
    is_numbered = connection.capabilities.dialect == "postgres"
    values = [shop.id if shop else None, telegram_id]
    _, rows = await connection.execute_query(_statement(is_numbered=is_numbered), values)
    if not rows:
        return None
    row = tuple(rows[0])
    at_shop = len(_columns(Person))
    at_customer = at_shop + len(_columns(Shop))
    person = _made(Person, row[:at_shop])
    if person is None:
        return None
    return Standing(
        person=person,
        shop=_made(Shop, row[at_shop:at_customer]),
        role=row[-1],
        customer=_made(Customer, row[at_customer:-1]),
    )


@cache
def _statement(*, is_numbered: bool) -> str:
    names = [f"{model.describe()['table']}.{name}" for model in READ for name in _columns(model)]
    shop, person = ("$1", "$2") if is_numbered else ("?", "?")
    return STATEMENT.format(columns=", ".join(names), shop=shop, person=person)


@cache
def _columns(model: type[Model]) -> tuple[str, ...]:
    """The columns, the key first."""
    told = model.describe()
    return tuple(each["db_column"] for each in (told["pk_field"], *told["data_fields"]))


def _made(model: type[M], row: Sequence[Any]) -> M | None:
    """The model of the columns, None where the join found nothing."""
    if row[0] is None:
        return None
    # What the ORM itself makes rows of.
    return model._init_from_db(**dict(zip(_columns(model), row, strict=True)))  # noqa: SLF001
