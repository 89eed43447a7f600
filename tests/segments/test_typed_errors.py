"""What is said where a typed segment can't be read: the word, the place, what may be meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.i18n import tongue
from domain.core.errors import DomainError
from domain.segments.condition import CONDITIONS
from domain.segments.conditions.premium import Premium
from domain.segments.language import problems
from domain.segments.language.cursor import LONGEST, MOST_PIECES, TooLongTextError
from domain.segments.language.lexicon import PREFIXES, SUFFIXES, spoken
from domain.segments.language.problems import SegmentTextError
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf, TreeTooDeepError, TreeTooLargeError
from tests.segments.typed import BOOK, read, words, write

WRONG: list[tuple[str, str, str]] = [
    ("зоказов >= 2", "зоказов", "Не знаю «зоказов», может быть «заказов»?"),
    ("не (зокозы > 1)", "зокозы", "может быть «заказы»?"),
    ("orderz >= 2", "orderz", "может быть «orders»"),
    ("premum", "premum", "может быть «premium»?"),
    ("потратил > 5 за 30 дней или лайкал", "лайкал", "Не знаю «лайкал»."),
    ("заказов бльше 2", "бльше", "может быть «больше»"),
    ("заказов >= 2 за 90 днй", "днй", "может быть «дней»"),
    ("заказов", "заказов", "скажите, сколько или какие. Например: «заказов >= 2»."),
    ("заказов >= два", "два", "Не знаю «два»"),
    ("заказов >= 2 и", "и", "Текст оборван: после «и»"),
    ("(заказов >= 2", "2", "Скобка не закрыта."),
    ("заказов >= 2)", ")", "лишняя скобка"),
    ("заказов >= 2 город Москва", "город", "Не знаю «город»"),
    ("и заказов >= 2", "и", "Не знаю «и»"),
    ("«Москва»", "«Москва»", "жду условие"),
    ("город «Москва", "«", "кавычка не закрыта"),
    ("город Масква", "Масква", "Города: не знаю «Масква», может быть «Москва»?"),
    ("купил товар чай", "чай", "есть несколько: «Чай №1» или «Чай №2»"),
    ("заказов >= 2 ₽", "2 ₽", "так не считают: «₽»"),
    ("сумма заказов > 10 $", "10 $", "в RUB, а здесь «$»"),
    ("заказов = 2,5", "2,5", "целое число"),
    ("возраст > 900", "возраст > 900", "«900» много: можно до 150"),
    ("последний заказ 31.02.2026", "31.02.2026", "Такого дня нет"),
    ("город Москва за 90 дней", "за 90 дней", "«город» так не спросить"),
    ("премиум >= 5", ">= 5", "«премиум» так не спросить"),
    ("заказов от 5 до 2", "заказов от 5 до 2", "конец раньше начала"),
    ("заказов > 2 > 3", "> 3", "названо дважды"),
    ("заказов >= 2 (цвет: 3)", "цвет", "Не знаю «цвет»"),
    ("заказов >= 2 (статусы: краденый)", "краденый", "Не знаю «краденый»"),
    ("заказов >= 2 (статусы оплачен)", "статусы", "нужно двоеточие"),
    ("", "", "Напишите правило"),
]


@pytest.mark.parametrize(("text", "word", "told"), WRONG, ids=[text for text, *_ in WRONG])
def test_an_error_points_at_the_word(text: str, word: str, told: str) -> None:
    with pytest.raises(SegmentTextError) as caught:
        read(text, BOOK)
    problem = caught.value.problem

    assert text[problem.start : problem.end] == word
    assert told in problems.said(tongue("ru"), problem)
    assert problems.said(tongue("en"), problem)
    assert "<u>" in problems.shown(text, problem)


def test_limits_are_told() -> None:
    with pytest.raises(TreeTooDeepError):
        read("не " * 9 + "премиум", BOOK)
    with pytest.raises(TreeTooLargeError):
        read(" и ".join(["премиум"] * 101), BOOK)
    with pytest.raises(TooLongTextError):
        read("(" * (LONGEST + 1), BOOK)
    with pytest.raises(TooLongTextError):
        read("заказов " + "1 " * MOST_PIECES, BOOK)
    with pytest.raises(TreeTooDeepError):
        read("(" * 3_000, BOOK)
    with pytest.raises(SegmentTextError):
        read("город " + "слово " * 2_000, BOOK)
    assert read("(" * 30 + "премиум" + ")" * 30, BOOK) == Rule(
        tree=Group(nodes=(Leaf(condition=Premium()),))
    )


VOCABULARY = [
    *(phrase for word in (*PREFIXES, *SUFFIXES) for phrase in spoken(tongue("ru"), word)),
    *(words().name(tongue(language), key) for language in ("ru", "en") for key in CONDITIONS),
    *'()[],;:+%₽№«»"><=#.',
    *(
        "2",
        "90",
        "1 000",
        "3,5",
        "16.03.2026",
        "31.02.26",
        "«Чай»",
        "Москва",
        "№2",
        "\\",
        "ё",
        "😀",
    ),
    *("статусы", "какие заказы", "только выполненные", "999999999999999999999", "марта", "0"),
]


@settings(max_examples=1_500, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from(VOCABULARY), max_size=40).map(" ".join),
        st.lists(st.sampled_from(VOCABULARY), max_size=20).map("".join),
    )
)
def test_any_text_has_an_answer(text: str) -> None:
    try:
        rule = read(text, BOOK)
    except SegmentTextError as error:
        said = problems.said(tongue("ru"), error.problem) + problems.shown(text, error.problem)
    except DomainError as error:
        said = tongue("ru")(f"error-{error.code}", **error.values())
    else:
        said = write(rule, "ru", BOOK)
    assert said
