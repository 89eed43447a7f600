"""What a kind of event says of its properties, and how a report of it is held against that."""

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, Literal, get_args

Type = Literal["text", "number", "integer", "boolean", "items"]
TYPES: tuple[Type, ...] = get_args(Type)
MOST_ITEMS = 200
LONGEST_TEXT = 1000
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

    @property
    def known(self) -> frozenset[str]:
        """The names of its properties."""
        return frozenset(each.name for each in self.properties)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Refusal:
    """Why an event is not taken: a code, the field, and a sentence for a developer."""

    reason: str
    field: str
    message: str


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_integer(value: object) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole or (isinstance(value, float) and value.is_integer())


CHECKS: dict[Type, tuple[Callable[[Any], bool], str]] = {
    "text": (lambda value: isinstance(value, str), "a text"),
    "number": (_is_number, "a number"),
    "integer": (_is_integer, "a whole number"),
    "boolean": (lambda value: isinstance(value, bool), "true or false"),
    "items": (lambda value: isinstance(value, list), "a list of items"),
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
    for each in kind.properties:
        value = properties.get(each.name)
        if value is None:
            if each.is_required:
                return _refusal("missing", each.name, f"{kind.name} needs {each.name}")
            continue
        is_right, words = CHECKS[each.type]
        if not is_right(value):
            return _refusal("wrong-type", each.name, f"{each.name} must be {words}")
        if each.type == "items" and (wrong := _items(each.name, value)):
            return wrong
    return None


def _items(name: str, value: Any) -> Refusal | None:  # noqa: ANN401 - a list of whatever came
    if len(value) > MOST_ITEMS:
        return _refusal("too-many", name, f"{name} may hold {MOST_ITEMS} items")
    for place, item in enumerate(value):
        where = f"{name}.{place}"
        if not isinstance(item, dict):
            return _refusal("wrong-type", where, f"{where} must be an object")
        if not item.get("item_id") and not item.get("item_name"):
            return _refusal("missing", f"{where}.item_id", f"{where} needs item_id or item_name")
        for key, type_ in ITEM.items():
            found = item.get(key)
            if found is not None and not CHECKS[type_][0](found):
                said = f"{where}.{key} must be {CHECKS[type_][1]}"
                return _refusal("wrong-type", f"{where}.{key}", said)
    return None


def _refusal(reason: str, field: str, message: str) -> Refusal:
    return Refusal(reason=reason, field=f"props.{field}", message=message)
