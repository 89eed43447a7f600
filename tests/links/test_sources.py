"""The report of sources: picture, table, file; and the question whether its sums are the shop's."""

from datetime import timedelta

from domain.core.period import Period
from domain.links import costs
from domain.models import Link, Shop
from domain.reports.report import Question, find
from domain.reports.sales import sales
from domain.reports.table import Outcome
from tests.chat import Chat, Pictures
from tests.conftest import NOW
from tests.links.placements import a_link, came
from tests.reports.shops import a_customer, sold

DAY = timedelta(days=1)


async def a_month(shop: Shop) -> None:
    vk, yandex = await a_link(shop), await a_link(shop, "ads", "яндекс_директ")
    anna, boris, vera = [await a_customer(shop, name) for name in ("Анна", "Борис", "Вера")]
    await came(anna, vk, NOW - 9 * DAY)
    await came(boris, yandex, NOW - 8 * DAY)
    await sold(anna, NOW - 7 * DAY, 100)
    await sold(boris, NOW - 6 * DAY, 400)
    await sold(vera, NOW - 5 * DAY, 900)
    await costs.put(yandex, NOW.date(), 10_000)


async def test_rows_add_up_to_what_the_shop_sold(shop: Shop) -> None:
    await a_month(shop)
    period = Period.last_days(30, NOW, shop.zone)
    outcome = await find("sources").outcome(Question(shop=shop, period=period, now=NOW))

    total = (await sales(shop, {"all": (period.start, period.end)}))["all"]
    earned = outcome.table.column("earned")
    assert sum(each for each in earned if isinstance(each, int)) == total.paid
    assert outcome.sample == total.orders
    assert outcome.table.column("source") == ("яндекс_директ", "vk", "")
    assert outcome.table.column("roas") == (400, None, None)


async def test_report_is_a_picture_a_table_and_a_file(
    olga: Chat, shop: Shop, pictures: Pictures
) -> None:
    await a_month(shop)
    await olga.send("/reports")
    await olga.tap("Источники")

    assert olga.photo
    assert "Выручка по ссылкам: 500 ₽" in olga.text.replace("\xa0", " ")
    assert "Сравнить не с чем: ссылки ведут сюда меньше двух таких периодов." in olga.text
    assert pictures.charts[-1].labels == ("яндекс_ди…", "vk", "без ссылки")
    await olga.tap("Таблицей")
    lines = [
        line for line in olga.text.splitlines() if line.startswith(("Источник ", "vk", "яндекс"))
    ]
    assert lines == [
        "Источник   Ст. Пок. Выручка ROAS",
        "яндекс_ди…   1    1     400  400",
        "vk           1    1     100    –",
    ]
    await olga.tap("Файл CSV")
    [(name, content)] = olga.documents
    assert name.startswith("sources_")
    assert "яндекс_директ;0;1;0;1;1;400,00;100,00;400;" in content.decode("utf-8-sig")


async def test_report_speaks_english(boris: Chat, olga: Chat, shop: Shop) -> None:
    await a_month(shop)
    await olga.press("language.speak:en")
    await olga.send("/reports")
    await olga.tap("Sources")
    assert "Revenue by links" in olga.text
    await olga.tap("?")
    assert "belongs to the last touch" in olga.text


async def two_months(shop: Shop, before: int, lately: int) -> None:
    """So many orders by one link in each of two periods of a week, and some without a link."""
    vk = await a_link(shop)
    await Link.filter(id=vk.id).update(made_at=NOW - 60 * DAY)
    anna = await a_customer(shop)
    boris = await a_customer(shop, "Борис")
    await came(anna, vk, NOW - 20 * DAY)
    for number in range(before):
        await sold(anna, NOW - 8 * DAY - number * timedelta(hours=1))
    for number in range(lately):
        await sold(anna, NOW - 2 * DAY - number * timedelta(hours=1))
    await sold(boris, NOW - 9 * DAY, 5000)


async def a_week(shop: Shop) -> Outcome:
    period = Period.last_days(7, NOW, shop.zone)
    return await find("sources").outcome(Question(shop=shop, period=period, now=NOW))


async def test_links_are_compared_with_the_week_before(
    olga: Chat, shop: Shop, pictures: Pictures
) -> None:
    await two_months(shop, 40, 50)
    outcome = await a_week(shop)

    assert [each.before for each in outcome.measures] == [400_000, None, 0, 0, None, None]
    assert (outcome.sample, outcome.sample_before) == (50, 40)
    assert outcome.table.column("growth") == (25,)
    await olga.press("report_card:sources:d7")
    assert "Выручка по ссылкам: 5 000 ₽ (+25 %, было 4 000 ₽)" in olga.text.replace("\xa0", " ")
    assert pictures.charts[-1].title.endswith("на 25 % больше")


async def test_a_few_orders_are_said_to_be_few(olga: Chat, shop: Shop) -> None:
    await two_months(shop, 29, 50)
    await olga.press("report_card:sources:d7")

    said = olga.text.replace("\xa0", " ")
    assert "До того по ссылкам было всего 29 заказов, сравнивать рано." in said
    assert "%" not in said
    assert (await a_week(shop)).table.column("growth") == (None,)
