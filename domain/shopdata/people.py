"""Whose thing it is: a customer by any key, or the shop's guest where nobody is named."""

from datetime import datetime
from typing import Annotated, Any, Final

from pydantic import ConfigDict, Field

from domain.audience import contacts
from domain.audience.identities import Key, identify
from domain.core.errors import BadValueError
from domain.models import Customer, Identity, Shop
from domain.shopdata.item import ID, Part
from domain.shopdata.refusal import pointer, wrong

CLIENT_ID: Final = r"^[A-Za-z0-9_.-]{4,64}$"
NAMES: Final = {"telegram_id": "telegram", "browser_id": "browser"}
NEEDED: Final = "name the person: number, phone, email, telegram_id, browser_id, ga or metrika"

Client = Annotated[str, Field(pattern=CLIENT_ID)]


class Who(Part):
    """A person by any key. Keys that come together are one person from then on."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1})

    number: Annotated[
        str | None, Field(pattern=ID, description="The shop's own number.", examples=["17"])
    ] = None
    phone: Annotated[
        str | None,
        Field(
            max_length=40,
            description="With the country's code, or as people of the shop's country write it.",
            examples=["+79161234567"],
        ),
    ] = None
    email: Annotated[str | None, Field(max_length=254, examples=["anna@example.com"])] = None
    telegram_id: Annotated[int | None, Field(ge=1, le=2**52, examples=[123456789])] = None
    browser_id: Annotated[Client | None, Field(description="As the tracker has it.")] = None
    ga: Annotated[Client | None, Field(description="Client id of Google Analytics.")] = None
    metrika: Annotated[Client | None, Field(description="Client id of Yandex Metrika.")] = None


async def customer(shop: Shop, who: Who, now: datetime, at: str = "/customer") -> Customer:
    """The person, made where nobody is known by the keys. Raises BadItemError."""
    keys = keys_of(shop, who, at)
    if not keys:
        raise wrong(at, "missing", NEEDED)
    return await identify(shop.id, keys, now, source="api")


async def buyer(shop: Shop, who: Who | None, now: datetime, at: str = "/customer") -> int:
    """Whose order it is; nobody named is the shop's guest."""
    if who is None or not keys_of(shop, who, at):
        return await guest(shop.id, now)
    number: int = (await customer(shop, who, now, at)).id
    return number


def keys_of(shop: Shop, who: Who, at: str) -> tuple[Key, ...]:
    """The keys as they are kept. Raises BadItemError."""
    found = []
    for name in type(who).model_fields:
        value = getattr(who, name)
        if value is None or value == "":
            continue
        try:
            found.append(Key(NAMES.get(name, name), _kept(shop, name, value)))
        except BadValueError as error:
            said = "is no phone number" if name == "phone" else "is no e-mail address"
            raise wrong(at + pointer(name), error.reason, f"{name} {said}") from None
    return tuple(found)


def _kept(shop: Shop, name: str, value: str | int) -> str:
    match name:
        case "phone":
            return contacts.phone(str(value), shop.country)
        case "email":
            return contacts.email(str(value))
    return str(value)


async def guest(shop_id: int, now: datetime) -> int:
    """The one customer of the shop that holds orders without a person."""
    found = await Customer.get_or_none(shop_id=shop_id, is_guest=True)
    found = found or await Customer.create(shop_id=shop_id, is_guest=True, registered_at=now)
    number: int = found.id
    return number


async def told(customer_id: int) -> Who | None:
    """The keys of a customer as the shop may have told them; None for a guest."""
    rows = await Identity.filter(customer_id=customer_id).order_by("id")
    known: dict[str, Any] = {}
    for row in rows:
        name = next((name for name, kind in NAMES.items() if kind == row.kind), row.kind)
        known.setdefault(name, int(row.value) if name == "telegram_id" else row.value)
    fitting = {name: value for name, value in known.items() if name in Who.model_fields}
    return Who.model_construct(**fitting) if fitting else None
