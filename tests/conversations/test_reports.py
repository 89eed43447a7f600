"""Reports in the chat: picture, table, periods, file, and what is refused."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from domain.models import Person, Shop, Staff
from tests.chat import Chat, Clock, Pictures
from tests.conftest import NOW
from tests.reports.shops import a_customer, sold

DAY = timedelta(days=1)


async def a_month_of_orders(shop: Shop) -> None:
    customer = await a_customer(shop)
    for back in range(70):
        await sold(customer, NOW - back * DAY - timedelta(hours=1), 200 if back < 30 else 100)


async def test_shop_without_orders_is_told_to_bring_some(olga: Chat) -> None:
    await olga.send("/reports")

    assert "Заказов пока нет" in olga.text
    assert "Загрузить заказы" in olga.buttons


async def test_revenue_is_a_picture_with_its_figures(
    olga: Chat, shop: Shop, pictures: Pictures
) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    assert olga.buttons[:2] == ["Выручка по дням", "Заказы по дням"]
    await olga.tap("Выручка по дням")

    assert olga.photo
    assert olga.text.startswith("Выручка по дням\n15 февр – 16 мар 2026, сегодня ещё идёт")
    assert "Заказы: 30 (столько же)" in olga.text
    assert pictures.charts[-1].title.replace("\xa0", " ") == (
        "Выручка за 30 дней: 6 000 ₽, на 100 % больше, чем до того"
    )


async def test_orders_are_counted_by_day(olga: Chat, shop: Shop, pictures: Pictures) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Заказы по дням")

    assert "Заказы: 30 (столько же)" in olga.text
    bars, line = pictures.charts[-1].series
    assert (bars.kind, line.kind) == ("bars", "line")
    assert set(bars.values) == {1.0}
    assert pictures.charts[-1].unit == ""
    await olga.tap("Таблицей")
    assert "Суммы" not in olga.text


async def test_picture_replaces_picture_in_the_same_message(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    shown = olga.last["id"]
    await olga.tap("Тёмная")

    assert olga.last["id"] == shown
    assert "Светлая" in olga.buttons


async def test_dark_picture_is_asked_for(olga: Chat, shop: Shop, pictures: Pictures) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    await olga.tap("Тёмная")

    assert [each.theme for each in pictures.charts] == ["light", "dark"]


async def test_period_is_chosen_by_name(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    await olga.tap("Период")
    await olga.tap("Прошлый месяц")

    assert "1 февр – 28 февр 2026\n" in olga.text
    assert "Заказы: 28" in olga.text


async def test_period_is_typed(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    await olga.tap("Период")
    await olga.send("1.3.26 - 5.3.26")

    assert "1 мар – 5 мар 2026" in olga.text
    assert "В периоде всего 5 заказов" in olga.text


async def test_period_is_picked_in_a_calendar(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    await olga.tap("Период")
    await olga.tap("По календарю")
    await olga.tap("5")
    await olga.tap("Готово")
    assert "Последний день" in olga.text
    await olga.tap("9")
    await olga.tap("Готово")

    assert "5 мар – 9 мар 2026" in olga.text
    assert "Заказы: 5" in olga.text


async def test_typed_nonsense_is_refused_and_the_question_stays(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    await olga.tap("Период")
    await olga.send("прошлая пятница")

    assert "Не вижу дат" in olga.text
    await olga.send("31.02.2026")
    assert "Такого дня в календаре нет" in olga.text
    await olga.send("1.3.26")
    assert "1 мар 2026" in olga.text


async def test_neighbours_lead_back_and_forth(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    assert "Позже ›" not in olga.buttons

    await olga.tap("‹ Раньше")
    assert "16 янв – 14 февр 2026" in olga.text
    await olga.tap("Позже ›")
    assert "15 февр – 16 мар 2026" in olga.text


async def test_table_has_the_same_numbers(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    await olga.tap("Таблицей")

    assert olga.photo is None
    assert "16 мар*" in olga.text
    assert "Сумма" not in olga.text
    await olga.tap("Картинкой")
    assert olga.photo


async def test_long_table_is_paged(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    await olga.tap("Период")
    await olga.tap("90 дней")
    await olga.tap("Таблицей")
    assert "1/3" in olga.buttons

    await olga.tap("›")
    assert "16 мар*" not in olga.text
    assert "2/3" in olga.buttons


async def test_without_a_browser_the_numbers_come_as_text(
    olga: Chat, shop: Shop, pictures: Pictures
) -> None:
    pictures.has_browser = False
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")

    assert olga.photo is None
    assert "chromium-headless-shell" in olga.text
    assert "16 мар*" in olga.text


async def test_file_comes_as_a_document(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    await olga.tap("Файл CSV")

    [(name, content)] = olga.documents
    assert name == "revenue_by_day_2026-02-15_2026-03-16.csv"
    assert len(content.decode("utf-8-sig").splitlines()) == 31
    assert olga.photo


async def test_question_mark_explains_the_mean(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    await olga.tap("?")

    assert "делённая на семь" in olga.text
    await olga.tap("« Назад")
    assert olga.photo


async def test_refresh_sees_new_orders(olga: Chat, shop: Shop, clock: Clock) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    clock.move(timedelta(minutes=5))
    await sold(await a_customer(shop), clock.now, 300)
    await olga.tap("Обновить")

    assert "Заказы: 31" in olga.text
    assert "Данные на 16.03.2026 15:05" in olga.text


async def test_old_file_is_shown_up_to_its_last_order(olga: Chat, shop: Shop) -> None:
    customer = await a_customer(shop)
    for day in range(1, 10):
        await sold(customer, datetime(2010, 12, day, 12, tzinfo=UTC))
    await olga.send("/reports")
    await olga.tap("Выручка по дням")

    assert "10 нояб – 9 дек 2010" in olga.text
    assert "С 9 декабря 2010" in olga.text


async def test_period_without_orders_says_so(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    await olga.tap("Период")
    await olga.send("1.5.2025 - 9.5.2025")

    assert "За эти дни заказов нет." in olga.text


async def test_button_of_a_report_that_is_gone(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.press("report_card:visits_by_moon")

    assert olga.text == "Такого отчёта больше нет."


async def test_button_with_a_broken_period(olga: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await olga.send("/reports")
    await olga.press("report_card:revenue_by_day:never")

    assert "Не вижу дат" in olga.text


async def test_support_has_no_reports(
    staff_in: Callable[[str], Awaitable[Chat]], shop: Shop
) -> None:
    await a_month_of_orders(shop)
    sveta = await staff_in("support")
    await sveta.send("/reports")

    assert "нет на это прав" in sveta.text
    assert sveta.photo is None


async def test_dismissed_person_loses_the_picture_at_once(misha: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await misha.send("/reports")
    await Staff.filter(person_id=misha.id).delete()
    await misha.tap("Выручка по дням")

    assert misha.photo is None


async def test_customer_can_not_see_reports(anna: Chat, shop: Shop) -> None:
    await a_month_of_orders(shop)
    await anna.press("report_card:revenue_by_day:d30")

    assert anna.photo is None
    assert "нет на это прав" in anna.text


async def test_english_reader_gets_english(boris: Chat, shop: Shop, pictures: Pictures) -> None:
    await a_month_of_orders(shop)
    person = await Person.get(telegram_id=boris.id)
    await Staff.create(shop=shop, person=person, role="analyst", joined_at=NOW)
    await boris.send("/reports")
    await boris.tap("Revenue by day")

    assert "Feb 15 – Mar 16 2026, today is not over" in boris.text
    assert pictures.charts[-1].title.startswith("Revenue in 30 days: ")
