"""A person's segments on their card: in, not in, unknown; each opens why, with the facts."""

import pytest

from domain.models import Customer, Segment, Shop
from tests.chat import Chat
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf

TREES: dict[str, object] = {
    "А нет": {"kind": "order_count", "value": 5},
    "Б неизвестно": {"kind": "city", "things": ["томск"]},
    "В да": {
        "all": [
            {"kind": "order_count", "value": 2},
            {"kind": "order_sum", "operator": "gte", "value": 100_000},
            {"kind": "last_order", "operator": "in_last", "days": 30},
            {"kind": "tag", "operator": "none_of", "things": ["опт"]},
        ]
    },
}


@pytest.fixture
async def vera(shop: Shop) -> Customer:
    """Bought twice; a segment she is in, one she is not, one where something is not known."""
    for name, tree in TREES.items():
        await Segment.create(shop=shop, name=name, tree=tree, made_at=NOW - DAY, changed_at=NOW)
    return await Shelf(shop=shop).buyer("Вера", 3, 10, total=123_400)


async def test_segments_she_is_in_stand_first(olga: Chat, vera: Customer) -> None:
    await olga.press(f"customer_segments:{vera.id}")
    assert "✓ входит: 1, ✗ не входит: 1, ? не хватает данных: 1." in olga.text
    assert olga.buttons[:3] == ["✓ В да", "? Б неизвестно", "✗ А нет"]


async def test_each_opens_why_with_the_facts(olga: Chat, vera: Customer) -> None:
    await olga.press(f"customer_segments:{vera.id}")
    await olga.tap("✓ В да")
    assert "✓ купили 2+ раза (на деле: 2)" in olga.text
    assert "1 000 ₽ (на деле: 2 468 ₽)" in olga.text.replace("\xa0", " ")
    assert "за последние 30 дней (на деле: 13.03.2026 15:00)" in olga.text
    assert "(на деле, разных: 0)" in olga.text
    await olga.tap("« Назад")
    await olga.tap("? Б неизвестно")
    assert "неизвестно (данных нет)" in olga.text
    await olga.tap("« Назад")
    assert "✗ А нет" in olga.buttons


async def test_pages_and_many_segments(olga: Chat, vera: Customer, shop: Shop) -> None:
    for number in range(5):
        tree = {"all": [{"kind": "order_count", "value": 1}]}
        await Segment.create(
            shop=shop, name=f"Я{number}", tree=tree, made_at=NOW - DAY, changed_at=NOW
        )
    await olga.press(f"customer_segments:{vera.id}")
    assert [each for each in olga.buttons if each.startswith("✓")] == [
        *("✓ В да", "✓ Я0", "✓ Я1", "✓ Я2", "✓ Я3", "✓ Я4")
    ]
    await olga.tap("›")
    assert olga.buttons[:2] == ["? Б неизвестно", "✗ А нет"]
    for number in range(60):
        await Segment.create(
            shop=shop, name=f"Ю{number:02}", tree={"all": []}, made_at=NOW, changed_at=NOW
        )
    await olga.press(f"customer_segments:{vera.id}")
    assert olga.buttons[:3] == ["✗ А нет", "? Б неизвестно", "✓ В да"]
    assert "в сегменте:" not in olga.text


async def test_a_segment_nobody_can_read_stands_there_too(
    olga: Chat, vera: Customer, shop: Shop
) -> None:
    await Segment.create(
        shop=shop, name="Сломан", tree={"kind": "gone"}, made_at=NOW, changed_at=NOW
    )
    await olga.press(f"customer_segments:{vera.id}")
    assert "… Сломан" in olga.buttons
    await olga.tap("… Сломан")
    assert "условие, которого больше нет" in (olga.toast or olga.text)
