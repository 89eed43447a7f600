"""Texts with simple fields and with the whole language, what is refused, and where it points."""

from datetime import date

import pytest

from domain.core.errors import DomainError
from domain.messaging.templates.filling import Held
from domain.messaging.templates.language import compiled
from domain.messaging.templates.refusals import (
    BrokenTemplateError,
    TooComplexError,
    TornMarkupError,
    UnknownFieldError,
    UnknownFilterError,
    WrongKindError,
)
from domain.messaging.templates.rendering import Facts, lacks, rendered
from domain.messaging.templates.shown import Money
from domain.messaging.templates.sources.person import first_name
from domain.messaging.templates.value import values

ANNA = Facts(
    values={
        "name": "Анна",
        "full_name": "Анна <3",
        "city": "Тверь",
        "last_product": "Чай «Ассам»",
        "shop": "Лавка",
        "points": 21,
        "order_sum": Money(1_234_550, "RUB"),
        "order_date": date(2026, 11, 3),
        "cart_sum": Money(90_000, "RUB"),
        "promo_code": "TEA 10",
        "cart": (
            Held(name="Чай", price=Money(45_000, "RUB"), quantity=2, sum=Money(90_000, "RUB")),
            Held(name="<b>", price=None, quantity=1, sum=None),
        ),
    }
)
NOBODY = Facts(values={"shop": "Лавка"})


@pytest.mark.parametrize(
    ("text", "anna", "nobody"),
    [
        ("Привет, {имя}!", "Привет, Анна!", "Привет!"),
        ("Привет, {имя|друзья}!", "Привет, Анна!", "Привет, друзья!"),
        ("{Имя}, добрый день", "Анна, добрый день", "Добрый день"),
        ("Да.\n{name}, ждём", "Да.\nАнна, ждём", "Да.\nЖдём"),
        ("<b>{имя}</b>, ждём", "<b>Анна</b>, ждём", "<b></b>Ждём"),
        ("Привет, <b>{имя}</b>!", "Привет, <b>Анна</b>!", "Привет<b></b>!"),
        ("{полное имя|Вы}", "Анна &lt;3", "Вы"),
        ("{ПОСЛЕДНИЙ  товар|новинки}", "Чай «Ассам»", "новинки"),
        ("{last_product} и {last product}", "Чай «Ассам» и Чай «Ассам»", "И"),
        ("{магазин} в городе {город|вашем}", "Лавка в городе Тверь", "Лавка в городе вашем"),
        ("скобка { и", "скобка { и", "скобка { и"),
        ("{имя|a &amp; b}", "Анна", "a &amp; b"),
        ('{имя|"\\ 😀}', "Анна", '"\\ 😀'),
        ("{имя}", "Анна", ""),
        ("Привет, {{ имя }}!", "Привет, Анна!", "Привет!"),
        ("{{ ИМЯ|иначе(“друг”) }}", "Анна", "друг"),
        ("{{ name or 'друг' }}", "Анна", "друг"),
        ("{{ имя if город else 'мы' }}", "Анна", "мы"),
        ("{% if баллы &gt; 20 %}да{% else %}нет{% endif %}", "да", "нет"),
        ("{% if not баллы %}нет{% elif баллы == 21 %}очко{% endif %}", "очко", "нет"),
        ("{{ баллы }} {{ баллы|слово('балл','балла','баллов') }}", "21 балл", ""),
        ("{{ points|plural('point', 'points') }}", "points", ""),
        ("{{ сумма_заказа }}", "12\u00a0345,50\u00a0₽", ""),
        ("{{ сумма_корзины - 100 }}", "800\u00a0₽", ""),
        ("{% if сумма_корзины &gt;= 900 %}ура{% endif %}", "ура", ""),
        ("{{ 15000|деньги }}", "15\u00a0000\u00a0₽", "15\u00a0000\u00a0₽"),
        ("{{ дата_заказа }}", "3 ноября", ""),
        ("{{ дата_заказа|дата('кратко') }}", "03.11.2026", ""),
        ("{{ 'привет'|с_большой }}", "Привет", "Привет"),
        ("{# себе #}Да", "Да", "Да"),
        (
            "Ждут:\n{% for т in корзина %}\n{{ т.название }} — {{ т.штук }}\n{% endfor %}\nПока",
            "Ждут:\nЧай — 2\n&lt;b&gt; — 1\nПока",
            "Ждут:\nПока",
        ),
        ("{% for x in cart %}{{ x.sum }};{% endfor %}", "900\u00a0₽;;", ""),
        (
            '<a href="https://a.ru/?p={{ промокод }}&amp;n={имя}">тут</a>',
            '<a href="https://a.ru/?p=TEA%2010&amp;n=%D0%90%D0%BD%D0%BD%D0%B0">тут</a>',
            '<a href="https://a.ru/?p=&amp;n=">тут</a>',
        ),
    ],
)
def test_values_are_filled_in(text: str, anna: str, nobody: str) -> None:
    assert rendered(text, ANNA) == anna
    assert rendered(text, NOBODY) == nobody


