"""Attributes of a product: several values of one name, a number where a value is one."""

import math
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from domain.core.names import fold
from domain.models import Product, ProductAttribute
from domain.shopdata import rows
from domain.shopdata.item import CONTROL

NAME, VALUE, MOST = 120, 255, 50
LARGEST = 1e15
_ONE = [
    {"type": "string", "maxLength": VALUE},
    {"type": "number", "minimum": -LARGEST, "maximum": LARGEST},
    {"type": "boolean"},
]
Single = str | int | float | bool


def _value(value: Any) -> list[Single]:  # noqa: ANN401 - whatever came
    values = value if isinstance(value, list) else [value]
    if len(values) > MOST:
        raise PydanticCustomError("too-long", "may have 50 values")
    return [_single(each) for each in values]


def _single(value: object) -> Single:
    if isinstance(value, str) and len(value) <= VALUE:
        return CONTROL.sub("", value)
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float) and math.isfinite(value) and abs(value) <= LARGEST:
        return value
    raise PydanticCustomError("wrong-type", "must be a text, a number, true or false, or a list")


Value = Annotated[
    list[Any],
    BeforeValidator(_value),
    WithJsonSchema(
        {"anyOf": [*_ONE, {"type": "array", "items": {"anyOf": _ONE}, "maxItems": MOST}]}
    ),
]
Key = tuple[str, str]


async def replace(product: Product, told: dict[str, list[Single]]) -> bool:
    """Make these the attributes of the product; whether anything changed."""
    wanted = _wanted(told)
    known = {
        (row.name_folded, row.value_folded): row
        for row in await ProductAttribute.filter(product_id=product.id)
    }
    gone = [row.id for key, row in known.items() if key not in wanted]
    if gone:
        await ProductAttribute.filter(id__in=gone).delete()
    new = [
        ProductAttribute(
            shop_id=product.shop_id,
            product_id=product.id,
            name=name,
            name_folded=key[0],
            value=value,
            value_folded=key[1],
            number=number,
            import_run_id=rows.run_now(),
        )
        for key, (name, value, number) in wanted.items()
        if key not in known
    ]
    await ProductAttribute.bulk_create(new)
    return bool(gone or new)


def _wanted(told: dict[str, list[Single]]) -> dict[Key, tuple[str, str, float | None]]:
    found: dict[Key, tuple[str, str, float | None]] = {}
    for name, values in told.items():
        label = CONTROL.sub("", name).strip()[:NAME]
        for value in values:
            text = _text(value)
            if label and text:
                key = (fold(label)[:NAME], fold(text)[:VALUE])
                found[key] = (label, text, _number(value))
    return found


def _text(value: Single) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value).strip()[:VALUE]


def _number(value: Single) -> float | None:
    """The value as a number; a text that is one counts, `100,5` too."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        plain = value.strip().replace(",", ".", 1)
        if not plain.replace(".", "", 1).removeprefix("-").isdecimal() or not plain.isascii():
            return None
        return float(plain) if abs(float(plain)) <= LARGEST else None
    return float(value)


async def of(product: Product) -> dict[str, list[Single]]:
    """The attributes as they would be told."""
    found: dict[str, list[Single]] = {}
    for row in await ProductAttribute.filter(product_id=product.id).order_by("id"):
        found.setdefault(row.name, []).append(row.value)
    return found
