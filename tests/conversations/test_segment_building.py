"""A segment built by tapping: every way to change the tree, back and forward, two at once."""

import pytest

from domain.models import Draft, Segment, Shop
from domain.segments.rule import rule_of
from domain.segments.tree import Group
from tests.chat import Chat
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf

TWICE = {"kind": "order_count", "value": 2}
ONCE = {"kind": "order_count", "value": 1}
RECENT = {"kind": "last_order", "operator": "in_last", "days": 30}
BRACKETS = {"any": [ONCE, RECENT]}
SAID = {
    "duplicate": "купили 2+ раза и купили 2+ раза",
    "remove": "Все люди",
    "negate": "купили меньше чем 2 раза",
    "wrap": "купили 2+ раза",
}


@pytest.fixture
async def shelf(shop: Shop) -> Shelf:
    """Vera bought twice lately, Gleb once long ago, Zoya never."""
    shelf = Shelf(shop=shop)
    await shelf.buyer("Вера", 1, 20)
    await shelf.buyer("Глеб", 200)
    await shelf.customer("Зоя", city="Томск")
    return shelf


async def opened(chat: Chat, shelf: Shelf, *nodes: object, mode: str = "all") -> Segment:
    """A saved segment of these nodes, in the editor."""
    segment, _ = await Segment.get_or_create(
        {"tree": {mode: list(nodes)}, "made_at": NOW - DAY, "changed_at": NOW},
        shop=shelf.shop,
        name="Общий",
    )
    await chat.press(f"segment_card.edit:{segment.id}")
    return segment


async def test_first_people_are_named(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, shelf, ONCE)
    assert "Сейчас 2 человека из 3: Вера, Глеб. Ничего не изменено." in olga.text.replace(
        "Глеб, Вера", "Вера, Глеб"
    )
    for number in range(6):
        await shelf.buyer(f"Б{number}", 3)
    await olga.tap("купили 1+ раз")
    assert "Сейчас 8 человек из 9, например: " in olga.text
    assert olga.text.count(",") >= 5


async def test_the_part_in_hand_is_bold(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, shelf, TWICE, {"not": BRACKETS})
    await olga.tap("не (купили 1+ раз или купили за последние 30 дней)")
    assert "купили 2+ раза и <b>не (купили 1+ раз или " in olga.html
    await olga.tap("купили 1+ раз")
    assert "и не (<b>купили 1+ раз</b> или " in olga.html


async def test_every_step_can_be_taken_back_and_made_again(olga: Chat, shelf: Shelf) -> None:
    labels = {
        "duplicate": "Повторить",
        "remove": "Удалить",
        "negate": "Добавить «не»",
        "wrap": "Взять в скобки",
    }
    for act, label in labels.items():
        await opened(olga, shelf, TWICE)
        await olga.tap("купили 2+ раза")
        await olga.tap(label)
        assert SAID[act] in olga.text
        after = olga.text.partition("\n\n")[0]
        await olga.tap("↶ Шаг назад")
        assert olga.toast == "Шаг отменён."
        assert "Все, кто купили 2+ раза\n" in olga.text
        await olga.tap("↷ Вернуть")
        assert olga.toast == "Шаг возвращён."
        assert olga.text.partition("\n\n")[0] == after
        await dropped(olga)


async def dropped(chat: Chat) -> None:
    """Out of the editor without saving."""
    while "Ещё" not in chat.buttons:
        await chat.tap("« Назад")
    await chat.tap("Ещё")
    await chat.tap("Не сохранять")


async def test_a_changed_condition_is_saved_where_it_was_changed(olga: Chat, shelf: Shelf) -> None:
    segment = await opened(olga, shelf, TWICE)
    await olga.tap("купили 2+ раза")
    assert "Сохранить" not in olga.buttons
    await olga.tap("Добавить «не»")
    await olga.tap("Сохранить")
    assert "Все, кто купили меньше чем 2 раза" in olga.text
    assert (await Segment.get(id=segment.id)).version == segment.version + 1