def test_english_shop_writes_money_and_dates_its_way() -> None:
    facts = Facts(
        values={"order_sum": Money(1_234_550, "USD"), "order_date": date(2026, 11, 3)},
        language="en",
        currency="USD",
    )

    assert rendered("{order sum}, {order_date}", facts) == "$12,345.50, 3 November"


def test_what_was_filled_in_is_underlined_on_demand() -> None:
    assert rendered("Привет, {имя}, {город|там}", ANNA, is_marked=True) == (
        "Привет, <u>Анна</u>, <u>Тверь</u>"
    )


@pytest.mark.parametrize(
    ("text", "error", "values"),
    [
        (
            "Привет, {имья}!",
            UnknownFieldError,
            {"field": "имья", "nearest": "имя", "place": "Привет, ▸{имья}◂!"},
        ),
        (
            "а {{ имя }}\nб {{ имья|иначе('') }} в",
            UnknownFieldError,
            {"field": "имья", "nearest": "имя", "place": "б ▸{{ имья|иначе('') }}◂ в"},
        ),
        (
            "{{ имя|денги }}",
            UnknownFilterError,
            {"filter": "денги", "nearest": "деньги", "place": "▸{{ имя|денги }}◂"},
        ),
        (
            "{% for т in корзина %}{{ т.цены }}{% endfor %}",
            UnknownFieldError,
            {
                "field": "цены",
                "nearest": "цена",
                "place": " for т in корзина %}▸{{ т.цены }}◂{% endfor %}",
            },
        ),
    ],
)
def test_errors_point_at_their_place(
    text: str, error: type[DomainError], values: dict[str, object]
) -> None:
    with pytest.raises(error) as caught:
        compiled(text)

    assert caught.value.values() == values


@pytest.mark.parametrize(
    "text",
    [
        "{{ имя",
        "{% if имя %}да",
        "да{% endif %}",
        "{% while имя %}{% endwhile %}",
        "{{ 2 ** 99999999 }}",
        "{{ 'а' * 999999999 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ имя.__class__ }}",
        "{{ имя['x'] }}",
        "{{ имя.format(1) }}",
        "{{ (1).__class__.__mro__ }}",
        "{{ [1, 2] }}",
        "{{ {'a': 1} }}",
        "{{ имя ~ имя }}",
        "{{ 1 / 0 }}",
        "{{ none }}",
        "{{ имя is defined }}",
        "{% set x = 1 %}",
        "{% macro m() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% extends 'x' %}",
        "{% raw %}{% endraw %}",
        "{% for a in корзина %}{% for b in корзина %}{% endfor %}{% endfor %}",
        "{% for a in корзина if a %}{% endfor %}",
        "{% for a in корзина recursive %}{{ loop(a) }}{% endfor %}",
        "{% for a in 'слово' %}{% endfor %}",
        "{{ цена(имя) }}",
        "{{ цена() }}",
        "{{ цена('a', *'b') }}",
        "{{ имя|иначе(город) }}",
        "{{ баллы|слово(1, 2) }}",
    ],
)
def test_what_is_not_ours_is_refused(text: str) -> None:
    with pytest.raises(BrokenTemplateError):
        compiled(text)


