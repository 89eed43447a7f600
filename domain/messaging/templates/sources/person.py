"""The reader: how they are called, where they live."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from domain.messaging.templates.value import Found, Source, Value, Wanted
from domain.models import Customer, Shop
from domain.segments.sql import Sql

PATRONYMIC: Final = re.compile(r".+(вич|ьич|вна|ична|инична)", re.IGNORECASE)


def first_name(name: str) -> str:
    """The given name: the first word, or the second where a patronymic follows it."""
    words = name.split()
    if len(words) == 3 and PATRONYMIC.fullmatch(words[2]):  # noqa: PLR2004 - with the surname first
        return words[1]
    return words[0] if words and any(letter.isalpha() for letter in words[0]) else ""


async def fetch(wanted: Wanted) -> Found:
    people = Customer.filter(shop_id=wanted.shop.id, id__in=list(wanted.customer_ids))
    return {
        each[0]: {
            "name": first_name(each[1]),
            "full_name": each[1].strip(),
            "city": each[2].strip(),
        }
        for each in await people.values_list("id", "name", "city")
    }


def known(shop: Shop, now: datetime) -> Mapping[str, Sql]:
    """A name without letters is taken for one here, and for none when it is filled in."""
    is_named = Sql("(TRIM(c.name) <> '')")
    return {"name": is_named, "full_name": is_named, "city": Sql("(TRIM(c.city) <> '')")}


SOURCE: Final = Source(
    values=(
        Value(key="name", names=("имя", "name"), example="Анна", longest=40),
        Value(
            key="full_name", names=("полное имя", "full_name"), example="Анна Петрова", longest=80
        ),
        Value(key="city", names=("город", "city"), example="Тверь", longest=60),
    ),
    fetch=fetch,
    known=known,
)