async def test_undo_is_kept_with_the_sketch(olga: Chat, shelf: Shelf) -> None:
    segment = await opened(olga, shelf, TWICE)
    for _ in range(3):
        await olga.tap("купили 2+ раза")
        await olga.tap("Повторить")
    kept = await Draft.get(name=f"segment:{shelf.shop.id}:{segment.id}")
    assert isinstance(kept.content["undo"], list)
    assert len(kept.content["undo"]) == 3
    await olga.press(f"segment_edit:{segment.id}")
    for _ in range(3):
        await olga.tap("↶ Шаг назад")
    assert "↶ Шаг назад" not in olga.buttons
    assert "Все, кто купили 2+ раза\n" in olga.text


async def test_parts_are_moved(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, shelf, TWICE, BRACKETS, RECENT)
    await olga.tap("купили 2+ раза")
    await olga.tap("Переместить…")
    assert olga.buttons[:2] == ["↓ Ниже", "→ В скобки рядом"]
    await olga.tap("→ В скобки рядом")
    assert "Все, кто (купили 2+ раза или купили 1+ раз или " in olga.text
    await olga.tap("↓ Ниже")
    assert "Все, кто (купили 1+ раз или купили 2+ раза или " in olga.text
    await olga.tap("← Из скобок")
    assert "за последние 30 дней) и купили 2+ раза и купили за" in olga.text
    await olga.tap("↓ Ниже")
    assert "↓ Ниже" not in olga.buttons
    assert "за последние 30 дней и купили 2+ раза\n" in olga.text
    await olga.tap("↶ Шаг назад")
    assert "за последние 30 дней) и купили 2+ раза и купили за" in olga.text


async def test_brackets_about_one_order(olga: Chat, shelf: Shelf) -> None:
    tea, cake = await shelf.product("Чай"), await shelf.product("Торт")
    bought = [{"kind": "bought_product", "things": [each.id]} for each in (tea, cake)]
    vera = await shelf.buyer("Раздельно")
    for product in (tea, cake):
        await shelf.line(await shelf.order(vera, NOW - DAY), product)
    await opened(olga, shelf, *bought)
    assert "Сейчас 1 человек" in olga.text
    await olga.tap("Ещё")
    await olga.tap("Сейчас: в любых заказах")
    assert "купили: Чай и купили: Торт (в одном заказе)" in olga.text
    assert "Сейчас 0" in olga.text

    await olga.tap("Добавить условие")
    assert "один заказ или один товар" in olga.text
    assert "Профиль" not in olga.buttons
    await olga.send("город")
    assert "ничего" in olga.text
    await olga.tap("« Назад")
    await olga.tap("Ещё")
    await olga.tap("Сейчас: в одном заказе")
    assert "(в одной строке заказа)" in olga.text
    await olga.tap("Ещё")
    await olga.tap("Сейчас: про один товар")
    assert "Сейчас 1 человек" in olga.text


async def test_one_order_is_not_offered_where_it_means_nothing(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, shelf, TWICE, {"kind": "city", "things": ["томск"]})
    await olga.tap("Ещё")
    assert "Сейчас: в любых заказах" not in olga.buttons


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("брошеная карзина", "Корзина"),
        ("ДЕНЬ РОЖДЕНИЯ", "День рождения"),
        ("чесло заказов", "Число заказов"),
        ("rfm", "RFM-ячейка"),
        ("отзыв", "Оставил отзыв"),
        ("скидкой", "Доля со скидкой"),
    ],
)
async def test_conditions_are_found_by_words(
    olga: Chat, shelf: Shelf, said: str, label: str
) -> None:
    await opened(olga, shelf, TWICE)
    await olga.tap("Добавить условие")
    await olga.send(said)
    assert label in olga.buttons[:4]
    assert len(olga.buttons) <= 10


