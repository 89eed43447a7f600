"""A shop of names for trees that are written and read without a database."""

from datetime import date
from functools import cache

from bot.i18n import tongue
from domain.audience.picking import Key, Option
from domain.core.params import Pick, Picked, params_of
from domain.segments.language.amounts import Setting
from domain.segments.language.book import Book
from domain.segments.language.grammar import parse
from domain.segments.language.lexicon import Lexicon, lexicon
from domain.segments.language.reading import Reader
from domain.segments.language.writing import Writer
from domain.segments.rule import Rule
from domain.segments.tree import Node, leaves

TODAY = date(2026, 3, 16)
SETTING = Setting(currency="RUB", today=TODAY)
# Names that would be read as something else without their quotation marks.
HARD = ("и", "не", "за 90 дней", "Чай «Да Хун Пао»", 'Кружка 0,5 "л"', "A\\B", "заказов >= 2")

# A shop with two things of one name.
BOOK = Book(
    {
        "city": (Option(key="москва", label="Москва"), Option(key="тверь", label="Тверь")),
        "tag": (Option(key="опт", label="Опт"), Option(key="за 90 дней", label="за 90 дней")),
        "product": (
            Option(key=1, label="Чай"),
            Option(key=2, label="Чай"),
            Option(key=3, label="Кофе 100 г"),
        ),
        "category": (Option(key=4, label="Посуда"),),
        "brand": (Option(key="Ива", label="Ива"),),
        "tier": (Option(key=7, label="Золото"),),
    }
)


@cache
def words() -> Lexicon:
    """The words of the language, built once for all tests."""
    return lexicon(tongue("ru").tongues)


def book_for(tree: Node) -> Book:
    """Everything the tree names, some under names that are hard to read, some under the same."""
    found: dict[Picked, dict[Key, Option]] = {}
    for condition in leaves(tree):
        for name, param in params_of(type(condition)):
            if isinstance(param, Pick):
                for key in getattr(condition, name):
                    found.setdefault(param.what, {})[key] = Option(key=key, label=_label(key))
    return Book({what: options.values() for what, options in found.items()})


def _label(key: Key) -> str:
    if isinstance(key, str):
        return key
    return HARD[key % len(HARD)] if key % 3 else f"Товар {key // 2}"


def write(rule: Rule, language: str, book: Book) -> str:
    """The rule as text."""
    return Writer(words=words(), t=tongue(language), book=book, currency="RUB").rule(rule)


def read(text: str, book: Book | None = None, *, is_lenient: bool = False) -> Rule:
    """The text as a rule."""
    reader = Reader(words(), SETTING, book or Book({}), is_lenient=is_lenient)
    return reader.rule(parse(text, words()))
