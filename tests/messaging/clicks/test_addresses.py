"""Which addresses of a message become short, where they stand, and where they lead."""

import pytest

from domain.messaging.clicks import addresses

OWN = "https://bot.shop"


@pytest.mark.parametrize(
    ("url", "is_short"),
    [
        ("https://shop.ru/sale", True),
        ("http://лавка.рф/", True),
        ("https://bot.shop/r/Labc", True),
        ("https://bot.shop/u/token", False),
        ("https://t.me/shop_bot?start=x", False),
        ("https://www.telegram.me/shop", False),
        ("tg://resolve?domain=shop", False),
        ("mailto:a@b.ru", False),
        ("https://[bad", False),
        ("javascript:alert(1)", False),
    ],
)
def test_what_is_made_short(url: str, is_short: bool) -> None:
    assert addresses.is_shortened(url, OWN) is is_short


SHORT = {"https://shop.ru/a?x=1&y=2": f"{OWN}/m/1", "https://shop.ru/b": f"{OWN}/m/2"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            '<a href="https://shop.ru/a?x=1&amp;y=2">сюда</a>',
            f'<a href="{OWN}/m/1">сюда</a>',
        ),
        ("Смотрите https://shop.ru/b.", f'Смотрите <a href="{OWN}/m/2">https://shop.ru/b</a>.'),
        ("<b>https://shop.ru/b</b>", f'<b><a href="{OWN}/m/2">https://shop.ru/b</a></b>'),
        ("<code>https://shop.ru/b</code>", "<code>https://shop.ru/b</code>"),
        ("https://other.ru/b", "https://other.ru/b"),
        (
            '<a href="https://shop.ru/b">https://shop.ru/b</a>',
            f'<a href="{OWN}/m/2">https://shop.ru/b</a>',
        ),
    ],
)
def test_links_in_a_text(text: str, shown: str) -> None:
    assert addresses.replaced({"text": text}, SHORT, is_bare=False) == {"text": shown}


def test_an_sms_shows_the_short_link_itself() -> None:
    made = addresses.replaced({"text": "Скидка: https://shop.ru/b"}, SHORT, is_bare=True)

    assert made == {"text": f"Скидка: {OWN}/m/2"}


def test_buttons_lead_there_and_keep_their_words() -> None:
    content = {"buttons": [{"label": "Купить", "url": "https://shop.ru/b", "row": 2}]}
    made = addresses.replaced(content, SHORT, is_bare=False)

    assert made == {"buttons": [{"label": "Купить", "url": f"{OWN}/m/2", "row": 2}]}
    assert content["buttons"][0]["url"] == "https://shop.ru/b"


def test_every_channels_words_are_looked_at() -> None:
    content = {
        "text": "https://shop.ru/b",
        "buttons": [{"label": "x", "url": "https://shop.ru/c"}],
        "by_channel": {"sms": {"text": "https://shop.ru/d"}},
    }
    assert addresses.found(content, OWN) == {f"https://shop.ru/{each}" for each in "bcd"}


@pytest.mark.parametrize(
    ("url", "target"),
    [
        (
            "https://shop.ru/?a=1#top",
            "https://shop.ru/?a=1&utm_source=sms&utm_medium=sms&utm_campaign=campaign-7#top",
        ),
        (
            "https://shop.ru/?utm_source=own",
            "https://shop.ru/?utm_source=own&utm_medium=sms&utm_campaign=campaign-7",
        ),
        (
            "https://лавка.рф/",
            "https://xn--80aaf6ac.xn--p1ai/?utm_source=sms&utm_medium=sms&utm_campaign=campaign-7",
        ),
    ],
)
def test_where_it_leads(url: str, target: str) -> None:
    assert addresses.target(url, "sms", 7) == target
