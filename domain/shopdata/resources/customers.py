"""Customers under the shop's own numbers, with contacts, tags and fields of the shop's own."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from domain import models
from domain.core.names import fold
from domain.models import Identity, Shop
from domain.shopdata import belongings, birthdays, people, rows
from domain.shopdata.birthdays import Birthday
from domain.shopdata.item import Item, Line, Moment
from domain.shopdata.people import Client, Who
from domain.shopdata.refusal import wrong
from domain.shopdata.resource import Outcome, Resource

Tag = Annotated[Line, Field(min_length=1, max_length=60, examples=["опт"])]
FieldName = Annotated[Line, Field(min_length=1, max_length=60)]
FieldValue = Annotated[Line, Field(max_length=400)]
KEYS = ("phone", "email", "telegram_id", "browser_id", "ga", "metrika")
PLAIN = ("name", "city", "country", "language", "gender")


class Customer(Item):
    """A customer; `id` is the shop's own number. Keys told together are one person from then on."""

    phone: Annotated[str | None, Field(max_length=40, examples=["+79161234567"])] = None
    email: Annotated[str | None, Field(max_length=254, examples=["anna@example.com"])] = None
    telegram_id: Annotated[int | None, Field(ge=1, le=2**52, examples=[123456789])] = None
    browser_id: Client | None = None
    ga: Client | None = None
    metrika: Client | None = None
    name: Annotated[Line | None, Field(max_length=160, examples=["Анна Петрова"])] = None
    city: Annotated[Line | None, Field(max_length=120, examples=["Казань"])] = None
    country: Annotated[Line | None, Field(max_length=60, examples=["Россия"])] = None
    language: Annotated[str | None, Field(pattern="^[a-z]{2}$", examples=["ru"])] = None
    gender: Literal["m", "f"] | None = None
    birthday: Birthday | None = None
    manager: Annotated[
        int | None, Field(ge=1, le=2**52, description="Telegram id of who looks after them.")
    ] = None
    tags: Annotated[
        list[Tag] | None, Field(max_length=50, description="Added to what is there.")
    ] = None
    tags_removed: Annotated[list[Tag] | None, Field(max_length=50)] = None
    fields: Annotated[
        dict[FieldName, FieldValue | None] | None,
        Field(
            max_length=100,
            description="The shop's own fields; null takes one away, what is not told stays.",
            examples=[{"Размер": "42"}],
        ),
    ] = None
    registered_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None


async def put(shop: Shop, item: Customer, now: datetime) -> Outcome:
    """Store a customer, drawing together what the keys say is one person."""
    is_known = await Identity.exists(shop_id=shop.id, kind="number", value=item.id)
    before = await _keys(shop, item.id) if is_known else set()
    who = Who.model_construct(number=item.id, **{name: getattr(item, name) for name in KEYS})
    customer = await people.customer(shop, who, now, "")
    changed = before != await _keys(shop, item.id)
    values = await _values(shop, item, customer) | await _contacts(shop, item, customer)
    changed |= await rows.keep(customer, **values)
    changed |= await belongings.tag(customer, item.tags or (), item.tags_removed or (), now)
    changed |= await belongings.fill(customer, item.fields or {}, now)
    if not is_known:
        return Outcome(result="created", id=item.id)
    return Outcome(result="updated" if changed else "unchanged", id=item.id)


async def _keys(shop: Shop, number: str) -> set[tuple[str, str]]:
    """Every key of the person behind the number."""
    found = await Identity.get_or_none(shop_id=shop.id, kind="number", value=number)
    if found is None:
        return set()
    mine = await Identity.filter(customer_id=found.customer_id).values_list("kind", "value")
    return {(str(kind), str(value)) for kind, value in mine}


async def _values(shop: Shop, item: Customer, row: models.Customer) -> dict[str, Any]:
    values = item.said(*PLAIN)
    if item.says("name"):
        values["name_folded"] = fold(item.name or "")[:160]
    if item.says("city"):
        values["city_folded"] = fold(item.city or "")[:120]
    if item.says("gender"):
        values["gender_source"] = "given" if item.gender else ""
    if item.says("birthday"):
        values |= birthdays.columns(item.birthday)
    if item.says("manager"):
        values["manager_id"] = await _manager(shop, item.manager)
    if item.registered_at is not None:
        values["registered_at"] = item.registered_at
    if item.updated_at is not None and (row.updated_at or item.updated_at) <= item.updated_at:
        values["updated_at"] = item.updated_at
    return values


async def _contacts(shop: Shop, item: Customer, row: models.Customer) -> dict[str, str]:
    """The newest phone and address told, where they lead to this person and nobody else."""
    who = Who.model_construct(phone=item.phone, email=item.email)
    found = {}
    for key in people.keys_of(shop, who, ""):
        leads = await Identity.exists(
            shop_id=shop.id, kind=key.kind, value=key.value, customer_id=row.id
        )
        if leads and not item.is_old(key.kind):
            found[key.kind] = key.value
    return found


async def _manager(shop: Shop, telegram_id: int | None) -> int | None:
    if telegram_id is None:
        return None
    found = await models.Staff.get_or_none(shop_id=shop.id, person_id=telegram_id)
    if found is None:
        raise wrong("/manager", "unknown-manager", "nobody of the shop's staff has this id")
    number: int = found.id
    return number


async def get(shop: Shop, key: str) -> Customer | None:
    """The customer as they would be told."""
    row = await Identity.get_or_none(shop_id=shop.id, kind="number", value=key)
    return None if row is None else await _shown(row)


async def page(shop: Shop, after: int, limit: int) -> list[tuple[int, Customer]]:
    """Customers who have a number of the shop's, by the row of that number."""
    found = Identity.filter(shop_id=shop.id, kind="number", id__gt=after).order_by("id")
    return [(row.id, await _shown(row)) for row in await found.limit(limit)]


async def _shown(row: Identity) -> Customer:
    customer = await models.Customer.get(id=row.customer_id)
    who = await people.told(customer.id) or Who()
    staff = await models.Staff.get_or_none(id=customer.manager_id) if customer.manager_id else None
    return Customer.model_construct(
        id=row.value,
        **{name: getattr(who, name) for name in KEYS},
        **{name: getattr(customer, name) or None for name in PLAIN},
        birthday=birthdays.shown(customer),
        manager=staff.person_id if staff else None,
        tags=await belongings.tags(customer),
        fields=await belongings.fields(customer),
        registered_at=customer.registered_at,
        updated_at=customer.updated_at,
    )


RESOURCE = Resource(
    type="customer",
    scope="customers",
    model=Customer,
    put=put,
    get=get,
    page=page,
    always=frozenset(KEYS),
    apart={"tags": "tags", "tags_removed": "tags", "fields": "fields"},
    example={
        "name": "Анна Петрова",
        "phone": "+79161234567",
        "email": "anna@example.com",
        "city": "Казань",
        "birthday": "1990-12-31",
        "tags": ["опт"],
        "fields": {"Размер": "42"},
    },
)
