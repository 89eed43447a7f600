"""From what came to an item of its resource; every refusal names the field and why."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from domain.shopdata.item import Item
from domain.shopdata.refusal import BadItemError, Wrong, meant, pointer
from domain.shopdata.resource import Resource

T = TypeVar("T", bound=Item)
M = TypeVar("M", bound=BaseModel)
MOST_WRONGS = 20
# What pydantic calls it, what we call it.
CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown-field",
    "string_too_long": "too-long",
    "too_long": "too-long",
    "string_too_short": "too-short",
    "too_short": "too-short",
    "greater_than_equal": "too-small",
    "greater_than": "too-small",
    "less_than_equal": "too-large",
    "less_than": "too-large",
    "literal_error": "not-one-of",
    "string_pattern_mismatch": "bad-format",
}


def read(resource: Resource[T], told: Mapping[str, Any], at: str = "") -> T:
    """The item. Raises BadItemError."""
    return fitting(resource.model, told, at)


def fitting(model: type[M], told: object, at: str = "") -> M:
    """The same for any model; `at` stands before the pointers. Raises BadItemError."""
    try:
        return model.model_validate(told)
    except ValidationError as error:
        found = error.errors(include_url=False)[:MOST_WRONGS]
        wrongs = [_wrong(model, dict(each), at) for each in found]
        raise BadItemError(wrongs=tuple(dict.fromkeys(wrongs))) from None


def _wrong(model: type[BaseModel], error: dict[str, Any], at: str) -> Wrong:
    steps = [step for step in error["loc"] if not _is_branch(step)]
    code = CODES.get(error["type"], error["type"].replace("_", "-"))
    message = str(error["msg"])
    if code == "unknown-field":
        name = str(steps[-1])
        message = f'there is no field "{name[:64]}"{meant(name, _known(model, steps[:-1]))}'
    elif code not in {"missing", "too-long"} and error["type"].endswith(("_type", "_parsing")):
        code = "wrong-type"
    return Wrong(pointer=at + pointer(*steps), code=code, message=message[:300])


def _is_branch(step: str | int) -> bool:
    """A branch of a union stands in pydantic's place, but not in the item."""
    return isinstance(step, str) and "[" in step and step.endswith("]")


def _known(model: type[BaseModel], steps: Sequence[str | int]) -> list[str]:
    """The names of the fields of the part these steps lead to."""
    here: Any = model
    for step in steps:
        if isinstance(step, int):
            continue
        field = here.model_fields.get(step) if _is_model(here) else None
        here = _model_in(field.annotation) if field else None
    return list(here.model_fields) if _is_model(here) else []


def _is_model(found: object) -> bool:
    return isinstance(found, type) and issubclass(found, BaseModel)


def _model_in(annotation: Any) -> Any:  # noqa: ANN401 - types as they are declared
    if _is_model(annotation):
        return annotation
    inside = (_model_in(each) for each in getattr(annotation, "__args__", ()))
    return next((each for each in inside if each), None)
