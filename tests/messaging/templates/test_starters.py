"""Ready texts are in the language of messages, fit anywhere, and say something to anybody."""

import pytest

from domain.messaging.markup import units, visible
from domain.messaging.message import CAPTION_LIMIT, Message
from domain.messaging.templates.rendering import Facts
from domain.messaging.templates.shown import Money
from domain.messaging.templates.starter import STARTERS, listed

KNOWN = {
    "name": "Анна",
    "last_product": "Чай",
    "promo_code": "TEA10",
    "points": 21,
    "order_number": "42",
    "cart_sum": Money(100, "RUB"),
}


@pytest.mark.parametrize("key", list(STARTERS))
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("known", [{}, KNOWN], ids=["of nobody", "of somebody"])
def test_ready_texts(key: str, language: str, known: dict[str, object]) -> None:
    message = Message(text=STARTERS[key].text(language))
    message.check()

    said = message.text_for(Facts(values=known, language=language))

    assert 30 < units(visible(said)) <= CAPTION_LIMIT
    assert "{" not in said


def test_they_are_listed_in_their_order() -> None:
    assert [key for key, _ in listed()][:2] == ["new_arrivals", "sale"]
