"""Lines of a file of other data as items, such as a program of the shop would tell."""

import hashlib
from collections.abc import Callable
from typing import Any, Final

import orjson

from domain.core.instant import from_milliseconds
from domain.core.names import fold
from domain.imports.cells import Cells
from domain.imports.contacts import known, parse_email, parse_flag, parse_phone
from domain.imports.fields import Field
from domain.imports.headings import WORDS
from domain.imports.moments import parse_moment
from domain.imports.numbers import MICRO, parse_money
from domain.imports.plan import Plan
from domain.imports.problems import CellError, LineError
from domain.imports.told import PERSON, choices, column, fields, offered
from domain.shopdata.reading import read
from domain.shopdata.refusal import BadItemError

ID_LENGTH: Final = 64
# What a refusal's code is called in the file of errors, where it has another name there.
REASONS: Final = {
    "missing": "empty", "bad-moment": "not-a-date", "bad-date": "not-a-date",
    "bad-number": "not-a-number", "wrong-type": "not-a-number",
}  # fmt: skip
TOLD_REASONS: Final = frozenset({
    "empty", "not-a-date", "not-a-number", "too-long", "too-small", "too-large", "not-one-of",
    "bad-format", "bad-phone", "bad-email", "unknown-product", "unknown-order", "unknown-tier",
    "too-early", "too-late", "not-whole",
})  # fmt: skip


class LineReader:
    """One line of a file as an item: a dictionary such as a program would tell."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._resource = offered()[plan.kind]
        self._fields = [each for each in fields(plan.kind) if each.key in plan.mapping]
        self._names = {column(plan.kind, name): name for name in self._resource.model.model_fields}

    def read(self, cells: Cells) -> dict[str, Any]:
        """Raises LineError for what can't be told so."""
        told: dict[str, Any] = {}
        for field in self._fields:
            value = self._value(cells, field)
            if value is None:
                continue
            if field.key in PERSON:
                name = "number" if field.key == "customer" else field.key
                told.setdefault("customer", {})[name] = value
            else:
                told[self._names.get(field.key, field.key)] = value
        self._name(told)
        try:
            read(self._resource, told)
        except BadItemError as error:
            raise line_error(error, self._plan.kind, cells) from None
        return told

    def _value(self, cells: Cells, field: Field) -> Any:  # noqa: ANN401 - as JSON has it
        if field.content == "code":
            code = known(cells.code(field.key, ID_LENGTH)) or None
            return int(code) if code and field.key == "telegram_id" and code.isdecimal() else code
        if words := choices(self._plan.kind, field.key):
            return cells.parsed(field.key, lambda text: _word(text, words))
        parsers: dict[str, Callable[[str], Any]] = {
            "date": lambda text: self._moment(text, field.key),
            "number": self._number,
            "flag": parse_flag,
            "phone": lambda text: parse_phone(text, self._plan.locale.country),
            "email": parse_email,
        }
        if field.content in parsers:
            return cells.parsed(field.key, parsers[field.content])
        return known(cells.text(field.key)) or None

    def _moment(self, text: str, key: str) -> str:
        column = self._plan.source.columns[self._plan.mapping[key]]
        found = parse_moment(text, column.date_order or "ymd", self._plan.locale.zone)
        return from_milliseconds(found).isoformat()

    def _number(self, text: str) -> int | float:
        found = parse_money(text, self._plan.source.decimal, self._plan.locale.currency)
        return found // MICRO if found % MICRO == 0 else found / MICRO

    def _name(self, told: dict[str, Any]) -> None:
        """The number of the thing; equal lines without one are one thing."""
        if "id" not in told:
            told["id"] = "file-" + hashlib.sha256(_json(told)).hexdigest()[:24]
        elif " " in told["id"]:
            if "name" in self._resource.model.model_fields:
                told.setdefault("name", told["id"])
            told["id"] = "_".join(told["id"].split())


def _json(told: dict[str, Any]) -> bytes:
    return orjson.dumps(told, option=orjson.OPT_SORT_KEYS)


def _word(text: str, words: tuple[str, ...]) -> str:
    said = fold(text.replace("_", " ")).strip(" .!")
    for word in words:
        if said == word.replace("_", " ") or said in WORDS.get(word, "").split("|"):
            return word
    raise CellError("not-one-of")


def line_error(error: BadItemError, kind: str, cells: Cells | None = None) -> LineError:
    """The first thing wrong, by its column."""
    wrong = error.wrongs[0]
    steps = wrong.pointer.split("/")[1:]
    name = steps[-1] if len(steps) > 1 and steps[0] == "customer" else (steps or [""])[0]
    key = "customer" if name in {"customer", "number"} and steps[:1] == ["customer"] else name
    key = column(kind, key)
    code = REASONS.get(wrong.code, wrong.code)
    value = "" if cells is None else cells.text(key)[:80]
    return LineError(key, value, code if code in TOLD_REASONS else "refused")
