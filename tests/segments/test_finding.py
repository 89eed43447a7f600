"""Typed words find conditions: endings, slips, several words, any order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import LANGUAGES, tongue
from domain.segments.condition import CONDITIONS
from domain.segments.finding import Words, distance, found

LETTERS = st.text(alphabet="абв", max_size=6)
SHELF = {
    "orders": Words(label="Число заказов", others="покупки сколько раз"),
    "sum": Words(label="Сумма заказов", others="выручка деньги"),
    "cart": Words(label="Корзина", others="брошенная пустая"),
    "birthday": Words(label="День рождения", others="праздник"),
}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("корзина", ["cart"]),
        ("КОРЗИНЕ", ["cart"]),
        ("карзина", ["cart"]),
        ("кро", []),
        ("брошеная корзинка", ["cart"]),
        ("заказ", ["orders", "sum"]),
        ("число заказов", ["orders", "sum"]),
        ("заказов число!", ["orders", "sum"]),
        ("зоказов", ["orders", "sum"]),
        ("сумма покупок", ["sum", "orders"]),
        ("рожденья день", ["birthday", "sum"]),
        ("", []),
        ("?", []),
    ],
)
def test_words_find(said: str, expected: list[str]) -> None:
    assert found(said, SHELF) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_is_found_by_its_name(language: str) -> None:
    t = tongue(language)
    among = {
        key: Words(label=t.plain(f"condition-{key}"), others=t.plain(f"condition-{key}.words"))
        for key in CONDITIONS
    }

    assert [key for key in CONDITIONS if key not in found(among[key].label, among)[:7]] == []


@pytest.mark.parametrize(
    ("language", "said", "key"),
    [
        ("ru", "спящие", "last_order"),
        ("ru", "брошенная корзина", "cart_state"),
        ("ru", "именинники", "birthday"),
        ("ru", "постоянные клиенты", "order_count"),
        ("ru", "вип", "revenue_rank"),
        ("ru", "женщины", "gender"),
        ("ru", "отписался", "bot_status"),
        ("ru", "недовольные", "review_stars"),
        ("ru", "нпс", "survey_score"),
        ("ru", "выходные", "purchase_time"),
        ("ru", "оптовики", "customer_category"),
        ("ru", "должники", "account_balance"),
        ("ru", "айфон", "app_platform"),
        ("ru", "кэшбек", "points"),
        ("ru", "самовывоз", "pickup_branch"),
        ("ru", "отток", "model_score"),
        ("ru", "подешевело", "price_drop"),
        ("en", "loyal", "order_count"),
        ("en", "VIP", "revenue_rank"),
        ("en", "ads", "utm"),
        ("en", "wishlist", "wish_list"),
        ("en", "churn", "model_score"),
        ("en", "birthday", "birthday"),
        ("en", "abandoned", "cart_state"),
        ("en", "complaint", "review_stars"),
        ("en", "weekend", "purchase_time"),
    ],
)
def test_words_of_an_owner_find(language: str, said: str, key: str) -> None:
    t = tongue(language)
    among = {
        each: Words(label=t.plain(f"condition-{each}"), others=t.plain(f"condition-{each}.words"))
        for each in CONDITIONS
    }

    assert key in found(said, among)[:6]


@given(one=LETTERS, other=LETTERS)
def test_distance_is_even_handed(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) == (one == other)
    assert distance(one, other, 9) <= max(len(one), len(other))


def test_swapped_letters_are_one_slip() -> None:
    assert distance("кзорина", "корзина", 2) == 2
    assert distance("окрзина", "корзина", 2) == 1
