"""What a segment's people bought, and segments side by side, in the chat."""

from collections.abc import Awaitable, Callable

import pytest

from domain.models import Segment, Shop
from domain.segments import service
from domain.segments.conditions.order_count import OrderCount
from domain.segments.rule import Rule
from domain.segments.tree import Leaf
from tests.chat import Chat, Pictures
from tests.conftest import NOW
from tests.segments.people import Shelf


@pytest.fixture
async def segments(shop: Shop) -> list[Segment]:
    """All three people, and the two of them who bought."""
    shelf = Shelf(shop=shop)
    await shelf.buyer("Вера", 1, 20, total=100_000)
    await shelf.buyer("Глеб", 200)
    await shelf.customer("Зоя")
    bought = Rule(tree=Leaf(condition=OrderCount(value=1)))
    return [
        await service.create(shop, "Все <они>", Rule(), None, NOW),
        await service.create(shop, "Купили", bought, None, NOW),
    ]


async def test_what_a_segment_bought(olga: Chat, segments: list[Segment]) -> None:
    await olga.press(f"segment_card:{segments[0].id}")
    await olga.tap("Ещё")
    await olga.press(f"segment_results:{segments[0].id}")
    assert "Людей: 3\nКупили: 1, это 33,3 %" in olga.text
    said = olga.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Заказов: 2, в среднем 1 000 ₽\nВыручка: 2 000 ₽\nНа человека: 666,67 ₽" in said
    assert "Меньше 30 человек: это мало" in olga.text
    await olga.tap("Год")
    assert "Купили: 2" in olga.text
    await olga.send("1.03.2026 - 2.03.2026")
    assert "1 марта 2026 — 2 марта 2026" in olga.text
    assert "Купили: 0" in olga.text
    await olga.send("когда-нибудь")
    assert "Купили: 0" not in olga.shown[-1].get("text", "")


async def test_nobody_has_no_means(olga: Chat, shop: Shop) -> None:
    nobody = await service.create(shop, "Никто", Rule(base="customers"), None, NOW)
    await olga.press(f"segment_results:{nobody.id}")
    assert "Сейчас в сегменте никого" in olga.text


async def test_side_by_side(olga: Chat, segments: list[Segment], pictures: Pictures) -> None:
    await olga.send("/segments")
    await olga.tap("Ещё")
    await olga.tap("Сравнить")
    assert "Выберите от 2 до 6" in olga.text
    await olga.tap("Купили")
    assert "Сравнить" not in olga.buttons
    await olga.tap("Все <они>")
    assert olga.buttons[:2] == ["2. Все <они>", "1. Купили"]
    await olga.tap("Сравнить")
    assert "1. Купили: 2 человека\n2. Все <они>: 3 человека" in olga.text
    assert "Меньше 30 человек, числа могут быть случайными: 1, 2." in olga.text
    shares = pictures.charts[-1]
    assert shares.title == "Кто покупает чаще, пока не сказать: различие в пределах случайного"
    assert (shares.series[0].values[0], shares.series[0].texts[0]) == (50.0, "50 %")
    assert shares.labels[1] == "<b>2</b><br>Все &lt;они>"
    await olga.tap("Деньги на человека")
    money = pictures.charts[-1]
    assert money.title.replace("\N{NO-BREAK SPACE}", " ") == (
        "«Купили»: 1 000 ₽ на человека, больше всех"
    )
    assert money.series[0].lows == ()
    await olga.tap("Таблица")
    assert "1      2       1    50 %" in olga.text
    await olga.tap("CSV")
    name, content = olga.documents[-1]
    assert name.endswith(".csv")
    lines = content.decode("utf-8-sig").splitlines()
    assert lines[1] == "Купили;2;1;2;50,0;2000,0;1000,0;1000,0;2;2"
    await olga.tap("XLSX")
    assert olga.documents[-1][0].endswith(".xlsx")


async def test_one_is_not_compared(olga: Chat, segments: list[Segment]) -> None:
    await olga.press("segments_compared")
    assert "Нужно от 2 до 6 сегментов." in olga.text
    await olga.press("segments_compare.switch:0:404")
    assert olga.toast == "Этого сегмента больше нет."
    for each in segments:
        await olga.press(f"segments_compare.switch:0:{each.id}")
    await segments[0].delete()
    await olga.press("segments_compared")
    assert "Нужно от 2 до 6 сегментов." in olga.text


async def test_support_sees_no_revenue(
    staff_in: Callable[[str], Awaitable[Chat]], segments: list[Segment]
) -> None:
    support = await staff_in("support")
    await support.press(f"segment_results:{segments[0].id}")
    assert "Выручка" not in support.text
