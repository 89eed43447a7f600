"""Reviews, answers, lists and scores told by a program of the shop."""

from datetime import timedelta
from typing import Any

import pytest

from domain.models import ProductInterest, Review, Score, Shop, SurveyAnswer
from tests.conftest import NOW
from tests.shopdata.telling import told

ANNA = {"telegram_id": 77}


@pytest.fixture
async def tea(shop: Shop) -> str:
    await told(shop, "products", {"id": "TEA", "name": "Пуэр"})
    return "TEA"


async def test_a_review_is_stored_and_shown(shop: Shop, tea: str) -> None:
    said = {"id": "R-1", "customer": ANNA, "stars": 5, "product": tea, "text": "Вкусно"}

    assert await told(shop, "reviews", said) == "created"
    assert await told(shop, "reviews", said) == "unchanged"
    assert await told(shop, "reviews", {"id": "R-1", "status": "shown"}) == "updated"

    row = await Review.get(shop=shop).select_related("product")
    assert (row.stars, row.status, row.has_photo, row.written_at) == (5, "shown", False, NOW)
    assert row.product is not None
    assert row.product.sku == tea


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({}, "/customer missing, /stars missing"),
        ({"customer": ANNA, "stars": 6}, "/stars too-large"),
        ({"customer": ANNA, "stars": 0}, "/stars too-small"),
        ({"customer": ANNA, "stars": 5, "product": "NO"}, "/product unknown-product"),
        ({"customer": ANNA, "stars": 5, "order": "NO"}, "/order unknown-order"),
        ({"customer": ANNA, "stars": 5, "text": "я" * 4001}, "/text too-long"),
    ],
)
async def test_a_wrong_review_is_refused(shop: Shop, said: dict[str, Any], wrong: str) -> None:
    assert await told(shop, "reviews", {"id": "R-1", **said}) == wrong


async def test_answers_are_scores_choices_or_words(shop: Shop) -> None:
    for key, said in (("1", {"score": 9}), ("2", {"choice": "Дорого"}), ("3", {"text": "Ну"})):
        answer = {"id": key, "customer": ANNA, "question": "nps", **said}
        assert await told(shop, "survey_answers", answer) == "created"
        assert await told(shop, "survey_answers", answer) == "unchanged"

    rows = await SurveyAnswer.filter(shop=shop).order_by("id")
    assert [(each.score, each.choice_folded, each.text) for each in rows] == [
        (9, "", ""), (None, "дорого", ""), (None, "", "Ну"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({}, "/score missing"),
        ({"score": 11}, "/score too-large"),
        ({"score": -1}, "/score too-small"),
        ({"score": 9, "question": None}, "/question missing"),
    ],
)
async def test_a_wrong_answer_is_refused(shop: Shop, said: dict[str, Any], wrong: str) -> None:
    answer = {"id": "1", "customer": ANNA, "question": "nps", **said}
    assert await told(shop, "survey_answers", answer) == wrong
    assert await SurveyAnswer.all().count() == 0


async def test_a_product_is_liked_and_no_longer(shop: Shop, tea: str) -> None:
    said = {"id": "1", "customer": ANNA, "product": tea}
    gone = {**said, "removed_at": (NOW + timedelta(hours=1)).isoformat()}

    assert await told(shop, "product_interests", said) == "created"
    assert await told(shop, "product_interests", {**said, "id": "2"}) == "unchanged"
    assert await told(shop, "product_interests", {**said, "kind": "wait"}) == "created"
    assert await told(shop, "product_interests", gone) == "updated"
    assert await told(shop, "product_interests", said) == "updated"

    assert await ProductInterest.filter(removed_at__isnull=True).count() == 2
    early = {**said, "removed_at": "2020-01-01T00:00:00Z"}
    assert await told(shop, "product_interests", early) == "/removed_at too-early"
    unknown = {**said, "product": "NO"}
    assert await told(shop, "product_interests", unknown) == "/product unknown-product"


async def test_the_latest_score_of_a_model_is_kept(shop: Shop) -> None:
    def score(value: float, day: int, **more: object) -> dict[str, Any]:
        at = f"2026-03-{day:02}T00:00:00Z"
        said = {"id": f"churn-{day}", "customer": ANNA, "model": "churn", "value": value}
        return {**said, "computed_at": at, **more}

    assert await told(shop, "scores", score(0.5, 5)) == "created"
    assert await told(shop, "scores", score(0.5, 5)) == "unchanged"
    assert await told(shop, "scores", score(0.9, 7, label="уйдёт")) == "updated"
    assert await told(shop, "scores", score(0.1, 6)) == "unchanged"
    assert await told(shop, "scores", score(0.1, 6, model="ltv")) == "created"
    assert await told(shop, "scores", {**score(0.1, 9), "value": None}) == "/value missing"
    assert await told(shop, "scores", {**score(0.1, 9), "value": "x"}) == "/value wrong-type"

    row = await Score.get(shop=shop, model="churn")
    assert (row.value, row.label) == (0.9, "уйдёт")
