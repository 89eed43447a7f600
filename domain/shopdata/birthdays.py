"""Birthdays, with the year or without: 1990-12-31 or --12-31."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from domain.models import Customer

FORM = r"^([0-9]{4}|-)-[0-9]{2}-[0-9]{2}$"
LEAP, FIRST = 2000, 1900


def _real(value: str) -> str:
    parse(value)
    return value


Birthday = Annotated[
    str,
    Field(
        pattern=FORM, examples=["1990-12-31", "--12-31"], description="The year may be left out."
    ),
    AfterValidator(_real),
]


def parse(value: str) -> tuple[int | None, int, int]:
    """Year, month and day of what fits FORM."""
    found = re.fullmatch(r"(\d{4}|-)-(\d\d)-(\d\d)", value, re.ASCII)
    if found is None:
        raise PydanticCustomError("bad-date", "must look like 1990-12-31 or --12-31")
    year = None if found[1] == "-" else int(found[1])
    if year is not None and year < FIRST:
        raise PydanticCustomError("bad-date", "must be a year after 1900")
    try:
        date(LEAP if year is None else year, int(found[2]), int(found[3]))
    except ValueError:
        raise PydanticCustomError("bad-date", "is no day of the calendar") from None
    return year, int(found[2]), int(found[3])


def columns(value: str | None) -> dict[str, int | None]:
    """The three columns of a customer."""
    year, month, day = (None, None, None) if value is None else parse(value)
    return {"birth_year": year, "birth_month": month, "birth_day": day}


def shown(customer: Customer) -> str | None:
    """As it is told."""
    if customer.birth_month is None or customer.birth_day is None:
        return None
    year = "-" if customer.birth_year is None else f"{customer.birth_year:04}"
    return f"{year}-{customer.birth_month:02}-{customer.birth_day:02}"
