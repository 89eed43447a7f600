"""Segments in the chat: ready ones, the card, people and why, the builder, two at once."""

from collections.abc import Awaitable, Callable

import pytest

from domain.models import AuditRecord, Customer, Segment, Shop
from domain.segments import service
from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.revenue_rank import RevenueRank
from domain.segments.editing import rooted
from domain.segments.rule import Rule, rule_of
from domain.segments.tree import Group, Leaf
from tests.chat import Chat, Stage
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf


@pytest.fixture
async def shelf(shop: Shop) -> Shelf:
    """Vera bought twice lately, Gleb once long ago, Zoya never."""
    shelf = Shelf(shop=shop)
    await shelf.buyer("Вера", 1, 20)
    await shelf.buyer("Глеб", 200)
    await shelf.customer("Зоя", city="Томск")
    return shelf


async def test_first_segment_is_one_tap(olga: Chat, shelf: Shelf) -> None:
    await olga.send("/segments")
    assert "Пока ни одного" in olga.text
    await olga.tap("Готовые")
    await olga.tap("Купили 2+ раза")

    assert olga.text.startswith(
        "Купили 2+ раза\nВсе, кто купили 2+ раза\n\n1 человек из 3\nна 16.03.2026 15:00 MSK"
    )
    assert olga.toast == "Сегмент готов."
    assert olga.buttons[0] == "Написать им"


async def test_list_shows_sizes_counted_by_the_job(olga: Chat, shelf: Shelf, stage: Stage) -> None:
    await olga.send("/segments")
    await olga.tap("Готовые")
    await olga.tap("Все покупатели")
    await stage.run("count_segments")
    await olga.send("/segments")

    assert olga.buttons[0] == "Все покупатели · 2"


async def test_people_are_shown_with_reasons(olga: Chat, shelf: Shelf) -> None:
    await olga.send("/segments")
    await olga.tap("Готовые")
    await olga.tap("Не покупали 90 дней")
    await olga.tap("Люди и почему")
    assert "Глеб\n✓ не покупали дольше 90 дней" in olga.text

    await olga.tap("Глеб")
    assert "В сегменте." in olga.text
    assert "✓ среди кого считаем: Все люди" in olga.text


async def test_why_says_how_old_the_border_of_a_rank_is(
    olga: Chat, shelf: Shelf, stage: Stage
) -> None:
    rule = Rule(tree=Leaf(condition=RevenueRank(operator="top_n", rank=1)))
    segment = await service.create(shelf.shop, "Первый", rule, None, NOW)
    vera = await Customer.get(name="Вера")
    await olga.press(f"segment_why:{segment.id}:{vera.id}")
    assert "граница" not in olga.text

    await stage.run("refresh_segments")
    await olga.press(f"segment_why:{segment.id}:{vera.id}")

    assert "В сегменте." in olga.text
    assert "(граница на 16.03.2026 15:00)" in olga.text


async def test_why_names_the_unknown(olga: Chat, shelf: Shelf) -> None:
    await olga.send("/segments")
    await olga.tap("Готовые")
    await olga.tap("Не покупали 90 дней")
    segment = await Segment.get()
    zoya = await shelf.customer("Зоя без заказов")
    await olga.press(f"segment_why:{segment.id}:{zoya.id}")

    assert "для ответа не хватает данных" in olga.text
    assert "? не покупали дольше 90 дней — неизвестно" in olga.text


async def test_built_by_tapping(olga: Chat, shelf: Shelf) -> None:
    await olga.send("/segments")
    await olga.tap("Создать сегмент")
    await olga.tap("Заказы")
    await olga.tap("Число заказов")
    assert "купили 2+ раза" in olga.text
    await olga.tap("За сколько дней: за всё время")
    await olga.tap("90 дней")
    await olga.tap("Готово")
    assert "Все, кто купили 2+ раза за 90 дней\n\nСейчас 1 человек из 3" in olga.text

    await olga.tap("Добавить условие")
    await olga.send("город")
    await olga.tap("Город")
    await olga.tap("Готово")
    assert olga.toast == "Заполните это поле."
    await olga.tap("Томск")
    await olga.tap("Готово")
    assert "живут в городе: Томск" in olga.text
    await olga.tap("Готово")
    await olga.tap("Сейчас «и»")
    assert "купили 2+ раза за 90 дней или живут в городе: Томск\n\nСейчас 2" in olga.text
    await olga.tap("Сохранить")
    await olga.send("Мой сегмент")

    assert olga.text.startswith("Сегмент готов.\n\nМой сегмент\n")
    assert len((await Segment.get()).tree["any"]) == 2
    assert [each.action for each in await AuditRecord.all()] == ["segment_created"]


async def test_not_and_brackets(olga: Chat, shelf: Shelf) -> None:
    await _built(olga)
    await olga.tap("купили 2+ раза")
    await olga.tap("Добавить «не»")
    assert "Все, кто купили меньше чем 2 раза\n\nСейчас 2" in olga.text
    await olga.tap("Взять в скобки")
    await olga.tap("Добавить условие")
    await olga.tap("Профиль")
    await olga.tap("Дата регистрации")
    await olga.tap("Готово")
    assert "купили меньше чем 2 раза или появились в базе за последние 30 дней" in olga.text

    await olga.tap("Со скобками…")
    await olga.tap("Добавить «не»")
    assert "не (купили меньше чем 2 раза или появились в базе за последние 30 дней)" in olga.text
    await olga.tap("Со скобками…")
    await olga.tap("Убрать «не»")
    await olga.tap("Со скобками…")
    await olga.tap("Раскрыть скобки")
    assert "купили меньше чем 2 раза и появились в базе за последние 30 дней" in olga.text


