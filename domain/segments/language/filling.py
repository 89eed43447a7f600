"""The fields of one condition while it is read, and what can't be said of it."""

import dataclasses
from datetime import date
from typing import Protocol

from domain.audience.picking import Key
from domain.core.errors import BadValueError
from domain.core.params import Choices, Flag, Number, Pick, Picked, Text, checked
from domain.segments.condition import Condition
from domain.segments.language import amounts
from domain.segments.language.amounts import Setting
from domain.segments.language.cursor import Said
from domain.segments.language.draft import Amount, DayAt, Item, Mention, Part, Placed
from domain.segments.language.lexicon import Lexicon, said_or
from domain.segments.language.problems import Problem, SegmentTextError

LISTS = {"words": "in", "things": "any_of"}
SURE = {"deed": "did", "stay": "in", "truth": "true", **LISTS}


class Finder(Protocol):
    """Who knows which thing is meant by a name; None leaves it out."""

    def __call__(self, what: Picked, label: str, said: Said) -> Key | None:
        """The key of the thing."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Context:
    """The words, the shop and the day, and who finds things by their names."""

    lexicon: Lexicon
    setting: Setting
    find: Finder


class Filling:
    """The fields of one condition while its parts are read."""

    def __init__(self, mention: Mention, context: Context) -> None:
        self._mention = mention
        self._context = context
        self.shape = context.lexicon.shapes[mention.key]
        self._given: dict[str, object] = {}
        self._lists: dict[str, list[object]] = {}
        self._field = ""
        self.is_sized = False

    @property
    def setting(self) -> Setting:
        """Where and when the text is read."""
        return self._context.setting

    @property
    def name(self) -> str:
        """What the text calls the condition."""
        return self._mention.name

    def condition(self) -> Condition:
        """The condition. Raises SegmentTextError."""
        for field, values in self._lists.items():
            is_line = isinstance(self.shape.params[field], Text)
            self._given[field] = ", ".join(map(str, values)) if is_line else tuple(values)
        self._settle()
        return self._checked()

    # Putting values into fields.

    def put(self, placed: Placed | Said, **values: object) -> None:
        """Fill fields. Raises SegmentTextError where one is not there or filled otherwise."""
        for field, value in values.items():
            if field not in self.shape.params:
                raise self.wrong("cannot", placed)
            if self._given.setdefault(field, value) != value:
                raise self.wrong("twice", placed, limit=self._label(field))

    def ask(self, part: Part, operator: str, **values: object) -> None:
        """Choose the operator. Raises SegmentTextError where the condition has none such."""
        if operator not in self.shape.operators:
            raise self.wrong("cannot", part)
        self.put(part, operator=operator, **values)

    def add(self, field: str, said: Said) -> None:
        """One more value of a list."""
        param = self.shape.params[field]
        value: object = said.meaning
        if isinstance(param, Choices):
            value = self._option(field, said)
        if isinstance(param, Pick):
            value = self._context.find(param.what, self._label(field), said)
        values = self._lists.setdefault(field, [])
        if value is not None:
            values.append(value)

    def number(self, amount: Amount, field: str) -> int:
        """The amount in the unit of the field."""
        unit = self.shape.unit(field)
        return amounts.whole(amount, unit, self.setting, self._mention.name)

    def day(self, said: DayAt, *, is_past: bool = False) -> date:
        """The day meant."""
        return amounts.day(said, self.setting, is_past=is_past)

    def dates(self, part: Part, first: date, last: date) -> None:
        """The window from one day to another."""
        days = {"first_day": first.isoformat(), "last_day": last.isoformat()}
        self.window(part, period="dates", **days)

    def window(self, part: Part, **values: object) -> None:
        """The window, where the condition looks at one."""
        self.check_window(part)
        self.put(part, **values)

    def check_window(self, part: Part) -> None:
        """Raise SegmentTextError where the condition looks at no window."""
        if not self.shape.has_window:
            raise self.wrong("cannot", part)

    # The brackets.

    def details(self, part: Part) -> None:
        """Fields by their names."""
        self._field = ""
        for item in part.items:
            if item.field and not item.is_option:
                self._field = item.field
            field = item.field or self._field
            if not field:
                raise self.wrong("field", item)
            self._fill(field, item)

    def _fill(self, field: str, item: Item) -> None:
        param, held = self.shape.params[field], item.held
        if isinstance(param, Flag):
            self.put(item, **{field: item.answer is not False})
        elif item.answer is False:
            self.put(item, **{field: () if isinstance(param, Pick | Choices) else None})
        elif isinstance(held, Amount) and isinstance(param, Number):
            self.put(item, **{field: self.number(held, field)})
        elif isinstance(held, DayAt):
            self.put(item, **{field: self.day(held).isoformat()})
        elif isinstance(held, Said):
            self._fill_said(field, held)
        else:
            raise self.wrong("bad", item)

    def _fill_said(self, field: str, said: Said) -> None:
        param = self.shape.params[field]
        if isinstance(param, Pick | Choices):
            self.add(field, said)
        elif isinstance(param, Text):
            self.put(said, **{field: said.meaning})
        else:
            self.put(said, **{field: self._option(field, said)})

    def _option(self, field: str, said: Said) -> str:
        known = self._context.lexicon.options(self.shape.key, field)
        found = known.meaning(said.meaning)
        if found is None:
            raise self.wrong("bad", said)
        return found

    # The end.

    def _settle(self) -> None:
        """The operator nobody needs to name, and the fields implied by others."""
        if self.shape.operators and "operator" not in self._given:
            if self.shape.form == "plain":
                pass
            elif self.shape.form not in SURE:
                raise self.wrong("need", self._mention)
            else:
                self._given["operator"] = SURE[self.shape.form]
        for field in tuple(self._given):
            only = self.shape.only[field]
            if only is not None and only[0] not in self._given and len(only[1]) == 1:
                self._given[only[0]] = only[1][0]

    def _checked(self) -> Condition:
        values = {name: self._value(name, value) for name, value in self._given.items()}
        condition = self.shape.kind(**values)
        try:
            condition.check()
        except BadValueError as error:
            raise self._refused(error) from None
        return condition

    def _value(self, field: str, value: object) -> object:
        try:
            return checked(self.shape.params[field], value)
        except BadValueError as error:
            reason = {"too-small": "small", "too-large": "large"}.get(error.reason, "bad")
            word = str(value)[:60]
            raise self.wrong(reason, self._mention, limit=error.limit, word=word) from None

    def _refused(self, error: BadValueError) -> SegmentTextError:
        known = {"missing": "missing", "upside-down": "upside"}
        reason = known.get(error.reason, "bad")
        if reason == "missing" and error.limit in self.shape.params:
            return self.wrong(reason, self._mention, limit=self._label(error.limit))
        return self.wrong("need" if reason == "missing" else reason, self._mention)

    def wrong(
        self, reason: str, placed: Placed | Said, *, limit: str = "", word: str = ""
    ) -> SegmentTextError:
        """What can't be said of this condition."""
        hints: tuple[str, ...] = ()
        if reason == "need":
            hints = (example(self._context.lexicon, self.shape.key),)
        said = word or (placed.text if isinstance(placed, Said) else "")
        return SegmentTextError(
            Problem(
                reason=reason,
                start=placed.start,
                end=placed.end,
                word=said,
                what=self._mention.name,
                limit=limit,
                hints=hints,
            )
        )

    def _label(self, field: str) -> str:
        lexicon = self._context.lexicon
        return lexicon.field(lexicon.tongues[0], self.shape.key, field)

    def is_form(self, form: str) -> bool:
        """Whether the condition is compared so."""
        return self.shape.form == form


def example(lexicon: Lexicon, key: str) -> str:
    """How the condition may be typed, from its declaration; see `specimen`."""
    form = lexicon.shapes[key].form
    t = lexicon.tongues[0]
    name = lexicon.name(t, key)
    said = said_or(t, f"language-example-{form}", "")
    return f"{name} {said}".strip()
