"""One segment of several, and several of one, in the chat."""

from collections.abc import Awaitable, Callable

import pytest

from domain.models import Segment, Shop
from domain.segments import combining, lists, service
from domain.segments.conditions.city import City
from domain.segments.conditions.order_count import OrderCount
from domain.segments.rule import Rule, count, members, rule_of
from domain.segments.tree import Leaf
from tests.chat import Chat
from tests.conftest import NOW
from tests.segments.people import Shelf


@pytest.fixture
async def two(shop: Shop) -> list[Segment]:
    """Who bought, and who lives in Tomsk; Vera does both."""
    shelf = Shelf(shop=shop)
    vera = await shelf.buyer("Вера", 1)
    await type(vera).filter(id=vera.id).update(city="Томск", city_folded="томск")
    await shelf.buyer("Глеб", 5)
    await shelf.customer("Зоя", city="Томск")
    bought = Rule(tree=Leaf(condition=OrderCount(value=1)))
    tomsk = Rule(tree=Leaf(condition=City(things=("томск",))))
    return [
        await service.create(shop, "Купили", bought, None, NOW),
        await service.create(shop, "Томск", tomsk, None, NOW),
    ]


async def test_a_list_of_a_combination(olga: Chat, shop: Shop, two: list[Segment]) -> None:
    await olga.send("/segments")
    await olga.tap("Ещё")
    await olga.press("segments_combine")
    await olga.tap("Томск")
    await olga.tap("Купили")
    await olga.tap("Первый без других")
    assert "Люди из «Томск», которых нет в: Купили\n\n1 чел." in olga.text
    await olga.tap("« Назад")
    await olga.tap("Все вместе")
    assert "3 чел." in olga.text
    await olga.tap("« Назад")
    await olga.tap("Общие")
    await olga.tap("Сохранить списком")
    assert olga.text.startswith("Общие: Томск, Купили\nСписок: люди внесены вручную\n\n1 человек")
    await olga.press("segments_combined.freeze:common")
    assert await Segment.all().count() == 3


async def test_a_segment_that_follows(olga: Chat, shop: Shop, two: list[Segment]) -> None:
    for each in two:
        await olga.press(f"segments_combine.switch:0:{each.id}")
    await olga.press("segments_combined.follow:without")
    assert "Купили без Томск" in olga.text
    made = await Segment.get(name="Купили без Томск")
    assert made.tree["all"][0]["segments"] == [two[0].id]
    assert made.tree["all"][1]["not"]["segments"] == [two[1].id]
    await olga.press(f"segment_uses:{two[0].id}")
    assert olga.buttons[0] == "Сегмент «Купили без Томск»"
    await olga.press("segments_combined:sideways")
    assert "Эта кнопка устарела." in (olga.toast + olga.text)


async def test_split_in_equal_parts(olga: Chat, shop: Shop, two: list[Segment]) -> None:
    await olga.press(f"segment_split:{two[0].id}")
    await olga.tap("3")
    assert "Часть 1: 33 %\nЧасть 2: 34 %\nЧасть 3: 33 %" in olga.text
    await olga.tap("Разделить на 3")
    assert olga.toast == "Готово, частей: 3. Это первая."
    assert "Часть 1 из 3 сегмента «Купили», 33 %. Слово жребия:" in olga.text
    parts = await Segment.filter(name__startswith="Купили · ").order_by("id")
    assert [each.name for each in parts] == ["Купили · 1/3", "Купили · 2/3", "Купили · 3/3"]
    people: list[int] = []
    for each in parts:
        people += await members(rule_of(each), shop, NOW)
    assert sorted(people) == await members(rule_of(two[0]), shop, NOW)


async def test_split_by_typed_weights(olga: Chat, two: list[Segment]) -> None:
    await olga.press(f"segment_split:{two[0].id}")
    for wrong in ("100", "много", "1000 1", "0 5", "999 1"):
        await olga.send(wrong)
        assert "Нужно от 2 до 10 частей" in olga.text
    await olga.send("70% / 30%")
    assert "Часть 1: 70 %\nЧасть 2: 30 %" in olga.text


async def test_two_taps_split_once(olga: Chat, two: list[Segment]) -> None:
    for _ in range(2):
        await olga.press(f"segment_split.make:{two[0].id}:50.50:777")
    assert await Segment.filter(name__startswith="Купили · ").count() == 2


@pytest.mark.parametrize("weights", [(1, 1), (3, 1), (50, 30, 20), (1,) * 10, (97, 1, 1, 1)])
async def test_parts_never_overlap_and_cover_all(shop: Shop, weights: tuple[int, ...]) -> None:
    shelf = Shelf(shop=shop)
    everybody = {(await shelf.customer(f"Человек {n}")).id for n in range(120)}
    for salt in ("a", "b-17"):
        found: list[int] = []
        for part in combining.parts(weights):
            found += await members(combining.part_rule(Rule(), part, salt), shop, NOW)
        assert len(found) == len(set(found))
        assert set(found) == everybody


async def test_lists_combine_as_segments_do(shop: Shop, olga: Chat, two: list[Segment]) -> None:
    for each in two:
        await olga.press(f"segments_combine.switch:0:{each.id}")
    await olga.press("segments_combined.freeze:union")
    made = await Segment.get(kind="list")
    assert await count(rule_of(made), shop, NOW) == 3
    assert await combining.people(shop, "without", [made, two[1]], NOW) == [
        each
        for each in await members(rule_of(two[0]), shop, NOW)
        if each not in await members(rule_of(two[1]), shop, NOW)
    ]
    assert made.kind == lists.LIST


async def test_analysts_make_nothing(
    staff_in: Callable[[str], Awaitable[Chat]], two: list[Segment]
) -> None:
    analyst = await staff_in("analyst")
    for press in (f"segment_split.make:{two[0].id}:50.50:1", "segments_combined.follow:union"):
        await analyst.press(press)
    assert await Segment.all().count() == 2
