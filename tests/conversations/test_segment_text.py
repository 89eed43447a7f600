"""Segments as text in the chat: typed, checked, changed, sent to another shop, taken from one."""

import json
from collections.abc import Awaitable, Callable

import pytest

from domain.models import Segment, Shop
from domain.segments import service
from domain.segments.conditions.order_count import OrderCount
from domain.segments.rule import Rule, rule_of
from domain.segments.tree import Group, Leaf, Not
from tests.chat import Chat
from tests.conftest import NOW
from tests.segments.people import Shelf

BUYERS = Rule(tree=Group(nodes=(Leaf(condition=OrderCount(operator="gte", value=1)),)))


@pytest.fixture
async def shelf(shop: Shop) -> Shelf:
    """Vera bought twice lately, Gleb once long ago, Zoya never."""
    shelf = Shelf(shop=shop)
    await shelf.buyer("Вера", 1, 20)
    await shelf.buyer("Глеб", 200)
    await shelf.customer("Зоя", city="Томск")
    return shelf


@pytest.fixture
async def buyers(shop: Shop, shelf: Shelf) -> Segment:
    """A segment that is there already."""
    return await service.create(shop, "Покупатели", BUYERS, None, NOW)


async def to_new(chat: Chat) -> None:
    """The screen where a new segment is typed."""
    await chat.send("/segments")
    await chat.tap("Ещё")
    await chat.tap("Текстом")


async def to_text(chat: Chat, name: str = "Покупатели") -> None:
    """The screen where a segment stands as text."""
    await chat.send("/segments")
    await chat.tap(name)
    await chat.tap("Ещё")
    await chat.tap("Текстом")


async def test_a_segment_is_typed(olga: Chat, shelf: Shelf) -> None:
    await to_new(olga)
    await olga.send("ЗАКАЗОВ >= 2 за 90 дней и не (был в приложении за 30 дней)")
    assert "Понял так: Все, кто" in olga.text
    assert "1 человек из 3 на 16.03.2026 15:00 MSK" in olga.text

    await olga.tap("Назвать и сохранить")
    await olga.send("Частые")
    assert "Частые\nВсе, кто купили 2+" in olga.text
    kept = await Segment.get(name="Частые")
    tree = rule_of(kept).tree
    assert isinstance(tree, Group)
    assert tree.nodes[0] == Leaf(condition=OrderCount(operator="gte", value=2, days=90))
    assert isinstance(tree.nodes[1], Not)


async def test_a_wrong_word_is_shown_with_what_may_be_meant(olga: Chat, shelf: Shelf) -> None:
    await to_new(olga)
    await olga.send("зоказов >= 2 за 90 дней")

    assert "Не знаю «зоказов», может быть «заказов»?" in olga.text
    assert "<b><u>зоказов</u></b> &gt;= 2 за 90 дней" in olga.html

    await olga.send("заказов >= 2 за 90 дней")
    assert "Понял так" in olga.text


async def test_names_nobody_knows_are_told(olga: Chat, shelf: Shelf) -> None:
    await to_new(olga)
    await olga.send("город Томскк")
    assert "не знаю «Томскк», может быть «Томск»?" in olga.text

    await shelf.product("Чай")
    await shelf.product("Чай")
    await olga.send("купил товар чай")
    assert "есть несколько: «Чай №" in olga.text


async def test_a_rule_is_replaced_after_a_look(olga: Chat, buyers: Segment) -> None:
    await to_text(olga)
    assert "<pre>заказов &gt;= 1</pre>" in olga.html
    await olga.send("заказов = 0")
    assert "Сейчас: Все, кто" in olga.text
    assert "1 человек из 3" in olga.text
    assert rule_of(await Segment.get(id=buyers.id)) == BUYERS

    await olga.tap("Заменить правило")
    assert olga.toast == "Сохранено."
    changed = await Segment.get(id=buyers.id)
    assert changed.version == 2
    assert next(iter(changed.tree.values()))[0]["operator"] == "eq"


async def test_the_second_editor_is_told(olga: Chat, misha: Chat, buyers: Segment) -> None:
    await to_text(olga)
    await olga.send("заказов = 0")
    await to_text(misha)
    await misha.send("заказов = 2")
    await misha.tap("Заменить правило")

    await olga.tap("Заменить правило")
    assert "двое сразу" in olga.text
    await olga.tap("Сохранить моё как новый")
    assert await Segment.filter(shop_id=buyers.shop_id).count() == 2