async def test_nonsense_finds_nothing(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, shelf, TWICE)
    await olga.tap("Добавить условие")
    for said in ("ъъъъъъ", "!!!", "<ъ>"):
        await olga.send(said)
        assert "ничего" in olga.text
        assert "Заказы" in olga.buttons


async def test_a_double_tap_is_one_step(olga: Chat, shelf: Shelf) -> None:
    segment = await opened(olga, shelf, TWICE, RECENT)
    for act in ("switch", "negate", "duplicate", "wrap"):
        await olga.press(f"segment_edit.{act}:{segment.id}:0:0:0")
    assert "прежнего шага" in olga.toast
    await olga.press(f"segment_edit:{segment.id}")
    await olga.press(f"segment_edit.switch:{segment.id}::0:1")
    await olga.press(f"segment_edit.switch:{segment.id}::0:1")
    assert "прежнего шага" in olga.toast
    assert " или " in olga.text


async def test_old_buttons_change_nothing_else(olga: Chat, shelf: Shelf) -> None:
    segment = await opened(olga, shelf, TWICE, RECENT)
    await olga.press(f"segment_edit.remove:{segment.id}:0:0:0")
    await olga.press(f"segment_edit.remove:{segment.id}:0:0:0")
    assert "прежнего шага" in olga.toast
    assert "купили за последние 30 дней" in olga.text
    await olga.press(f"segment_edit.change:{segment.id}:7")
    assert "Этого условия уже нет" in olga.toast
    await olga.press(f"segment_part:{segment.id}:0")
    assert "Этого условия уже нет" in olga.toast
    await olga.press(f"segment_move:{segment.id}:9")
    assert "Этого условия уже нет" in olga.toast


async def test_a_form_of_an_older_step_is_refused(olga: Chat, shelf: Shelf) -> None:
    segment = await opened(olga, shelf, TWICE, RECENT)
    await olga.tap("купили 2+ раза")
    await olga.tap("Изменить")
    await olga.press(f"segment_edit.remove:{segment.id}:0:0:0")
    await olga.press("form.done")
    assert "прежнего шага" in olga.toast
    await olga.press(f"segment_edit:{segment.id}")
    assert "Все, кто купили за последние 30 дней" in olga.text


@pytest.mark.parametrize("act", ["move", "duplicate", "together"])
async def test_new_ways_to_change_lose_nothing_either(
    olga: Chat, misha: Chat, shelf: Shelf, act: str
) -> None:
    tea = await shelf.product("Чай")
    one = {"kind": "bought_product", "things": [tea.id]}
    segment = await opened(misha, shelf, one, {"kind": "units_bought", "value": 3})
    await opened(olga, shelf)
    ways = {
        "move": (f"segment_edit.down:{segment.id}:0:0:0", "купили 3+ штуки и купили"),
        "duplicate": (f"segment_edit.duplicate:{segment.id}:0:0:0", "Чай и купили: Чай и"),
        "together": (f"segment_edit.together:{segment.id}::0:0", "(в одном заказе)"),
    }
    data, said = ways[act]
    await misha.press(f"segment_edit.remove:{segment.id}:0:0:0")
    await olga.press(data)
    await misha.press(f"segment_edit.save:{segment.id}")
    await olga.press(f"segment_edit.save:{segment.id}")

    assert "двое сразу" in olga.text
    assert said in olga.text.partition("У вас:")[2]
    await olga.tap("Заменить моим")
    kept = rule_of(await Segment.get(id=segment.id)).tree
    assert isinstance(kept, Group)
    assert len(kept.nodes) >= 2


async def test_deep_trees_keep_their_keys(olga: Chat, shelf: Shelf) -> None:
    node: object = TWICE
    for number in range(5):
        node = {"any" if number % 2 else "all": [node, RECENT]}
    await opened(olga, shelf, node, TWICE)
    for _ in range(5):
        await olga.tap(olga.buttons[0])
        assert len(olga.buttons) <= 10
        assert len(olga.text) < 4_096
