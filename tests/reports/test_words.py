"""What a report says: finding, caption, table, file; in both languages."""

import dataclasses
from datetime import timedelta

import pytest

from bot.i18n import tongue
from domain.core.period import Period
from domain.models import Shop
from domain.reports.drawing import chart_of
from domain.reports.report import Question, find
from domain.reports.table import Outcome
from domain.reports.text_table import file_of, page_text, pages
from domain.reports.wording import caption, finding
from tests.conftest import NOW
from tests.reports.shops import a_customer, refunded, sold

KEY = "revenue_by_day"
DAY = timedelta(days=1)
RU, EN = tongue("ru"), tongue("en")


async def asked(shop: Shop, days: int) -> Outcome:
    period = Period.last_days(days, NOW, shop.zone)
    return await find(KEY).outcome(Question(shop=shop, period=period, now=NOW))


async def steady(shop: Shop, days: int, a_day: int = 5) -> None:
    """Every day some orders of 100 roubles, the last two days of 200."""
    anna = await a_customer(shop)
    for back in range(days):
        for _ in range(a_day):
            await sold(anna, NOW - back * DAY - timedelta(hours=1), 200 if back < 2 else 100)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


async def test_finding_says_how_much_and_how_it_changed(shop: Shop) -> None:
    await steady(shop, 40)
    outcome = await asked(shop, 10)

    assert plain(finding(RU, KEY, outcome, shop)) == (
        "Выручка за 10 дней: 6 000 ₽, на 20 % больше, чем до того"
    )
    assert plain(finding(EN, KEY, outcome, shop)) == (
        "Revenue in 10 days: 6,000 ₽, 20% more than before"
    )


async def test_caption_names_everything_the_picture_rests_on(shop: Shop) -> None:
    await steady(shop, 40)
    await refunded(await a_customer(shop), NOW - DAY, 50)

    assert plain(caption(RU, KEY, await asked(shop, 10), shop)) == (
        "<b>Выручка по дням</b>\n"
        "7 мар – 16 мар 2026, сегодня ещё идёт\n"
        "\n"
        "Выручка: <b>5 950 ₽</b> (+19 %, было 5 000 ₽)\n"
        "Заказы: <b>50</b> (столько же)\n"
        "Покупатели: <b>1</b> (столько же)\n"
        "Средний заказ: <b>119 ₽</b> (+19 %, было 100 ₽)\n"
        "Возвраты: <b>50 ₽</b>\n"
        "\n"
        "Сравниваем с 25 февр – 6 мар 2026, последний день до 15:00.\n"
        "Данные на 16.03.2026 15:00, время Europe/Moscow."
    )


async def test_few_orders_are_said_to_be_few_and_not_compared(shop: Shop) -> None:
    await steady(shop, 40, a_day=1)
    outcome = await asked(shop, 10)

    assert "В периоде всего 10 заказов: по ним судить рано." in caption(RU, KEY, outcome, shop)
    assert "До того было всего 10 заказов, сравнивать рано." in caption(RU, KEY, outcome, shop)
    assert plain(finding(RU, KEY, outcome, shop)) == "Выручка за 10 дней: 1 200 ₽"


async def test_young_shop_is_told_there_is_nothing_to_compare(shop: Shop) -> None:
    await steady(shop, 3)

    assert "магазин продаёт меньше двух таких периодов" in caption(
        RU, KEY, await asked(shop, 10), shop
    )


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_longest_caption_fits_under_a_picture(shop: Shop, language: str) -> None:
    shop.zone_name = "America/Argentina/Buenos_Aires"
    shop.currency = "KZT"
    rich = await a_customer(shop, is_guest=True)
    for back in range(80):
        await sold(rich, NOW - back * DAY, 900_000_000_000)

    assert len(caption(tongue(language), KEY, await asked(shop, 35), shop)) < 1024


