"""What a kind of event says of its properties, and how a report of it is held against that."""

import dataclasses
from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal, get_args

Type = Literal["text", "number", "integer", "boolean", "items"]
TYPES: tuple[Type, ...] = get_args(Type)
MOST_ITEMS = 200
MOST_SHAPES = 1_000
Group = Literal["shop", "behaviour", "person", "bot", "custom"]


@dataclasses.dataclass(frozen=True)
class Property:
    """One property; a required one must be there and not be null."""

    name: str
    type: Type
    is_required: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True)
class Kind:
    """One name of the dictionary. `keep_days` None keeps it for ever; an inside one is our own."""

    name: str
    group: Group
    properties: tuple[Property, ...] = ()
    keep_days: int | None = None
    is_inside: bool = False

    @cached_property
    def types(self) -> dict[str, Type]:
        """The types of its properties by name, made once: every event is held against them."""
        return {each.name: each.type for each in self.properties}

    @cached_property
    def required(self) -> tuple[str, ...]:
        """What must be there."""
        return tuple(each.name for each in self.properties if each.is_required)

    @cached_property
    def shapes(self) -> set[tuple[object, ...]]:
        """Names and types of properties that were held against it and nothing was wrong."""
        return set()


@dataclasses.dataclass(frozen=True, kw_only=True)
class Refusal:
    """Why an event is not taken: a code, the field, and a sentence for a developer."""

    reason: str
    field: str
    message: str


# What JSON gives for each type; `type()` and not `isinstance`, for True is an int.
FITS: dict[Type, frozenset[type]] = {
    "text": frozenset({str}),
    "number": frozenset({int, float}),
    "integer": frozenset({int}),
    "boolean": frozenset({bool}),
    "items": frozenset({list}),
}
ANY = frozenset({str, int, float, bool})
WORDS: dict[Type, str] = {
    "text": "a text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "items": "a list of items",
}
# One line of `items`, as GA4 has it. The catalogue is asked by `item_id`.
ITEM: dict[str, Type] = {
    "item_id": "text",
    "item_name": "text",
    "item_brand": "text",
    "item_variant": "text",
    "item_category": "text",
    "item_list_id": "text",
    "item_list_name": "text",
    "coupon": "text",
    "price": "number",
    "discount": "number",
    "quantity": "integer",
    "index": "integer",
}


def held(kind: Kind, properties: Mapping[str, object]) -> Refusal | None:
    """The first thing wrong with these properties, or None. What is unknown is not wrong."""
    for name in kind.required:
        if properties.get(name) is None:
            return _refusal("missing", name, f"{kind.name} needs {name}")
    types = kind.types
    for name, value in properties.items():
        wanted = types.get(name)
        if wanted is None or value is None:
            continue
        if not _fits(value, wanted):
            return _refusal("wrong-type", name, f"{name} must be {WORDS[wanted]}")
        if wanted == "items" and (wrong := _items(name, value)):
            return wrong
    return None


def passed_before(kind: Kind, properties: Mapping[str, object]) -> bool:
    """Whether another event with the very same names and types of properties had nothing wrong."""
    return _shape(properties) in kind.shapes


def remember(kind: Kind, properties: Mapping[str, object]) -> None:
    """Nothing was wrong or unknown in these; they pass at once from now on if types say it all.

    Lists are looked into every time, and so is 2.0 where a whole number is wanted.
    """
    types = kind.types
    plain = all(
        type(value) not in (list, dict) and (value is None or type(value) in _fitting(types, name))
        for name, value in properties.items()
    )
    if plain and not any(properties.get(name) is None for name in kind.required):
        if len(kind.shapes) >= MOST_SHAPES:
            kind.shapes.clear()
        kind.shapes.add(_shape(properties))


def _fitting(types: Mapping[str, Type], name: str) -> frozenset[type]:
    return FITS[types[name]] if name in types else ANY


def _shape(properties: Mapping[str, object]) -> tuple[object, ...]:
    return (*properties, *map(type, properties.values()))


def _fits(value: object, wanted: Type) -> bool:
    if type(value) in FITS[wanted]:
        return True
    # 2.0 is a whole number, JavaScript knows no other.
    return wanted == "integer" and isinstance(value, float) and value.is_integer()


def _items(name: str, value: Any) -> Refusal | None:  # noqa: ANN401 - a list of whatever came
    if len(value) > MOST_ITEMS:
        return _refusal("too-many", name, f"{name} may hold {MOST_ITEMS} items")
    for place, item in enumerate(value):
        if wrong := _item(f"{name}.{place}", item):
            return wrong
    return None


def _item(where: str, item: object) -> Refusal | None:
    if not isinstance(item, dict):
        return _refusal("wrong-type", where, f"{where} must be an object")
    if not item.get("item_id") and not item.get("item_name"):
        return _refusal("missing", f"{where}.item_id", f"{where} needs item_id or item_name")
    for key, value in item.items():
        wanted = ITEM.get(key)
        if wanted is not None and value is not None and not _fits(value, wanted):
            said = f"{where}.{key} must be {WORDS[wanted]}"
            return _refusal("wrong-type", f"{where}.{key}", said)
    return None


def _refusal(reason: str, field: str, message: str) -> Refusal:
    return Refusal(reason=reason, field=f"props.{field}", message=message)
