"""Addresses that look mistyped are asked about, right ones are not."""

import pytest

from domain.messaging.templates.doubts import Doubt, doubts


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("htps://shop.ru/a", "https://shop.ru/a"),
        ("https//shop.ru", "https://shop.ru"),
        ("http:/shop.ru", "https://shop.ru"),
        ("https://https://shop.ru", "https://shop.ru"),
        ("www.shop,ru", "www.shop.ru"),
        ("https://shop.con", "https://shop.com"),
        ("https://shоp.ru", "https://shop.ru"),
        ("https:// shop.ru/x", "https://shop.ru/x"),
    ],
)
def test_mistyped(typed: str, better: str) -> None:
    assert Doubt(typed, better) in doubts(f"Заходите: {typed} сегодня")


@pytest.mark.parametrize(
    "text",
    [
        "https://shop.ru/a?b=1",
        "http://лавка.рф",
        "t.me/lavka",
        "Чай, кофе. Скидка 1,5 %",
        "пишите на a@shop.ru",
        "и т.д., и т.п.",
    ],
)
def test_right(text: str) -> None:
    assert doubts(text) == ()
    assert doubts("", [text]) == ()


@pytest.mark.parametrize(
    "text", ["https://" * 500, "http:/https://", "https:// " * 400, "ht" * 2_000]
)
def test_any_text_is_looked_through_to_its_end(text: str) -> None:
    assert isinstance(doubts(text, [text]), tuple)
