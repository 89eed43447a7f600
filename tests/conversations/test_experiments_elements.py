"""A part of the Mini App under test: what has to be said, a layout, one test at a time, layers."""

from domain.experiments import drafting, steering
from domain.experiments.variant import Element
from domain.models import Experiment, Shop
from tests.chat import Chat
from tests.conftest import NOW
from tests.conversations.test_experiments import opened
from tests.experiments.seeing import ready


async def test_nothing_starts_before_all_is_said(olga: Chat, shop: Shop) -> None:
    """Two variants that differ, a hypothesis, a rule: in this order, with the way to each."""
    made = await drafting.create(shop, "element", "Шапка", None, NOW, element="hero")
    for said, label, words in (
        ("Варианты пока одинаковые или пустые", "Варианты", "Доставим бесплатно"),
        ("Сначала запишите гипотезу", "Гипотеза", "Станут чаще"),
        ("Сначала запишите правило", "Правило решения", "Выросло — включаем"),
    ):
        await opened(olga, made)
        assert "Запустить…" not in olga.buttons
        version = (await Experiment.get(id=made.id)).version
        await olga.press(f"experiment_confirm.start:{made.id}:{version}:1")
        assert said in olga.toast + olga.text
        await olga.press(f"experiment_confirm:{made.id}")
        assert said in olga.text
        await olga.tap(label)
        if label == "Варианты":
            await olga.tap("B: пока пусто")
        await olga.send(words)
    await opened(olga, made)
    assert "Запустить…" in olga.buttons
    assert (await Experiment.get(id=made.id)).status == "draft"


async def test_a_layout_flag_is_a_variant(olga: Chat, shop: Shop) -> None:
    """A page that draws by itself needs a word and no text."""
    await olga.press("experiment_new")
    await olga.send("Grid")
    assert olga.text.startswith("grid › вариант B")
    await olga.tap("Вид")
    await olga.send("две колонки")
    assert "Вид — одно слово" in olga.text
    await olga.send("Wide")
    assert "Вид: wide" in olga.text
    assert {"Удалить вариант", "Показать мне в Mini App"} & set(olga.buttons) == {
        "Показать мне в Mini App"
    }
    made = await Experiment.get()
    assert await steering.missing(made) == "hypothesis"
    await olga.tap("Показать мне в Mini App")
    assert "Больше не показывать мне" in olga.buttons


async def test_one_element_one_test(olga: Chat, shop: Shop) -> None:
    """Told at the beginning, and again before the plan, with the way to the other test."""
    going = await ready(shop, name="Первый")
    await opened(olga, going)
    await olga.tap("Запустить…")
    await olga.tap("Всё равно запустить")
    await olga.press("experiment_new")
    await olga.send("hero")
    made = await Experiment.filter(status="draft").get()
    await drafting.write(made, 1, Element(text="Другое"), made.version)
    await drafting.say(made, "hypothesis", "Станут чаще", made.version)
    await drafting.say(made, "rule", "Выросло — включаем", made.version)
    await opened(olga, made)
    await olga.tap("Запустить…")
    assert "уже идёт тест «Первый»" in olga.text
    assert not any("запустить" in label for label in olga.buttons)
    await olga.tap("▶️ Первый")
    await olga.tap("Остановить…")
    await olga.tap("Остановить")
    await opened(olga, made)
    await olga.tap("Запустить…")
    assert "Всё равно запустить" in olga.buttons


async def test_running_tests_stand_above_drafts(olga: Chat, shop: Shop) -> None:
    going = await ready(shop, name="Идёт")
    await opened(olga, going)
    await olga.tap("Запустить…")
    await olga.tap("Всё равно запустить")
    await ready(shop, "footer", "Черновик")
    await olga.send("/tests")
    assert olga.buttons[:2] == ["▶️ Идёт", "✏️ Черновик"]
    assert "2 теста, идущие сверху" in olga.text


async def test_layers_and_holdout(olga: Chat, shop: Shop) -> None:
    made = await ready(shop)
    await opened(olga, made)
    await olga.tap("Кому")
    await olga.tap("Вне теста: 0 %")
    assert "Вне теста: 10 %" in olga.buttons
    await olga.tap("Слой")
    await olga.send("Каталог")
    assert "Тест в слое «Каталог», его доля 50 %" in olga.text
    await olga.tap("25 %")
    assert "его доля 25 %" in olga.text
    await opened(olga, made)
    assert "Кому: всем (вне теста 10 %), слой «Каталог», доля 25 %" in olga.text
    await olga.press(f"experiment_layer:{made.id}")
    await olga.tap("Без слоя")
    assert "Напишите название слоя" in olga.text