async def test_suggested_name_and_changes_of_a_saved_one(olga: Chat, shelf: Shelf) -> None:
    await _built(olga)
    await olga.tap("Сохранить")
    await olga.tap("Купили 2+ раза")
    await olga.tap("Изменить")
    await olga.tap("купили 2+ раза")
    await olga.tap("Изменить")
    await olga.tap("Сколько: 2")
    await olga.tap("3")
    await olga.tap("Готово")
    assert "купили 3+ раза\n\nСейчас 0" in olga.text
    await olga.tap("« Назад")
    await olga.tap("↶ Шаг назад")
    assert "купили 2+ раза\n\nСейчас 1" in olga.text
    await olga.tap("купили 2+ раза")
    await olga.tap("Удалить")
    assert "Все люди\n\nСейчас 3" in olga.text
    await olga.tap("Ещё")
    await olga.tap("Среди кого")
    await olga.tap("Покупатели")
    await olga.tap("Сохранить")

    assert "Все, кто хоть раз купил\n\n2 человека из 2" in olga.text
    assert rule_of(await Segment.get()).base == "customers"


async def test_changes_can_be_dropped(olga: Chat, shelf: Shelf) -> None:
    await _built(olga)
    await olga.tap("Ещё")
    await olga.tap("Не сохранять")
    assert olga.toast == "Правка отменена, сегмент прежний."
    assert await Segment.all().count() == 0


async def test_unfinished_segment_is_offered_again(olga: Chat, shelf: Shelf) -> None:
    await _built(olga)
    await olga.send("/segments")
    await olga.tap("Продолжить начатый")
    assert "купили 2+ раза" in olga.text


async def test_rename_copy_archive_restore(olga: Chat, shelf: Shelf) -> None:
    await _built(olga)
    await olga.tap("Сохранить")
    await olga.send("Друзья <3")
    await olga.tap("Ещё")
    await olga.tap("Переименовать")
    await olga.send("x" * 65)
    assert "от 1 до 64" in olga.text
    await olga.send("Подруги")
    assert olga.text.startswith("Переименован.\n\nПодруги")
    await olga.tap("Ещё")
    await olga.tap("Сделать копию")
    assert olga.text.startswith("Подруги — копия")
    await olga.tap("Ещё")
    await olga.tap("В архив")
    assert "В архиве." in olga.text
    await olga.send("/segments")
    assert "Подруги — копия" not in olga.buttons
    await olga.tap("Ещё")
    if "Архив" not in olga.buttons:
        await olga.tap("›")
    await olga.tap("Архив")
    await olga.tap("Подруги — копия")
    await olga.tap("Вернуть из архива")
    assert olga.toast == "Возвращён."


async def test_second_of_two_editors_loses_nothing(olga: Chat, misha: Chat, shelf: Shelf) -> None:
    await _built(olga)
    await olga.tap("Сохранить")
    await olga.send("Общий")
    segment = await Segment.get()
    for chat, button in ((olga, "Добавить «не»"), (misha, "Удалить")):
        await chat.press(f"segment_card.edit:{segment.id}")
        await chat.tap("купили 2+ раза")
        await chat.tap(button)
    await misha.tap("Сохранить")
    await olga.tap("« Назад")
    await olga.tap("Сохранить")

    assert "двое сразу" in olga.text
    assert "Сейчас: Все люди" in olga.text
    assert "У вас: Все, кто купили меньше чем 2 раза" in olga.text
    await olga.tap("Сохранить моё как новый")
    assert olga.text.startswith("Общий 2\n")
    assert await Segment.all().count() == 2
    assert rule_of(await Segment.get(id=segment.id)).tree == Group()


async def test_analyst_looks_but_does_not_change(
    shelf: Shelf, staff_in: Callable[[str], Awaitable[Chat]]
) -> None:
    analyst = await staff_in("analyst")
    segment = await _saved(shelf)
    await analyst.send("/segments")
    await analyst.tap("Два и больше")
    assert "Изменить" not in analyst.buttons
    assert "Написать им" not in analyst.buttons
    await analyst.press(f"segment_card.edit:{segment.id}")
    assert "нет на это прав" in analyst.toast


async def test_stale_buttons_say_what_happened(olga: Chat, shelf: Shelf) -> None:
    await olga.send("/segments")
    for data in ("segment_card:77", "segment_people:77", "segment_more.archive:77"):
        await olga.press(data)
        assert "Этого сегмента больше нет." in (olga.toast or olga.text)
    await olga.press("segment_edit.save:77")
    assert "Правка этого сегмента уже закончена" in olga.toast

    await _built(olga)
    await olga.press("segment_edit.negate:0:5")
    assert "Этого условия уже нет" in olga.toast


async def test_too_many_brackets_are_refused(olga: Chat, shelf: Shelf) -> None:
    await _built(olga)
    for _ in range(6):
        await olga.tap("купили 2+ раза")
        await olga.tap("Взять в скобки")
    await olga.tap("купили 2+ раза")
    await olga.tap("Взять в скобки")
    assert "Слишком много скобок" in olga.toast
    assert "купили 2+ раза" in olga.text


async def _built(chat: Chat) -> None:
    await chat.send("/segments")
    await chat.tap("Создать сегмент")
    await chat.tap("Заказы")
    await chat.tap("Число заказов")
    await chat.tap("Готово")


async def _saved(shelf: Shelf) -> Segment:
    return await Segment.create(
        shop=shelf.shop,
        name="Два и больше",
        tree={"all": [{"kind": "order_count", "value": 2}]},
        made_at=NOW - DAY,
        changed_at=NOW,
    )


def test_a_bare_leaf_is_a_group_in_the_builder() -> None:
    leaf = Leaf(condition=OrderCount())
    assert rooted(leaf) == Group(nodes=(leaf,))
