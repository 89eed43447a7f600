"""All the words of the language: of every condition, field, option and sign, in every tongue.

Built once from the texts of the conditions and from their declarations; see `lexicon`.
"""

import dataclasses
from functools import cache
from itertools import product

from domain.core.params import Choice, Choices, Flag
from domain.core.ports import Texts
from domain.segments.condition import CONDITIONS
from domain.segments.language.phrases import Phrases
from domain.segments.language.pieces import pieces
from domain.segments.language.shapes import Shape
from domain.segments.values.moment import WEEKDAYS

# Where a condition may begin: the text `language-<word>` says how each is said, commas between.
PREFIXES = {
    "not": "NOT",
    "sure": "SURE",
    "one-order": "ONE",
    "one-item": "ONE",
    "all": "QUANT",
    "any": "QUANT",
    "everybody": "EVERYBODY",
    "among": "AMONG",
}
BASED = ("base-customers", "base-contactable", "base-everyone")
COMPARED = ("gte", "lte", "gt", "lt", "eq", "ne")
PIECED = ("contains", "not_contains", "starts", "ends", "regex")
UNITS = ("day", "week", "month", "year", "hour", "minute", "times", "pieces", "percent")
SCALES = ("thousand", "million")
# What may follow the name of a condition.
SUFFIXES = {
    **dict.fromkeys(COMPARED, "CMP"),
    **dict.fromkeys(PIECED, "TEXTOP"),
    **dict.fromkeys(UNITS, "UNIT"),
    **dict.fromkeys(SCALES, "SCALE"),
    "and": "AND",
    "or": "OR",
    "exactly": "EXACTLY",
    "from": "FROM",
    "to": "TO",
    "between": "BETWEEN",
    "neg": "NEG",
    "top": "TOP",
    "empty": "EMPTY",
    "known": "KNOWN",
    "nothing": "EMPTY",
    "something": "KNOWN",
    "or_empty": "OREMPTY",
    "for": "FOR",
    "inside": "INSIDE",
    "ago": "AGO",
    "ahead": "AHEAD",
    "before": "BEFORE",
    "after": "AFTER",
    "next": "NEXT",
    "today": "TODAY",
    "yesterday": "DATE",
    "on": "ON",
    "anniversary": "ANNIVERSARY",
    "in": "IN",
    "nin": "NOTIN",
    "all_of": "ALLOF",
    "none_of": "NONEOF",
    "distinct": "DISTINCT",
    "never": "NEVER",
    "now": "NOW",
    "not_now": "NOTNOW",
    "entered": "ENTERED",
    "left": "LEFT",
    "already": "ALREADY",
    "yes": "YES",
    "no": "NO",
}
CURRENCIES = {"₽": "RUB", "$": "USD", "€": "EUR", "£": "GBP", "₸": "KZT"}
MONTHS = 12


@dataclasses.dataclass(frozen=True)
class Word:
    """What a phrase means in the grammar: its terminal, and which of them."""

    terminal: str
    meaning: str


@dataclasses.dataclass(frozen=True)
class Named:
    """A name inside the brackets of a condition: of a field, or of an option of a field."""

    field: str
    option: str = ""


