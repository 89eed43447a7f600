"""What every item that is told to us has, and the types of its fields.

A field that is left out stays as it is; null empties it.
"""

import re
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Self, cast

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PrivateAttr,
    StrictBool,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from domain.core.money import minor_digits
from domain.models import Shop
from domain.shopdata.refusal import missing

MOST_MONEY = 10_000_000_000
MOST_WHOLE = 1_000_000_000
# Control characters; PostgreSQL takes no NUL and nobody reads the others.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
ID = r"^[0-9A-Za-zА-Яа-яЁё_№#][0-9A-Za-zА-Яа-яЁё_№#.:/+@-]{0,63}$"
DECIMAL = r"^-?[0-9]{1,10}(\.[0-9]{1,6})?$"
MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d([.,]\d+)?)?(?P<zone>[Zz]|[+-]\d\d:?\d\d)?", re.ASCII
)
EARLIEST, LATEST = 1970, 2100


def _clean(value: object) -> object:
    return CONTROL.sub("", value) if isinstance(value, str) else value


def _whole(value: object) -> object:
    # 2.0 is a whole number in JSON; True is none.
    if isinstance(value, bool) or (isinstance(value, float) and not value.is_integer()):
        raise PydanticCustomError("wrong-type", "must be a whole number")
    return int(value) if isinstance(value, float) else value


def _decimal(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise PydanticCustomError("wrong-type", "must be a number or a text such as 1234.50")
    if isinstance(value, str) and not re.fullmatch(DECIMAL, value, re.ASCII):
        raise PydanticCustomError("bad-number", "must look like 1234.50")
    try:
        return Decimal(str(value))
    except InvalidOperation:
        raise PydanticCustomError("bad-number", "must look like 1234.50") from None


def _moment(value: object) -> object:
    if isinstance(value, datetime):
        found = value
    elif isinstance(value, str) and (match := MOMENT.fullmatch(value)):
        if match["zone"] is None:
            raise PydanticCustomError("no-zone", "needs its offset: 2026-03-16T15:00:00+03:00 or Z")
        found = _read(value)
    else:
        raise PydanticCustomError("bad-moment", "must look like 2026-03-16T15:00:00+03:00")
    if not EARLIEST < found.year < LATEST:
        raise PydanticCustomError("bad-moment", "must lie between 1971 and 2099")
    # Moments are kept to the millisecond: a repeat must not look like a change.
    return found.astimezone(UTC).replace(microsecond=found.microsecond // 1000 * 1000)


def _read(value: str) -> datetime:
    try:
        return datetime.fromisoformat(value.upper().replace(",", "."))
    except ValueError:
        raise PydanticCustomError("bad-moment", "is no moment of the calendar") from None


def _shown(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _schema(**told: object) -> WithJsonSchema:
    return WithJsonSchema(dict(told))


_CLEAN = BeforeValidator(_clean)
_NUMBER = PlainSerializer(_shown, when_used="json")
Id = Annotated[str, Field(pattern=ID, examples=["A-17"])]
Line = Annotated[str, _CLEAN, Field(max_length=255)]
Word = Annotated[str, _CLEAN, Field(max_length=64)]
Note = Annotated[str, _CLEAN, Field(max_length=4000)]
Url = Annotated[
    str, _CLEAN, Field(max_length=2048, pattern=r"^(https?://[!-~]+)?$", examples=["https://a.ru"])
]
Yes = StrictBool
Count = Annotated[
    int,
    BeforeValidator(_whole),
    Field(ge=0, le=MOST_WHOLE),
    _schema(type="integer", minimum=0, maximum=MOST_WHOLE),
]
_ROUNDED = "A number or a text; more digits than the currency has are rounded, halves up."
Money = Annotated[
    Decimal,
    BeforeValidator(_decimal),
    _NUMBER,
    Field(ge=0, le=MOST_MONEY),
    _schema(
        description=_ROUNDED,
        anyOf=[
            {"type": "number", "minimum": 0, "maximum": MOST_MONEY},
            {"type": "string", "pattern": DECIMAL.replace("-?", "")},
        ],
    ),
]
MOST_PIECES = 100_000
Quantity = Annotated[
    Decimal,
    BeforeValidator(_decimal),
    _NUMBER,
    Field(ge=Decimal("0.001"), le=MOST_PIECES),
    _schema(
        description="Pieces, kilograms, metres.",
        anyOf=[
            {"type": "number", "minimum": 0.001, "maximum": MOST_PIECES},
            {"type": "string", "pattern": r"^[1-9][0-9]{0,4}(\.[0-9]{1,3})?$"},
        ],
    ),
]
SignedMoney = Annotated[
    Decimal,
    BeforeValidator(_decimal),
    _NUMBER,
    Field(ge=-MOST_MONEY, le=MOST_MONEY),
    _schema(
        description=_ROUNDED,
        anyOf=[
            {"type": "number", "minimum": -MOST_MONEY, "maximum": MOST_MONEY},
            {"type": "string", "pattern": DECIMAL},
        ],
    ),
]
Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    _schema(type="string", format="date-time", examples=["2026-03-16T15:00:00+03:00"]),
]


class Part(BaseModel):
    """A part of an item; what it does not know it refuses."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=False)


class Item(Part):
    """One thing of the shop under the shop's own number for it."""

    id: Id
    updated_at: Annotated[
        Moment | None,
        Field(
            description="When the thing was last changed at yours. What is told later with an "
            "earlier moment overwrites nothing. Left out: the order of arrival counts."
        ),
    ] = None
    _old: frozenset[str] = PrivateAttr(default=frozenset())

    def says(self, name: str) -> bool:
        """Whether the field was told, be it null."""
        return name in self.model_fields_set

    def said(self, *names: str) -> dict[str, Any]:
        """The fields among these that were told; None is one that was emptied."""
        return {name: getattr(self, name) for name in names if self.says(name)}

    def needs(self, *names: str) -> None:
        """Refuse a new thing that lacks any of these. Raises BadItemError."""
        absent = [name for name in names if getattr(self, name) is None]
        if absent:
            raise missing(*absent)

    def is_old(self, name: str) -> bool:
        """Whether something newer was told of the field; only seen for those always handed over."""
        return name in self._old

    def narrowed(self, fields: dict[str, Any], old: frozenset[str]) -> Self:
        """An item that says just these fields, some of them old."""
        made = cast("Self", self.model_construct(_fields_set=set(fields), **fields))
        object.__setattr__(made, "__pydantic_private__", {"_old": old})
        return made


def minor(amount: Decimal, shop: Shop) -> int:
    """Minor units of the shop's currency, rounded halves up."""
    scaled = amount.scaleb(minor_digits(shop.currency))
    return int(scaled.to_integral_value(rounding="ROUND_HALF_UP"))


def major(amount: int, shop: Shop) -> Decimal:
    """The amount as it is told: 1234.50 of 123450."""
    return Decimal(amount).scaleb(-minor_digits(shop.currency))
