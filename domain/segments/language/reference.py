"""The reference of the language, made of the declarations of the conditions themselves."""

import dataclasses
from collections.abc import Iterator

from domain.audience.picking import Key, Option
from domain.core.errors import BadValueError
from domain.core.params import Choice, Choices, Day, Flag, Number, Param, Pick, Picked, Text
from domain.core.ports import Texts
from domain.segments.condition import GROUPS, Condition, Group
from domain.segments.language.book import Book
from domain.segments.language.lexicon import Lexicon, declared, said_or
from domain.segments.language.shapes import WINDOW, Form, Shape
from domain.segments.language.writing import Writer

SAMPLE_DAYS = 90
SAMPLE_DAY, SAMPLE_END = "2026-03-01", "2026-04-05"
FORMS: tuple[Form, ...] = ("number", "moment", "things", "words", "deed", "stay", "truth")
# Said by the comparison and the window, so not listed among the fields in brackets.
PLAIN = {
    "number": ("value", "upper", "rank"),
    "moment": ("days", "hours", "day", "until", "weekdays", "days_before", "days_after"),
    "things": ("things", "least", "most"),
    "words": ("things", "piece"),
    "deed": ("times", "most"),
    "stay": ("days",),
    "truth": (),
    "plain": (),
}
OFTEN: tuple[dict[str, object], ...] = (
    {"times": 3},
    {"times": 0, "most": 3},
    {"times": 3, "most": 3},
    {"times": 2, "most": 5},
)
TRIES = 8


@dataclasses.dataclass(frozen=True, kw_only=True)
class Entry:
    """One condition: its label, how it is typed, its other names, what may stand in brackets."""

    key: str
    label: str
    hint: str
    example: str
    names: tuple[str, ...]
    fields: tuple[str, ...]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Chapter:
    """The conditions of one section."""

    title: str
    entries: tuple[Entry, ...]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Comparison:
    """All that can be asked of one kind of value, as examples."""

    title: str
    examples: tuple[str, ...]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Reference:
    """The whole book in one language."""

    t: Texts
    words: Lexicon
    currency: str

    def chapters(self) -> tuple[Chapter, ...]:
        """A chapter for each section that has conditions."""
        chapters = (self._chapter(group) for group in GROUPS)
        return tuple(each for each in chapters if each.entries)

    def comparisons(self) -> tuple[Comparison, ...]:
        """How each kind of value is compared."""
        found = []
        for form in FORMS:
            shapes = [each for each in self.words.shapes.values() if each.form == form]
            if shapes:
                shape = max(shapes, key=lambda each: (len(each.operators), each.kind.is_common))
                title = self.t.plain(f"language-form-{form}")
                found.append(Comparison(title=title, examples=tuple(self._asked(shape))))
        return tuple(found)

    def _chapter(self, group: Group) -> Chapter:
        shapes = [each for each in self.words.shapes.values() if each.kind.group == group]
        shapes.sort(key=lambda each: not each.kind.is_common)
        title = self.t.plain(f"segment-group-{group}")
        return Chapter(title=title, entries=tuple(self._entry(each) for each in shapes))

    def _entry(self, shape: Shape) -> Entry:
        t, name = self.t, self.words.name(self.t, shape.key)
        said = dict.fromkeys(
            (*declared(t, shape.key), said_or(t, f"condition-{shape.key}", shape.key))
        )
        others = (each for each in said if self.words.nouns.meaning(each) == shape.key)
        return Entry(
            key=shape.key,
            label=said_or(t, f"condition-{shape.key}", shape.key),
            hint=said_or(t, f"condition-{shape.key}.hint", ""),
            example=self._written(specimen(shape, {})),
            names=tuple(e.lower().rstrip("…") for e in others if e.lower() != name),
            fields=tuple(self.words.field(t, shape.key, each) for each in in_brackets(shape)),
        )

    def _asked(self, shape: Shape) -> Iterator[str]:
        for operator in shape.operators:
            yield self._written(specimen(shape, {"operator": operator}))
        for times in OFTEN if shape.form == "deed" else ():
            yield self._written(specimen(shape, times))

    def _written(self, condition: Condition) -> str:
        shape = self.words.shapes[condition.kind]
        options: dict[Picked, tuple[Option, ...]] = {}
        for name, param in shape.params.items():
            if isinstance(param, Pick):
                keys: tuple[Key, ...] = getattr(condition, name)
                options[param.what] = tuple(Option(key=e, label=self._sample(e)) for e in keys)
        writer = Writer(words=self.words, t=self.t, book=Book(options), currency=self.currency)
        return writer.condition(condition)

    def _sample(self, what: Key) -> str:
        return said_or(self.t, f"language-sample-{what}", "…")


def in_brackets(shape: Shape) -> Iterator[str]:
    """The fields that are said in brackets."""
    plain = {"operator", "or_empty", shape.main, *PLAIN[shape.form]}
    if shape.has_window:
        plain.update(WINDOW)
    yield from (name for name in shape.params if name not in plain)


def specimen(shape: Shape, given: dict[str, object]) -> Condition:
    """A condition of this kind that is whole: what it can't do without is filled in."""
    values = dict(given)
    if shape.has_window and shape.form not in ("moment", "stay"):
        values["days"] = SAMPLE_DAYS
    for _ in range(TRIES):
        condition = shape.kind(**values)
        try:
            condition.check()
        except BadValueError as error:
            if error.limit not in shape.params:
                break
            values[error.limit] = _filled(shape, error.limit)
        else:
            return condition
    return shape.kind()


def _filled(shape: Shape, field: str) -> object:  # noqa: PLR0911 - one for each type
    param: Param = shape.params[field]
    match param:
        case Number(maximum=maximum):
            usual = shape.default("value") if "value" in shape.params else None
            return min(maximum, 2 * usual if isinstance(usual, int) and usual else 10)
        case Choices(options=options):
            return options[:2]
        case Choice(options=options):
            return options[0]
        case Day():
            return SAMPLE_END if field in ("until", "last_day") else SAMPLE_DAY
        case Pick(what=what):
            return (what,)
        case Flag():
            return True
        case Text():
            return "…"
