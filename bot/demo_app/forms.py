"""What the pages of the sample shop's Mini App send."""

from typing import Annotated, Literal, TypeVar

import msgspec

from bot.web.problems import Problem

Delivery = Literal["courier", "point", "shop"]
DELIVERIES: dict[Delivery, str] = {
    "courier": "Курьер",
    "point": "Пункт выдачи",
    "shop": "Самовывоз",
}
PAYMENTS = {"later": "При получении", "telegram": "В Telegram"}

Quantity = Annotated[int, msgspec.Meta(ge=1, le=20)]
Key = Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Za-z-]{8,64}$")]
Sku = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
InitData = Annotated[str, msgspec.Meta(max_length=4096)]


class Line(msgspec.Struct, frozen=True):
    """So many pieces of a product."""

    id: Sku
    quantity: Quantity


Lines = Annotated[list[Line], msgspec.Meta(max_length=60)]


class CartForm(msgspec.Struct, frozen=True):
    """All that lies in the cart now."""

    init_data: InitData
    lines: Lines
    stage: Literal["active", "checkout"] = "active"


class OrderForm(msgspec.Struct, frozen=True):
    """An order; with the same `key` it is the same one. `address` is where it goes to."""

    init_data: InitData
    key: Key
    name: Annotated[str, msgspec.Meta(min_length=2, max_length=80)]
    phone: Annotated[str, msgspec.Meta(pattern=r"^\+7\d{10}$")]
    delivery: Delivery
    payment: Literal["later", "telegram"]
    lines: Annotated[list[Line], msgspec.Meta(min_length=1, max_length=60)]
    address: Annotated[str, msgspec.Meta(max_length=200)] = ""


F = TypeVar("F", CartForm, OrderForm)


def read(kind: type[F], body: bytes) -> F:
    """The form. Raises Problem 422."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise Problem(422, "invalid", str(error)) from None
