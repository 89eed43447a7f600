"""Where a link may lead, and what is written behind the address."""

import pytest

from domain.links import addresses
from domain.links.making import Placement
from domain.links.parts import written
from domain.links.refusals import LinkRefusedError
from domain.models import Link


def a_row(**columns: object) -> Link:
    row = Link(code="Labc", campaign="весна", source="vk", medium="", content="", term="")
    return row.update_from_dict(columns)


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("shop.ru", "https://shop.ru"),
        ("shop.ru/sale?x=1", "https://shop.ru/sale?x=1"),
        ("http://shop.ru:8080/a", "http://shop.ru:8080/a"),
        ("  HTTPS://Shop.RU ", "HTTPS://Shop.RU"),
        ("лавка.рф/чай", "https://лавка.рф/чай"),
    ],
)
def test_pages_are_taken(typed: str, url: str) -> None:
    assert addresses.checked_url(typed) == url


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "shop",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "https://user:pass@shop.ru",
        "https://shop.ru@evil.ru",
        "https://shop.ru/a b",
        "https://shop.ru/\r\nSet-Cookie:x",
        "https://shop.ru\\@evil.ru",
        "//evil",
        "https://shop.ru:99999",
        "https://[::1",
        "https://" + "a" * 2_050 + ".ru",
    ],
)
def test_what_is_no_page_is_refused(typed: str) -> None:
    with pytest.raises(LinkRefusedError) as raised:
        addresses.checked_url(typed)
    assert raised.value.reason == "bad-address"


def test_parts_are_added_and_own_ones_stay() -> None:
    link = a_row(opens="site", url="https://shop.ru/a?x=1&utm_source=mine#top")

    assert addresses.target(link, "barker_bot") == (
        "https://shop.ru/a?x=1&utm_source=mine"
        "&utm_campaign=%D0%B2%D0%B5%D1%81%D0%BD%D0%B0&bk=Labc#top"
    )


def test_bot_and_app_are_opened_by_the_code() -> None:
    assert addresses.target(a_row(opens="bot"), "b") == "https://t.me/b?start=Labc"
    assert addresses.target(a_row(opens="app"), "b") == "https://t.me/b?startapp=Labc"
    assert addresses.web("https://x.ru", "Labc") == "https://x.ru/r/Labc"
    assert addresses.web("", "Labc") == ""


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("Весна 2026", "весна_2026"),
        (" VK ", "vk"),
        ("a/b\\c;d", "a_b_c_d"),
        ("Ёлка", "ёлка"),
        ("#code", "code"),
        ("e\u0301", "é"),
    ],
)
def test_one_spelling_for_one_thing(typed: str, word: str) -> None:
    assert written(typed) == word


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"campaign": "", "source": "vk"}, "no-campaign"),
        ({"campaign": "a", "source": ""}, "no-source"),
        ({"campaign": "a", "source": "b", "opens": "site"}, "bad-address"),
    ],
)
def test_placement_says_what_is_missing(fields: dict[str, str], reason: str) -> None:
    with pytest.raises(LinkRefusedError) as raised:
        Placement(**fields)  # type: ignore[arg-type]
    assert raised.value.reason == reason
