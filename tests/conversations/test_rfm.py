"""The RFM matrix in the chat: cells, people, segments of them, limits, who moved where."""

from collections.abc import Awaitable, Callable

import pytest

from domain.models import Segment, Shop
from tests.chat import Chat, Pictures
from tests.segments.people import Shelf


@pytest.fixture
async def shelf(shop: Shop) -> Shelf:
    """One of the best, one who cools down, one long gone, one who never bought."""
    shelf = Shelf(shop=shop)
    await shelf.buyer("Вера", 1, 5, 9, 14, total=500_000)
    await shelf.buyer("Глеб", 50, 60, total=300_000)
    await shelf.buyer("Дина", 200)
    await shelf.customer("Зоя")
    return shelf


async def opened(chat: Chat) -> None:
    await chat.send("/segments")
    await chat.tap("Ещё")
    await chat.tap("RFM-матрица")


async def test_cells_lead_to_people_and_segments(olga: Chat, shelf: Shelf) -> None:
    await opened(olga)
    assert "3 покупателя на 16.03.2026 15:00 MSK" in olga.text
    await olga.tap("Таблица")
    assert "До 30 дн. назад: 1\n" in olga.text
    assert "4+      0       0      1" in olga.text
    assert "Мало денег — меньше 5 000 ₽, много — от 15 000 ₽." in olga.text.replace("\xa0", " ")
    await olga.tap("?")
    assert "как давно человек покупал" in olga.toast

    await olga.tap("31–90 дн. назад")
    assert "4+" in olga.text
    assert olga.rows[1] == ["0", "1", "0"]
    await olga.tap("1")
    assert "1 человек." in olga.text
    assert "Глеб" in olga.buttons
    await olga.tap("Сделать сегмент")
    assert "в RFM-ячейке (давность: не так давно) (частота: несколько заказов)" in olga.text
    assert "1 человек из 4" in olga.text
    assert (await Segment.get()).name.startswith("RFM: 31–90 дн. назад")


async def test_the_map_shows_where_most_people_are(
    olga: Chat, shelf: Shelf, pictures: Pictures
) -> None:
    await shelf.buyer("Егор", 210)
    await opened(olga)

    assert olga.photo is not None
    drawn = pictures.charts[-1]
    assert drawn.title.replace("\N{NO-BREAK SPACE}", " ") == (
        "Самая большая ячейка: Больше 90 дн. назад, заказов 1, до 5 000 ₽ — 2, 50 % покупателей"
    )
    assert [each.name for each in drawn.series] == ["недавно", "средне", "давно"]
    assert drawn.series[-1].texts == ("2", "0", "0", "", "0", "0", "0", "", "0", "0", "0")
    assert "Покупателей: 4. Всё время до 16.03.2026 15:00" in drawn.footer


async def test_without_a_browser_the_matrix_is_a_table(
    olga: Chat, shelf: Shelf, pictures: Pictures
) -> None:
    pictures.has_browser = False
    await opened(olga)

    assert "До 30 дн. назад: 1\n" in olga.text


async def test_the_owner_sets_the_limits(olga: Chat, shelf: Shelf) -> None:
    await opened(olga)
    await olga.tap("Границы")
    assert "Недавно — до, дней: 30 дней" in olga.buttons
    await olga.tap("Недавно — до, дней: 30 дней")
    await olga.send("90")
    await olga.tap("Готово")
    assert "меньше начала" in olga.toast
    await olga.tap("Недавно — до, дней: 90 дней")
    await olga.send("55")
    await olga.tap("Готово")
    assert olga.toast == "Границы сохранены, сегменты пересчитаются."
    await olga.tap("Таблица")
    assert "До 55 дн. назад: 2" in olga.text
    assert (await Shop.get()).rfm == {
        "kind": "levels",
        "mode": "limits",
        "lately": 55,
        "long": 90,
        "some": 2,
        "often": 4,
        "more": 500_000,
        "much": 1_500_000,
    }


async def test_thirds(olga: Chat, shelf: Shelf) -> None:
    await opened(olga)
    await olga.tap("Границы")
    await olga.tap("Как делить: по границам")
    await olga.tap("на три равные части")
    assert not any("Недавно" in each for each in olga.buttons)
    await olga.tap("Готово")
    assert "трети покупателей" in olga.text
    await olga.tap("Таблица")
    assert "Недавно: 1" in olga.text


async def test_who_moved_between_two_days(olga: Chat, shelf: Shelf) -> None:
    await opened(olga)
    await olga.tap("Кто куда перешёл")
    assert "✓ 30 дней" in olga.buttons
    assert "недавно        0       1      0" in olga.text
    assert "не было        1       0      0" in olga.text
    assert "До 30 дн. назад → 31–90 дн. назад (заказов 2–3" in olga.text
    await olga.tap("Частота")
    assert "частота" in olga.text
    await olga.tap("365 дней")
    assert "где были на 16.03.2025 00:00" in olga.text
    await olga.send("01.02.2026 10.03.2026")
    assert "где были на 01.02.2026 00:00, столбцы — где стали на 10.03.2026 00:00" in olga.text
    assert not any("Сегмент:" in each for each in olga.buttons)
    await olga.send("10.03.2026")
    await olga.tap("Давность")
    await olga.tap("Сегмент: стали покупать реже")
    assert "перешли в RFM-ячейку" in olga.text


@pytest.mark.parametrize("said", ["завтра", "17.03.2026", "01.01.1900", "10.03.2026 10.03.2026"])
async def test_wrong_days_are_refused(olga: Chat, shelf: Shelf, said: str) -> None:
    await opened(olga)
    await olga.tap("Кто куда перешёл")
    await olga.send(said)
    assert "Нужна дата" in olga.text


async def test_broken_buttons_say_so(olga: Chat, shelf: Shelf) -> None:
    for data in (
        "rfm_level:9",
        "rfm_people:1:2",
        "rfm_people:1:2:0",
        "rfm_moves:size",
        "rfm_moves:recency:5:9",
        "rfm_people.make:0:0:0",
    ):
        await olga.press(data)
        assert "Эта кнопка устарела" in (olga.toast or olga.text), data


async def test_analyst_looks_only(shelf: Shelf, staff_in: Callable[[str], Awaitable[Chat]]) -> None:
    analyst = await staff_in("analyst")
    await analyst.press("rfm")
    assert "Границы" not in analyst.buttons
    await analyst.press("rfm.set_levels")
    assert "нет на это прав" in analyst.toast
    await analyst.press("rfm_people:3:3:3")
    assert "Сделать сегмент" not in analyst.buttons
