"""A test in the chat: planned, started, looked at early, stopped, rolled out, remembered."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.models import AuditRecord, Experiment, ExperimentVariant, Shop
from tests.chat import PIXEL, Chat, Clock, Stage
from tests.experiments.seeing import ready, visitors

Hire = Callable[[str], Awaitable[Chat]]


async def opened(chat: Chat, experiment: Experiment) -> None:
    await chat.press(f"experiment_card:{experiment.id}")


async def test_from_the_key_to_the_start(olga: Chat, shop: Shop) -> None:
    await visitors(shop, 120, ordered=60)
    await olga.send("/menu")
    await olga.tap("Тесты")
    assert "Пока ни одного" in olga.text
    await olga.tap("Новый тест")
    await olga.send("Hero!")
    assert "Ключ — от 2 до 40 знаков" in olga.text
    await olga.send("hero")
    assert olga.text.startswith("hero › вариант B")
    await olga.send("Доставим бесплатно")
    assert "Доставим бесплатно" in olga.text
    await olga.tap("Дальше: кому показывать")
    await olga.tap("✓ Всем")
    assert olga.text.startswith("По чему судим")
    await olga.tap("✓ Заказали")
    await olga.send("С бесплатной доставкой закажут чаще")
    assert olga.text.startswith("Правило решения")
    await olga.tap("Обычное правило")
    assert "хватит ли людей" in olga.text
    await olga.tap("50 %")
    told = olga.text.replace("\N{NO-BREAK SPACE}", " ")
    # A hundred and twenty people in four weeks, half of them order for 1 000 ₽.
    assert "Рост на 50 % — это 32 000 ₽ в месяц. Чтобы его заметить (в 8 случаях из 10)" in told
    await olga.tap("Запустить…")
    assert "Запустить «hero»?" in olga.text
    assert "С бесплатной доставкой" in olga.text
    await olga.tap("Запустить: около 120 человек за 4 недели")
    assert "▶️ Идёт, день 1" in olga.text
    assert "Увидели 0" in olga.text
    actions = [each.action for each in await AuditRecord.all().order_by("id")]
    assert actions[-2:] == ["experiment_created", "experiment_started"]


async def test_underpowered_starts_only_anyway(olga: Chat, shop: Shop) -> None:
    """Two presses of the same question start it once."""
    await visitors(shop, 10, ordered=2)
    made = await ready(shop)
    await opened(olga, made)
    await olga.tap("Запустить…")
    assert "Людей не хватит" in olga.text
    assert not any(label.startswith("Запустить:") for label in olga.buttons)
    await olga.press(f"experiment_confirm.start:{made.id}:{made.version}")
    assert "Людей не хватит" in olga.toast
    await olga.tap("Всё равно запустить")
    assert "▶️ Идёт" in olga.text
    await olga.press(f"experiment_confirm.start:{made.id}:{made.version}:1")
    assert "уже запущен" in olga.toast
    await olga.tap("Что записали")
    assert "Запущен, хотя людей не хватало" in olga.text
    assert await AuditRecord.filter(action="experiment_started").count() == 1


async def test_ten_variants_need_more_people_than_two(olga: Chat, shop: Shop) -> None:
    await visitors(shop, 120, ordered=60)
    made = await ready(shop)
    await opened(olga, made)
    await olga.press(f"experiment_plan.look_for:{made.id}:{made.version}:50")
    await olga.tap("Запустить…")
    assert any(label.startswith("Запустить:") for label in olga.buttons)
    for letter in "CDEFGHIJ":
        await olga.press(f"experiment_variants:{made.id}")
        await olga.tap("Добавить вариант")
        await olga.send(f"Вариант {letter}")
    await olga.press(f"experiment_variants:{made.id}")
    assert "Добавить вариант" not in olga.buttons
    assert "J: Вариант J — 10 %" in olga.text
    await opened(olga, made)
    await olga.tap("Запустить…")
    assert "10 вариантов" in olga.text
    assert "Людей не хватит" in olga.text
    fresh = await Experiment.get(id=made.id)
    await olga.press(f"experiment_variants.add:{made.id}:{fresh.version}")
    assert "от 2 до 10" in olga.toast


async def test_a_running_variant_is_not_edited(olga: Chat, shop: Shop) -> None:
    made = await ready(shop)
    await opened(olga, made)
    await olga.tap("Запустить…")
    await olga.tap("Всё равно запустить")
    await olga.tap("Варианты")
    await olga.tap("B: Доставим бесплатно")
    await olga.send("Совсем другое")
    assert "Тест уже идёт. Если поменять вариант сейчас" in olga.text
    variant = await ExperimentVariant.get(experiment_id=made.id, place=1)
    assert variant.content["text"] == "Доставим бесплатно"
    await olga.press(f"experiment_audience.choose:{made.id}:9:0")
    assert "сменить людей на ходу нельзя" in olga.toast


async def test_variants_are_seen_for_ever(olga: Chat, shop: Shop, stage: Stage) -> None:
    made = await ready(shop)
    await olga.press(f"experiment_variant:{made.id}:1")
    await olga.send_photo(PIXEL, "Доставка за час")
    assert olga.photo is not None
    assert "Доставка за час" in olga.text
    await olga.tap("Цена")
    await olga.send("от 490 ₽")
    assert "Цена: от 490 ₽" in olga.text
    await olga.tap("Цена")
    await olga.tap("Как на странице")
    assert "490" not in olga.text
    await olga.tap("Цена")
    await olga.send("от 490 ₽")
    await opened(olga, made)
    await olga.tap("Запустить…")
    await olga.tap("Всё равно запустить")
    await olga.tap("Остановить…")
    await olga.tap("Остановить")
    assert "⏹ Закончен" in olga.text
    await olga.tap("Варианты")
    await olga.tap("B: Фото · Доставка за час · от 490 ₽")
    assert olga.photo is not None
    assert "Удалить вариант" not in olga.buttons


async def test_stopped_twice_and_repeated(olga: Chat, shop: Shop, clock: Clock) -> None:
    made = await ready(shop)
    await opened(olga, made)
    await olga.tap("Запустить…")
    await olga.tap("Всё равно запустить")
    clock.move(timedelta(days=3))
    await olga.tap("Остановить…")
    await olga.tap("Остановить")
    await olga.press(f"experiment_stop.stop:{made.id}")
    assert "⏹ Закончен" in olga.text
    assert await AuditRecord.filter(action="experiment_stopped").count() == 1
    await olga.press("experiment_journal")
    assert "Ничего не доказано" in olga.text
    await opened(olga, made)
    await olga.tap("Итог с картинкой")
    assert "Тест остановлен раньше вывода" in olga.text
    assert "У последних людей срок ещё идёт, до" in olga.text
    clock.move(timedelta(days=8))
    await olga.tap("Обновить")
    assert "Людей и полных недель на вывод не хватило" in olga.text
    assert "Ждём" not in olga.text
    await olga.tap("Подробно")
    assert "Пока никто не учтён" in olga.text
    assert "Вероятность" not in olga.text
    await opened(olga, made)
    await olga.tap("Повторить тест")
    assert "✏️ Черновик" in olga.text
    again = await Experiment.filter(restarted_from=made.id).first()
    assert again is not None
    assert again.salt != made.salt


async def test_who_may_only_look(olga: Chat, shop: Shop, staff_in: Hire) -> None:
    made = await ready(shop)
    analyst = await staff_in("analyst")
    await analyst.send("/tests")
    await analyst.tap("✏️ Шапка")
    assert "Черновик" in analyst.text
    assert "Запустить…" not in analyst.buttons
    await analyst.press(f"experiment_confirm.start:{made.id}:{made.version}:1")
    assert "нет на это прав" in analyst.toast
    support = await staff_in("support")
    await support.send("/tests")
    assert "нет на это прав" in support.text
    assert (await Experiment.get(id=made.id)).status == "draft"


async def test_staff_see_a_variant_before_others(olga: Chat, shop: Shop) -> None:
    made = await ready(shop)
    await opened(olga, made)
    await olga.tap("Запустить…")
    await olga.tap("Всё равно запустить")
    await olga.tap("Варианты")
    await olga.tap("B: Доставим бесплатно")
    await olga.tap("Показать мне в Mini App")
    assert "Откройте Mini App" in olga.toast
    assert "Больше не показывать мне" in olga.buttons
    await olga.tap("Больше не показывать мне")
    assert "Показать мне в Mini App" in olga.buttons


async def test_shares_are_typed(olga: Chat, shop: Shop) -> None:
    made = await ready(shop)
    await olga.press(f"experiment_variants:{made.id}")
    assert "B: Доставим бесплатно — 50 %" in olga.text
    await olga.tap("Доли")
    await olga.send("1 1 1")
    assert "Нужно целых чисел: 2" in olga.text
    await olga.send("3 1")
    assert "B: Доставим бесплатно — 25 %" in olga.text


@pytest.mark.parametrize("key", ["experiment_terms", "experiment_terms:srm"])
async def test_words_are_told(olga: Chat, key: str) -> None:
    await olga.press(key)
    assert "SRM, перекос долей" in olga.text


async def test_an_event_of_the_shop_is_a_goal(olga: Chat, shop: Shop) -> None:
    made = await ready(shop)
    await olga.press(f"experiment_goal:{made.id}")
    await olga.send("no_such_thing")
    assert "в справочнике нет" in olga.text
    await olga.send("begin_checkout")
    assert "Цель: Событие «begin_checkout»" in olga.text