async def test_chart_draws_money_in_whole_units_and_marks_today(shop: Shop) -> None:
    await steady(shop, 40)

    chart = chart_of(RU, KEY, await asked(shop, 30), shop)

    bars, mean = chart.series
    assert (bars.kind, bars.part, bars.name) == ("bars", "main", "Выручка за день")
    assert bars.values[-3:] == (500.0, 1000.0, 1000.0)
    assert (mean.kind, mean.part) == ("line", "mean")
    assert mean.values[-1] is None
    assert chart.open_from == 29
    assert chart.open_note
    assert chart.unit == "₽"
    assert chart.separators == ",\N{NO-BREAK SPACE}"


async def test_days_of_the_axis_have_names_of_the_language(shop: Shop) -> None:
    outcome = await asked(shop, 7)

    assert chart_of(RU, KEY, outcome, shop).labels[-1] == "16 мар"
    assert chart_of(EN, KEY, outcome, shop).labels[-1] == "Mar 16"


async def test_long_axis_names_months_and_draws_lines(shop: Shop) -> None:
    chart = chart_of(RU, KEY, await asked(shop, 365), shop)

    assert [each for each in chart.labels if each] == [
        "апр 2025", "июнь", "авг", "окт", "дек", "февр",
    ]  # fmt: skip
    assert {each.kind for each in chart.series} == {"line"}


async def test_period_in_the_past_has_no_open_day(shop: Shop) -> None:
    await steady(shop, 40)
    now = NOW + 20 * DAY
    period = Period(first=(NOW - 9 * DAY).date(), last=NOW.date(), zone=shop.zone)
    outcome = await find(KEY).outcome(Question(shop=shop, period=period, now=now))
    chart = chart_of(RU, KEY, outcome, shop)

    assert chart.open_from is None
    assert chart.open_note == ""
    assert "Сравниваем с 25 февр – 6 мар 2026." in caption(RU, KEY, outcome, shop)


async def test_table_fits_a_phone_and_starts_with_today(shop: Shop) -> None:
    await steady(shop, 40)

    lines = plain(page_text(RU, await asked(shop, 30), shop, 0)).splitlines()

    assert lines[:3] == [
        "<pre>День     Выручка  Зак.  За 7 дн.",
        "16 мар*    1 000     5         –",
        "15 мар     1 000     5       571",
    ]
    assert max(map(len, lines)) <= 40


async def test_every_day_is_on_some_page(shop: Shop) -> None:
    outcome = await asked(shop, 90)

    assert pages(outcome) == 3
    lines = [
        line for page in range(3) for line in page_text(RU, outcome, shop, page).splitlines()[1:]
    ]
    assert len(lines) == 90


async def test_file_is_exact_and_opens_in_a_spreadsheet(shop: Shop) -> None:
    anna = await a_customer(shop)
    order = await sold(anna, NOW, 0)
    await type(order).filter(id=order.id).update(total=123456)
    outcome = await asked(shop, 1)

    assert file_of(RU, outcome, shop).decode("utf-8-sig").splitlines() == [
        "День;Выручка за день;Заказы;Покупатели;Средний заказ;Среднее за 7 дней",
        "16.03.2026;1234,56;1;1;1234,56;",
    ]
    assert file_of(EN, outcome, shop).decode("utf-8-sig").splitlines()[1] == (
        "2026-03-16,1234.56,1,1,1234.56,"
    )


async def test_currency_without_kopecks(shop: Shop) -> None:
    shop.currency = "JPY"
    anna = await a_customer(shop)
    await sold(anna, NOW, 5)

    chart = chart_of(EN, KEY, await asked(shop, 1), shop)

    assert chart.series[0].values == (500.0,)
    assert chart.unit == "¥"


async def test_mean_without_a_value_is_not_drawn(shop: Shop) -> None:
    await sold(await a_customer(shop), NOW)

    chart = chart_of(RU, KEY, await asked(shop, 3), shop)

    assert [each.part for each in chart.series] == ["main"]


async def test_dark_chart_is_the_same_chart(shop: Shop) -> None:
    outcome = await asked(shop, 7)
    light = chart_of(RU, KEY, outcome, shop)

    assert chart_of(RU, KEY, outcome, shop, "dark") == dataclasses.replace(light, theme="dark")
