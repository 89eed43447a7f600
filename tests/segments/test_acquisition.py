"""Tables of cases: tags of links, fifths of buyers, scores of models, random shares."""

import pytest

from domain.core.errors import BadValueError
from domain.models import Customer, Link, Score, Touch
from domain.segments.condition import Condition
from domain.segments.conditions.model_score import ModelScore
from domain.segments.conditions.random_share import RandomShare
from domain.segments.conditions.utm import Utm
from tests.conftest import NOW
from tests.segments.people import DAY, NUMBERS, Shelf


async def _came(shelf: Shelf, who: Customer, days: float, link: Link | None) -> None:
    await Touch.create(
        shop=shelf.shop,
        customer=who,
        link=link,
        way="bot",
        touched_at=NOW - days * DAY,
        external_id=str(next(NUMBERS)),
    )


@pytest.fixture
async def comers(shelf: Shelf) -> Shelf:
    """Anna came by two links, Boris directly and by one, Vera directly, Gleb never."""
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    await shelf.customer("Gleb")
    may, june = [
        await Link.create(shop=shelf.shop, code=name, campaign=name, source="VK", made_at=NOW)
        for name in ("Май", "Июнь")
    ]
    await _came(shelf, anna, 20, may)
    await _came(shelf, anna, 5, june)
    await _came(shelf, boris, 30, None)
    await _came(shelf, boris, 10, june)
    await _came(shelf, vera, 10, None)
    await Score.create(shop=shelf.shop, customer=anna, model="churn", value=0.7, computed_at=NOW)
    await Score.create(shop=shelf.shop, customer=vera, model="churn", value=0.2, computed_at=NOW)
    return shelf


CHURN = ("churn",)
CASES: list[tuple[Condition, set[str]]] = [
    (Utm(piece="май"), {"Anna"}),
    (Utm(piece="ИЮНЬ"), {"Boris"}),
    (Utm(piece="июнь", which="last"), {"Anna", "Boris"}),
    (Utm(piece="май", which="any"), {"Anna"}),
    (Utm(piece="июнь", days=15), {"Anna", "Boris"}),
    (Utm(operator="in", part="utm_source", things="vk, tg"), {"Anna", "Boris"}),
    (Utm(operator="ne", piece="май"), {"Boris"}),
    (Utm(operator="empty"), {"Vera", "Gleb"}),
    (Utm(operator="not_empty", part="utm_term"), set()),
    (ModelScore(models=CHURN, value=70), {"Anna"}),
    (ModelScore(models=CHURN, operator="lt", value=1, scale="as_told"), {"Anna", "Vera"}),
    (ModelScore(models=CHURN, operator="empty"), {"Boris", "Gleb"}),
    (RandomShare(percent_to=100), {"Anna", "Boris", "Vera", "Gleb"}),
    (RandomShare(percent_from=50, percent_to=50), set()),
]


async def test_sources_and_scores_answer(comers: Shelf) -> None:
    await comers.check(CASES)


async def test_shares_of_one_word_part_everybody(shelf: Shelf) -> None:
    for n in range(200):
        await shelf.customer(str(n))
    half = await shelf.names(RandomShare(draw="май"))
    rest = await shelf.names(RandomShare(draw="май", percent_from=50, percent_to=100))
    other = await shelf.names(RandomShare(draw="июнь"))

    assert not half & rest
    assert len(half | rest) == 200
    assert 80 < len(half) < 120
    assert 30 < len(half & other) < 70


@pytest.mark.parametrize(
    "condition",
    [Utm(), ModelScore(), RandomShare(percent_from=60)],
)
def test_what_does_not_fit_is_refused(condition: Condition) -> None:
    with pytest.raises(BadValueError):
        condition.check()