@pytest.mark.parametrize(
    "text",
    [
        "{{ range(9) }}",
        "{{ cycler }}",
        "{{ self }}",
        "{{ request.application }}",
        "{% for i in range(999999999) %}{% endfor %}",
        "{% for a in корзина %}{{ loop.index }}{% endfor %}",
    ],
)
def test_nothing_of_the_engine_is_known(text: str) -> None:
    with pytest.raises((UnknownFieldError, BrokenTemplateError)):
        compiled(text)


@pytest.mark.parametrize(
    "text",
    [
        "{{ " + "(" * 90 + "1" + ")" * 90 + " }}",
        "{{ " + "1 + " * 200 + "1 }}",
        "{имя}" * 201,
        "{% if имя %}" * 20 + "{% endif %}" * 20,
        "{{ 9999999999999999 }}",
        "{{ " + "-" * 280 + "1 }}",
        "{{ " + "not " * 70 + "имя }}",
        ("{% if " + " or ".join(["баллы < 1"] * 14) + " %}да{% endif %}") * 8,
        "{% for товар in корзина %}" + "{{ товар.цена }}" * 140 + "{% endfor %}",
    ],
)
def test_more_than_a_message_needs_is_refused(text: str) -> None:
    with pytest.raises(TooComplexError):
        compiled(text)


@pytest.mark.parametrize(
    "text",
    [
        "{{ имя > 5 }}",
        "{{ имя + 1 }}",
        "{{ имя|деньги }}",
        "{{ баллы|дата }}",
        "{{ корзина }}",
        "{% for a in корзина %}{{ a }}{% endfor %}",
        "{% for a in имя %}{% endfor %}",
        "{{ (баллы or 'нет') + 1 }}",
    ],
)
def test_kinds_are_kept_apart(text: str) -> None:
    with pytest.raises(WrongKindError):
        compiled(text)


@pytest.mark.parametrize(
    "text",
    [
        "<b>а{% if имя %}</b>б{% endif %}",
        "{% if имя %}<b>{% endif %}а</b>",
        "<b>{% if имя %}а</b><b>{% else %}б</b>{% endif %}",
        "{{ <b>имя</b> }}",
        '<a href="https://a.ru/{% if имя %}1{% endif %}">тут</a>',
    ],
)
def test_bold_begins_and_ends_on_one_side(text: str) -> None:
    with pytest.raises(TornMarkupError):
        compiled(text)


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("{имя} {город|там}", {"name"}),
        ("{% if имя %}{имя}{% endif %}", set()),
        ("{% if имя %}{имя} {город}{% endif %}", {"city"}),
        ("{% if имя and баллы &gt; 5 %}{имя} {баллы}{% endif %}", set()),
        ("{{ имя or город }}", {"city"}),
        ("{{ имя if имя else 'вы' }}", set()),
        ("{% for т in корзина %}{{ т.название }}{% endfor %}", {"cart"}),
        ("{% if корзина %}{% for т in корзина %}{{ т.цена }}{% endfor %}{% endif %}", set()),
    ],
)
def test_what_a_text_cannot_do_without(text: str, lacking: set[str]) -> None:
    assert lacks(text, NOBODY) == lacking
    assert lacks(text, ANNA) == set()


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Анна", "Анна"),
        ("Анна Петрова", "Анна"),
        ("Петрова Анна Ивановна", "Анна"),
        ("Иван Ильич Петров", "Иван"),
        ("12345", ""),
        ("", ""),
    ],
)
def test_first_name(name: str, first: str) -> None:
    assert first_name(name) == first


def test_names_of_values_are_unique() -> None:
    names = [name for value in values().values() for name in value.names]

    assert len(set(names)) == len(names)
