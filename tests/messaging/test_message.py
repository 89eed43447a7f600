"""Texts with fields, links and limits."""

import pytest

from domain.core.errors import DomainError
from domain.messaging.links import (
    BadButtonError,
    BadLinkError,
    LabelTooLongError,
    LinkButton,
    TooManyButtonsError,
    checked_link,
    links_in,
    typed_buttons,
)
from domain.messaging.markup import clipped
from domain.messaging.message import EmptyMessageError, Message, TextTooLongError
from domain.messaging.templates.rendering import Facts


def test_clipping_keeps_pairs_whole() -> None:
    assert clipped("😀😀😀", 5) == "😀😀…"
    assert clipped("😀😀😀", 6) == "😀😀😀"
    assert clipped("😀😀😀", 4) == "😀…"


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("https://shop.ru/a?b=1#c", "https://shop.ru/a?b=1#c"),
        ("shop.ru/sale", "https://shop.ru/sale"),
        ("t.me/lavka", "https://t.me/lavka"),
        ("tg://resolve?domain=lavka", "tg://resolve?domain=lavka"),
        ("http://лавка.рф", "http://лавка.рф"),
    ],
)
def test_good_links(typed: str, link: str) -> None:
    assert checked_link(typed) == link


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "ftp://shop.ru",
        "https://",
        "https://localhost",
        "https://a b.ru",
        "https://shop.ru:99999",
        "https://bank.ru@evil.ru/",
        "https://[::1",
        "https://shop.ru/" + "a" * 3_000,
        "просто слова",
    ],
)
def test_bad_links(typed: str) -> None:
    with pytest.raises(BadLinkError):
        checked_link(typed)


@pytest.mark.parametrize(
    "line",
    [
        "Каталог — https://shop.ru",
        "Каталог - https://shop.ru",
        "Каталог: https://shop.ru",
        "Каталог https://shop.ru",
        "Каталог | shop.ru",
    ],
)
def test_button_as_people_type_it(line: str) -> None:
    assert typed_buttons(line)[0].label == "Каталог"
    assert typed_buttons(line)[0].url.startswith("https://shop.ru")


def test_every_line_is_a_button() -> None:
    assert typed_buttons("Весь каталог — shop.ru\n\nСкидка - 20% — https://shop.ru/a-b\n") == (
        LinkButton(label="Весь каталог", url="https://shop.ru"),
        LinkButton(label="Скидка - 20%", url="https://shop.ru/a-b"),
    )


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("https://shop.ru", BadButtonError),
        ("Каталог", BadButtonError),
        ("Каталог — потом", BadLinkError),
        (f"{'а' * 65} — shop.ru", LabelTooLongError),
        ("а — shop.ru\n" * 9, TooManyButtonsError),
    ],
)
def test_bad_buttons(text: str, error: type[DomainError]) -> None:
    with pytest.raises(error):
        typed_buttons(text)


def test_links_behind_words_are_found() -> None:
    assert links_in('<b><a href="https://a.ru?x=1&amp;y=2">тут</a></b>') == (
        "https://a.ru?x=1&y=2",
    )


def test_text_is_measured_with_the_longest_values() -> None:
    Message(text="а" * 4_056 + "{имя}").check()
    with pytest.raises(TextTooLongError) as caught:
        Message(text="а" * 4_057 + "{имя}").check()

    assert (caught.value.length, caught.value.limit) == (4_097, 4_096)


def test_caption_is_shorter() -> None:
    Message(text="а" * 1_024, photo=1).check()
    with pytest.raises(TextTooLongError):
        Message(text="😀" * 513, photo=1).check()


@pytest.mark.parametrize("text", ["", "  \n ", "<b> </b>"])
def test_empty_message(text: str) -> None:
    with pytest.raises(EmptyMessageError):
        Message(text=text).check()
    Message(text=text, photo=1).check()


def test_bad_link_behind_a_word() -> None:
    with pytest.raises(BadLinkError):
        Message(text='<a href="https://localhost/x">тут</a>').check()


def test_message_survives_storing() -> None:
    message = Message(text="{имя}", photo=3, buttons=(LinkButton(label="А", url="https://a.ru"),))

    assert Message.restored(message.stored()) == message
    assert Message.restored({}) == Message()
    assert message.content(Facts(values={"name": "Анна"}))["text"] == "Анна"