class Lexicon:
    """The words of all tongues together, so that anybody may type in either."""

    def __init__(self, tongues: tuple[Texts, ...]) -> None:
        self.tongues = tongues
        self.shapes = {key: Shape(key, kind) for key, kind in sorted(CONDITIONS.items())}
        self.nouns: Phrases[str] = Phrases()
        self.prefixes: Phrases[Word] = Phrases()
        self.bases: Phrases[Word] = Phrases()
        self.suffixes: Phrases[Word] = Phrases()
        self.months: Phrases[int] = Phrases()
        self.synonyms: dict[str, list[str]] = {}
        self._of_shape: dict[str, Phrases[Named]] = {}
        self._options: dict[tuple[str, str], Phrases[str]] = {}
        self._fill()

    def _fill(self) -> None:
        for t in self.tongues:
            self._add_words(t)
            self._add_amounts(t)
        # A short form of one condition wins over the label of another.
        for t, key in product(self.tongues, self.shapes):
            for phrase in declared(t, key):
                self.nouns.add(phrase, key)
        for key in self.shapes:
            self.nouns.add(key, key)
        for t, key in product(self.tongues, self.shapes):
            self._add_label(t, key)
        self._add_options()

    def _add_options(self) -> None:
        for key, shape in self.shapes.items():
            for field, param in shape.params.items():
                if isinstance(param, Choice | Choices):
                    self._options[key, field] = _said_options(self.tongues, param)

    def _add_words(self, t: Texts) -> None:
        for word, terminal in PREFIXES.items():
            _add(self.prefixes, t, word, Word(terminal, word))
        for word in BASED:
            _add(self.bases, t, word, Word("BASE", word.removeprefix("base-")))
        for word, terminal in SUFFIXES.items():
            _add(self.suffixes, t, word, Word(terminal, word))
        for day in WEEKDAYS:
            self.suffixes.add(t.plain(f"option-{day}"), Word("WEEKDAY", day))

    def _add_amounts(self, t: Texts) -> None:
        for sign, currency in CURRENCIES.items():
            self.suffixes.add(currency, Word("UNIT", sign))
            _add(self.suffixes, t, f"currency-{currency}", Word("UNIT", sign))
        for month in range(1, MONTHS + 1):
            for phrase in spoken(t, f"month-{month}"):
                self.months.add(phrase, month)

    def _add_label(self, t: Texts, key: str) -> None:
        self.nouns.add(said_or(t, f"condition-{key}", key), key)
        for word in said_or(t, f"condition-{key}.words", "").lower().split():
            self.synonyms.setdefault(word, []).append(key)

    def inside(self, key: str) -> Phrases[Named]:
        """What may stand in the brackets of a condition."""
        if key not in self._of_shape:
            self._of_shape[key] = self._inside(self.shapes[key])
        return self._of_shape[key]

    def options(self, key: str, field: str) -> Phrases[str]:
        """How the options of one field are said."""
        return self._options[key, field]

    def name(self, t: Texts, key: str) -> str:
        """What to call a condition so that it is read as the same one."""
        said = [*declared(t, key), said_or(t, f"condition-{key}", key).rstrip("…").lower(), key]
        return next(each for each in said if self._is_name(each, key))

    def field(self, t: Texts, key: str, field: str) -> str:
        """What to call a field so that it is read as the same one."""
        said = label(t, key, field).lower()
        found = self.inside(key).meaning(said)
        return said if is_plain(said) and found == Named(field) else field

    def option(self, t: Texts, key: str, field: str, option: str) -> str:
        """What to call an option of a field so that it is read as the same one."""
        said = said_or(t, f"option-{option}", option)
        is_read = is_plain(said) and self.options(key, field).meaning(said) == option
        return said if is_read else option

    def _is_name(self, phrase: str, key: str) -> bool:
        return is_plain(phrase) and self.nouns.meaning(phrase) == key

    def _inside(self, shape: Shape) -> Phrases[Named]:
        found: Phrases[Named] = Phrases()
        for field in shape.params:
            found.add(field, Named(field))
        for t in self.tongues:
            for field in shape.params:
                found.add(label(t, shape.key, field), Named(field))
        for field, param in shape.params.items():
            if isinstance(param, Choice | Choices):
                for option in param.options:
                    for t in self.tongues:
                        found.add(said_or(t, f"option-{option}", option), Named(field, option))
        return found

    def flags(self, key: str) -> frozenset[str]:
        """The fields that are said by their name alone."""
        params = self.shapes[key].params
        return frozenset(name for name, param in params.items() if isinstance(param, Flag))


def _add(phrases: Phrases[Word], t: Texts, word: str, meaning: Word) -> None:
    for phrase in spoken(t, word):
        phrases.add(phrase, meaning)


def _said_options(tongues: tuple[Texts, ...], param: Choice | Choices) -> Phrases[str]:
    found: Phrases[str] = Phrases()
    for option in param.options:
        found.add(option, option)
    for t in tongues:
        for option in param.options:
            found.add(said_or(t, f"option-{option}", option), option)
    return found


def spoken(t: Texts, word: str) -> tuple[str, ...]:
    """How a word of the language is said; the first is how it is written."""
    return split(t.plain(f"language-{word}"))


def declared(t: Texts, key: str) -> tuple[str, ...]:
    """The short forms a condition declares in its text `.typed`; there may be none."""
    text = f"condition-{key}.typed"
    return split(t.plain(text)) if t.has(text) else ()


def label(t: Texts, key: str, field: str) -> str:
    """What a form calls the field."""
    own = f"condition-{key}-{field}"
    return t.plain(own) if t.has(own) else said_or(t, f"param-{field}", field)


def said_or(t: Texts, text: str, otherwise: str) -> str:
    """The text, or what to say while there is none."""
    return t.plain(text) if t.has(text) else otherwise


def is_plain(phrase: str) -> bool:
    """Whether the phrase is words and nothing else but commas."""
    return all(each.kind in ("word", "number") or each.text == "," for each in pieces(phrase))


def split(said: str) -> tuple[str, ...]:
    """The phrases between commas, or between semicolons where one of them has a comma."""
    between = ";" if ";" in said else ","
    return tuple(filter(None, (each.strip() for each in said.split(between))))


@cache
def lexicon(tongues: tuple[Texts, ...]) -> Lexicon:
    """The words, found out once."""
    return Lexicon(tongues)
