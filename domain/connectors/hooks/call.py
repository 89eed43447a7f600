"""A call from outside: its fields, whatever form they came in."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

import orjson

STEP: Final = re.compile(r"\[([^\[\]]*)\]")
MOST_FIELDS, DEEPEST = 2_000, 8


class UnreadableError(ValueError):
    """The body is neither JSON nor a form."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Call:
    """One call; names of headers are in lower case."""

    body: bytes
    headers: Mapping[str, str]

    def header(self, name: str) -> str:
        """The header, or nothing."""
        return self.headers.get(name, "")

    def fields(self) -> dict[str, Any]:
        """The body as JSON has it or as a form nests it. Raises UnreadableError."""
        if self.body.lstrip()[:1] in {b"{", b"["}:
            return _json(self.body)
        return nested(_form(self.body))


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise UnreadableError("json") from None
    if not isinstance(found, dict):
        raise UnreadableError("json")
    return {str(name): _whole(value) for name, value in found.items()}


def _form(body: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(
            body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict"
        )
    except ValueError:
        raise UnreadableError("form") from None


def nested(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """`payment[products][0][name]=Чай` becomes `{"payment": {"products": [{"name": "Чай"}]}}`."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        head = name.partition("[")[0]
        steps = [head, *STEP.findall(name[len(head) :])][:DEEPEST]
        here = found
        for step in steps[:-1]:
            deeper = here.setdefault(step or str(len(here)), {})
            if not isinstance(deeper, dict):
                break
            here = deeper
        else:
            here[steps[-1] or str(len(here))] = value
    return {name: _listed(_whole(value)) for name, value in found.items()}


def _listed(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Objects whose names are 0, 1, 2 are lists."""
    if not isinstance(value, dict):
        return value
    inside = {name: _listed(each) for name, each in value.items()}
    if inside and all(name.isdecimal() for name in inside):
        return [inside[name] for name in sorted(inside, key=int)]
    return inside


def _whole(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """JSON written into a text is read, too; that is how some send the part about the payment."""
    if not isinstance(value, str) or value.lstrip()[:1] not in {"{", "["}:
        return value
    try:
        found = orjson.loads(value)
    except orjson.JSONDecodeError:
        return value
    return found if isinstance(found, dict | list) else value


def flat(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every field with its path, as texts: `billing.city`."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from flat(each, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from flat(each, f"{name}.{place}")
    elif value not in {None, ""}:
        yield name, str(value)
