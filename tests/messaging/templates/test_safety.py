"""Whatever the template and whoever the customer: valid Telegram HTML that fits, and soon."""

import contextlib
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.html_reader import read_html
from domain.core.errors import DomainError
from domain.messaging.markup import shortened, units, visible
from domain.messaging.message import Message, longest
from domain.messaging.templates.filling import Held
from domain.messaging.templates.rendering import Facts, rendered
from domain.messaging.templates.shown import Money

words = st.text(max_size=60)
HOSTILE = st.sampled_from(
    [
        "<b>",
        "</b>",
        "{{ имя }}",
        "{% if %}",
        "\ue000",
        "\ue001x\ue00b",
        "&amp;",
        '"',
        "👩\u200d💻" * 50,
    ]
)
facts = st.builds(
    lambda name, city, points, price, title: Facts(
        values={
            "name": name,
            "full_name": name * 9,
            "city": city,
            "last_product": title * 20,
            "points": points,
            "order_sum": Money(price, "RUB"),
            "order_date": date(2026, 1, 1),
            "cart": (Held(name=title, price=Money(price, "RUB"), quantity=1, sum=None),) * 10,
        }
    ),
    words | HOSTILE,
    words | HOSTILE,
    st.none() | st.integers(-(10**9), 10**9),
    st.integers(0, 10**9),
    words | HOSTILE,
)
PIECES = st.lists(
    st.sampled_from(
        [
            "{имя}",
            "{{ полное_имя }}",
            "{{ баллы }}",
            "{% if имя %}",
            "{% if баллы > 5 %}",
            "{% else %}",
            "{% endif %}",
            "{% for т in корзина %}",
            "{{ т.название }}",
            "{{ т.сумма|иначе('?') }}",
            "{% endfor %}",
            "<b>",
            "</b>",
            '<a href="https://a.ru/?n={имя}">',
            "</a>",
            "{{ сумма_заказа - 5 }}",
            "{{ последний_товар }}",
            "{город|там}",
            "{{",
            "}}",
            "{%",
            "|",
            "**",
            "(",
            "range(9**9)",
            "имя",
            ", ",
            "\n",
            "слово",
        ]
    )
    | words.map(lambda text: text.replace("<", "").replace("&", "")),
    max_size=25,
).map("".join)


@given(PIECES, facts)
def test_any_text_is_refused_or_renders_whole(text: str, known: Facts) -> None:
    message = Message(text=text)
    with contextlib.suppress(DomainError):
        message.check()
        shown = message.text_for(known)
        read_html(shown)
        assert units(visible(shown)) <= 4_096
        read_html(message.text_for(known, is_marked=True))


@given(facts)
def test_no_reader_gets_more_than_was_checked(known: Facts) -> None:
    text = (
        "{полное имя} <b>{последний товар|то самое}</b> {имя} {город|ваш} {баллы} {сумма заказа}"
        "{% for т in корзина %}{{ т.название }} {{ т.цена }}, {% endfor %}"
    )

    assert units(visible(rendered(text, known))) <= longest(text)


@given(words | HOSTILE)
def test_a_name_injects_nothing(name: str) -> None:
    shown = rendered("x {имя}", Facts(values={"name": name}))

    assert read_html(shown).entities == ()


def test_a_name_is_not_a_template() -> None:
    assert rendered("{имя}", Facts(values={"name": "{{ город }}<b>"})) == ("{{ город }}&lt;b&gt;")


@given(st.text(max_size=80), st.integers(1, 60))
def test_shortened_text_is_whole_html(text: str, limit: int) -> None:
    plain = text.replace("<", "&lt;").replace(">", "&gt;")
    markup = f'{plain}<b>a&amp;b <a href="https://a.ru">{plain}</a> <i>👩\u200d💻</i></b>'
    shown = shortened(markup, limit)

    assert units(visible(shown)) <= limit


def test_links_and_emoji_are_not_cut() -> None:
    assert shortened('Да <a href="https://a.ru">сюда смотри</a>', 8) == "Да…"
    assert shortened("Наш адрес https://shop.ru/very/long", 24) == "Наш адрес…"
    assert shortened("да 👩\u200d💻👩\u200d💻", 9) == "да 👩\u200d💻…"
    assert shortened("<b>&amp;&amp;&amp;</b>", 2) == "<b>&amp;…</b>"
    assert shortened("🇷🇺🇷🇺", 6) == "🇷🇺…"
