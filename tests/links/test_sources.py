"""The report of sources: picture, table, file; and the question whether its sums are the shop's."""

from datetime import timedelta

from domain.core.period import Period
from domain.links import costs
from domain.models import Shop
from domain.reports.report import Question, find
from domain.reports.sales import sales
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
    assert "Сравнить" not in olga.text
    assert pictures.charts[-1].labels == ("яндекс_ди…", "vk", "без ссылки")
    await olga.tap("Таблицей")
    lines = [
        line for line in olga.text.splitlines() if line.startswith(("Источник ", "vk", "яндекс"))
    ]
    assert lines == [
        "Источник      Пер.  Ст.  Пок.  Выручка  ROAS",
        "яндекс_дире…     0    1     1      400   400",
        "vk               0    1     1      100     –",
    ]
    await olga.tap("Файл CSV")
    [(name, content)] = olga.documents
    assert name.startswith("sources_")
    assert "яндекс_директ;0;1;0;1;1;400,00;100,00;400" in content.decode("utf-8-sig")


async def test_report_speaks_english(boris: Chat, olga: Chat, shop: Shop) -> None:
    await a_month(shop)
    await olga.press("language.speak:en")
    await olga.send("/reports")
    await olga.tap("Sources")
    assert "Revenue by links" in olga.text
    await olga.tap("?")
    assert "belongs to the last touch" in olga.text
