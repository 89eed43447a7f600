"""Whatever the shop's programs may tell, told by a file: the fields of a resource are the columns.

A resource that says what its files need is offered; nothing else has to be written for it.
"""

import types
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from domain.imports.fields import Content, Field
from domain.imports.headings import HEADINGS
from domain.shopdata.people import Who
from domain.shopdata.resource import Resource, resources

# Fields under another name than the column's: the same words mean something else elsewhere.
COLUMNS: Final = {
    "product": "sku", "order": "number", "name": "title", "price.id": "sku", "stock.id": "sku",
    "promo_code.id": "promo_code", "loyalty_tier.id": "tier",
}  # fmt: skip
PERSON: Final = ("customer", "phone", "email", "telegram_id")
NOT_COLUMNS: Final = frozenset({"updated_at"})
PERSON_CONTENTS: Final[dict[str, Content]] = {
    "customer": "code", "phone": "phone", "email": "email", "telegram_id": "code",
}  # fmt: skip
CONTENTS: Final[dict[type, Content]] = {
    datetime: "date", bool: "flag", int: "number", float: "number", Decimal: "number",
}  # fmt: skip


@cache
def offered() -> dict[str, Resource[Any]]:
    """What may come as a file, by type, which is the kind of its imports."""
    return {each.type: each for each in resources.values() if each.needs}


@cache
def fields(kind: str) -> tuple[Field, ...]:
    """The columns of a kind."""
    found: list[Field] = []
    for name, about in offered()[kind].model.model_fields.items():
        if name in NOT_COLUMNS:
            continue
        if Who in _types(about.annotation):
            found += [_field(key, PERSON_CONTENTS[key]) for key in PERSON]
        else:
            found.append(_field(column(kind, name), _content(name, about.annotation)))
    return tuple(found)


def column(kind: str, name: str) -> str:
    """The column of a field."""
    return COLUMNS.get(f"{kind}.{name}", COLUMNS.get(name, name))


@cache
def required(kind: str) -> tuple[tuple[str, ...], ...]:
    """Of each group one must have a column."""
    return tuple(
        PERSON if name == "customer" else (column(kind, name),) for name in offered()[kind].needs
    )


@cache
def choices(kind: str, key: str) -> tuple[str, ...]:
    """The few words a column may hold; nothing for other columns."""
    about = offered()[kind].model.model_fields.get(key)
    return () if about is None else tuple(_literals(about.annotation))


def _field(key: str, content: Content) -> Field:
    names = HEADINGS.get(key, "").split("|")
    plain = key.replace("_", " ")
    names = [*filter(None, names), *([] if plain in names else [plain])]
    return Field(key=key, names=tuple(names), content=content)


def _content(name: str, annotation: object) -> Content:
    if name in {"id", "product", "order"}:
        return "code"
    found = (CONTENTS[each] for each in _types(annotation) if each in CONTENTS)
    return next(found, "text")


def _types(annotation: object) -> Iterator[type]:
    """The plain types a field may have."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _types(get_args(annotation)[0])
    elif origin in {Union, types.UnionType}:
        for each in get_args(annotation):
            yield from _types(each)
    elif isinstance(annotation, type):
        yield annotation


def _literals(annotation: object) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from (str(each) for each in get_args(annotation))
    elif get_origin(annotation) in {Union, types.UnionType, Annotated}:
        for each in get_args(annotation):
            yield from _literals(each)