async def test_a_typed_rule_goes_on_with_buttons(olga: Chat, buyers: Segment) -> None:
    await to_text(olga)
    await olga.send("заказов = 0")
    await olga.tap("Править кнопками")

    assert "правка" in olga.text
    await olga.tap("Сохранить")
    assert (await Segment.get(id=buyers.id)).version == 2


async def test_the_proposal_of_a_deleted_segment_is_gone(olga: Chat, buyers: Segment) -> None:
    await to_text(olga)
    await olga.send("заказов = 0")
    await Segment.filter(id=buyers.id).delete()
    await olga.tap("Заменить правило")

    assert "Этого сегмента больше нет" in olga.toast


async def test_an_analyst_changes_nothing(
    buyers: Segment, staff_in: Callable[[str], Awaitable[Chat]]
) -> None:
    analyst = await staff_in("analyst")
    await analyst.press(f"segment_text:{buyers.id}")
    assert "заказов" not in analyst.text
    await analyst.press(f"segment_text_check.accept:{buyers.id}:1")
    assert (await Segment.get(id=buyers.id)).version == 1

    await analyst.send("/segment_help")
    assert analyst.text.startswith("Сегменты текстом")


async def test_a_segment_goes_to_another_shop_as_a_file(olga: Chat, buyers: Segment) -> None:
    await to_text(olga)
    await olga.tap("Отправить файлом")
    name, content = olga.documents[-1]
    assert name == "Покупатели.barker.json"
    parcel = json.loads(content)
    assert parcel["text"] == "заказов >= 1"
    assert parcel["currency"] == "RUB"

    await to_new(olga)
    await olga.send_file(name, content)
    assert "Понял так: Все, кто" in olga.text
    assert "2 человека из 3" in olga.text
    await olga.tap("Назвать и сохранить")
    # The name it came with is taken here already.
    await olga.tap("Покупатели 2")
    assert {each.name for each in await Segment.all()} == {"Покупатели", "Покупатели 2"}


async def test_what_the_shop_does_not_know_is_left_out_and_told(olga: Chat, shelf: Shelf) -> None:
    await to_new(olga)
    text = "заказов >= 1 и купил бренд «Ива» и сумма заказов > 5 $ и город «Томск», «Тверь»"
    await olga.send_file("a.barker.json", parcel(text=text, currency="USD"))

    assert "Взято не всё" in olga.text
    assert "Бренды: не знаю «Ива»" in olga.text
    assert "Города: не знаю «Тверь»" in olga.text
    assert "потратили" in olga.text or "больше 5 ₽" in olga.text.replace("\xa0", " ")
    assert "суммы в USD" in olga.text
    await olga.tap("Править кнопками")
    assert "правка" in olga.text


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.exe", b"MZ", "Нужен файл сегмента"),
        ("a.json", b"\xff\xfe\x00", "не файл сегмента"),
        ("a.json", b"[" * 20_000, "не файл сегмента"),
        ("a.json", b"{}", "не файл сегмента"),
        ("a.json", b'{"barker": "segment", "version": 1, "text": 5}', "не файл сегмента"),
        ("a.json", b'{"barker": "segment", "version": 9, "text": "x"}', "новой версией"),
        ("a.json", b" " * 70_000, "больше 64 КБ"),
        ("a.txt", "зоказов >= 2".encode(), "Не знаю «зоказов»"),
    ],
)
async def test_broken_files_are_refused_with_a_sentence(
    olga: Chat, shelf: Shelf, name: str, content: bytes, told: str
) -> None:
    await to_new(olga)
    await olga.send_file(name, content)

    assert told in olga.text


async def test_the_reference_is_read_by_pages_and_as_a_file(olga: Chat) -> None:
    await olga.send("/segment_help")
    assert "заказов >= 2 за 90 дней" in olga.text
    await olga.tap("Заказы")
    assert "Средний чек" in olga.text
    await olga.tap("« Назад")
    await olga.tap("Сравнения")
    assert "от 18 до 36" in olga.text or "не от" in olga.text
    await olga.tap("« Назад")
    await olga.tap("Всё одним файлом")
    name, content = olga.documents[-1]
    assert name == "сегменты-текстом.html"
    assert "<h1>Сегменты текстом</h1>" in content.decode()


def parcel(*, text: str, currency: str = "RUB") -> bytes:
    """A file of another shop."""
    content = {"barker": "segment", "version": 1, "name": "Чужой", "text": text}
    return json.dumps({**content, "currency": currency}).encode()
