"""Files sent to the bot: understood, shown, loaded, reported."""

import gzip
from collections.abc import Awaitable, Callable
from datetime import timedelta

from domain.models import AuditRecord, Customer, ImportRun, Order, Product
from tests.chat import PIXEL, Chat

ORDERS = (
    "Номер заказа;Дата;Телефон;Имя;Артикул;Товар;Кол-во;Цена;Комментарий\n"
    "1;31.01.2026 10:00;+79123456789;Анна <3;T1;Чай;2;1 250,50;x\n"
    "1;31.01.2026 10:00;+79123456789;Анна <3;T2;Кофе;1;990;x\n"
    "2;01.02.2026;;;T1;Чай;1;100;\n"
    "3;31.02.2026;;;T1;Чай;1;100;\n"
)


def text_of(chat: Chat) -> str:
    """The text with ordinary spaces."""
    return chat.text.replace("\u00a0", " ")


async def sent(chat: Chat, content: str | bytes, name: str = "orders.csv") -> None:
    """Send a file and wait until it has been looked at."""
    await chat.send_file(name, content.encode() if isinstance(content, str) else content)
    await chat.stage.run("look_at_files")


async def loaded(chat: Chat) -> None:
    """Press the button and wait until the import is over."""
    await chat.tap("Загрузить")
    await chat.stage.run("run_imports")


async def test_orders_from_file_to_report(olga: Chat) -> None:
    await olga.send("/import")
    assert olga.text.startswith("Импорт")

    await olga.send_file("orders.csv", ORDERS.encode("cp1251"))
    assert olga.text == "orders.csv\n\nСмотрю, что в файле…"

    await olga.stage.run("look_at_files")
    assert text_of(olga) == (
        "orders.csv\n"
        "Заказы, 4 строки\n"
        "CSV Windows-1251, разделитель — точка с запятой, дробная часть после запятой\n"
        "Даты «Дата»: день.месяц.год\n"
        "\n"
        "Колонки:\n"
        "Номер заказа ← Номер заказа\n"
        "Дата заказа ← Дата\n"
        "Имя ← Имя\n"
        "Телефон ← Телефон\n"
        "Артикул ← Артикул\n"
        "Название товара ← Товар\n"
        "Количество ← Кол-во\n"
        "Цена ← Цена\n"
        "Не нужны: Комментарий"
    )

    await olga.tap("Первые 5")
    assert text_of(olga) == (
        "Так будет в базе\n"
        "orders.csv\n\n"
        "1 · 31.01.2026 10:00 · 3 491 ₽ · оплачен\n"
        "+79123456789, Анна <3\n"
        "T1 × 2 = 2 501 ₽\n"
        "T2 × 1 = 990 ₽\n\n"
        "2 · 01.02.2026 00:00 · 100 ₽ · оплачен\n"
        "без покупателя\n"
        "T1 × 1 = 100 ₽\n\n"
        "В первых 4 строках что-то не читается:\n"
        "• строка 5, Дата «31.02.2026»: такого дня нет в календаре"
    )

    await loaded(olga)
    assert text_of(olga) == (
        "orders.csv\n"
        "✅ Загружено за 1 с, 4 строки\n\n"
        "Заказы: новых 2, изменено 0, без изменений 0\n"
        "Новых клиентов 1, новых товаров 2\n"
        "Без покупателя: 1 — они есть в выручке, но не в сегментах\n\n"
        "⚠️ Не загружено 1 строка:\n"
        "• такого дня нет в календаре — 1\n"
        "Исправьте их в файле с ошибками и пришлите его сюда."
    )
    assert olga.buttons[:3] == ["Построить сегмент", "Файл с ошибками", "Загрузить ещё"]
    name, content = olga.documents[-1]
    assert name == "ошибки orders.csv"
    assert (
        content.decode("utf-8-sig")
        .splitlines()[1]
        .startswith("5;Дата;31.02.2026;такого дня нет в календаре;строка не загружена;3;31.02.2026")
    )
    assert await Order.all().order_by("number").values_list("number", "total") == [
        ("1", 349_100),
        ("2", 10_000),
    ]
    assert [each.action for each in await AuditRecord.all()] == ["import-start"]


async def test_same_file_again(olga: Chat) -> None:
    await sent(olga, ORDERS.replace("31.02", "28.02"))
    await loaded(olga)

    await sent(olga, gzip.compress(ORDERS.replace("31.02", "28.02").encode()), "orders.csv.gz")
    await loaded(olga)

    assert text_of(olga) == (
        "orders.csv.gz\n"
        "✅ Этот файл уже загружен, ничего не изменилось\n\n"
        "Заказы: новых 0, изменено 0, без изменений 3"
    )
    assert not olga.documents


async def test_column_is_fixed_by_tapping(olga: Chat) -> None:
    await sent(olga, "Документ;Когда;Кому;Итог\nA;2026-01-02;Анна;500\nB;2026-01-03;Борис;700\n")
    assert "⚠️ Не хватает колонки «Номер заказа»" in olga.text
    assert "Загрузить" not in olga.buttons

    await olga.tap("Колонки")
    await olga.tap("Номер заказа ← —")
    assert olga.text == "Номер заказа\n\nИз какой колонки брать?"
    await olga.tap("Документ · A")
    assert "Номер заказа ← Документ" in olga.text

    await loaded(olga)
    assert await Order.all().order_by("number").values_list("number", "total") == [
        ("A", 50_000),
        ("B", 70_000),
    ]


async def test_column_can_be_left_out(olga: Chat) -> None:
    await sent(olga, ORDERS)
    await olga.tap("Колонки")
    await olga.tap("Имя ← Имя")
    await olga.tap("Ни из какой")

    assert "Не нужны: Имя, Комментарий" in olga.text


async def test_day_and_month_change_places(olga: Chat) -> None:
    await sent(olga, "Заказ,Дата,Сумма\n1,03/04/2026,5\n2,03/04/2026,6\n")
    assert "день.месяц.год — по числам не видно" in olga.text

    await olga.tap("Поменять день и месяц местами")
    assert "месяц/день/год" in olga.text

    await loaded(olga)
    assert [each.placed_at.month for each in await Order.all()] == [3, 3]


async def test_customers_and_products(olga: Chat) -> None:
    await sent(olga, "Имя,Телефон,Теги,Согласие\nАнна,+79123456789,VIP,да\n", "people.csv")
    assert "Клиенты, 1 строка" in olga.text
    await olga.tap("Первые 5")
    assert "+79123456789, Анна\nVIP\nсогласие на рассылку" in olga.text
    await loaded(olga)
    assert "Клиенты: новых 1, изменено 0, без изменений 0" in olga.text
    assert await Customer.filter(phone="+79123456789").exists()

    await sent(olga, "Артикул,Название,Категория,Цена,Остаток\nT1,Чай,Чай > Лист,500,3\n", "p.csv")
    await olga.tap("Первые 5")
    assert "T1 · Чай\nЧай > Лист, 500 ₽, остаток 3" in text_of(olga)
    await loaded(olga)
    assert "Товары: новых 1, изменено 0, без изменений 0" in olga.text
    assert (await Product.get()).price == 50_000


async def test_kind_is_changed_by_tapping(olga: Chat) -> None:
    await sent(olga, ORDERS)
    assert "✓ Заказы" in olga.buttons

    await olga.tap("Товары")

    assert "✓ Товары" in olga.buttons
    assert olga.text.startswith("orders.csv\nТовары")


async def test_broken_file_is_refused_with_a_sentence(olga: Chat) -> None:
    await sent(olga, b"%PDF-1.7 ...", "orders.pdf")

    assert olga.text == "orders.pdf\n❌ Это PDF. Выгрузите заказы таблицей: CSV или XLSX."


async def test_picture_is_no_file(olga: Chat) -> None:
    await olga.send("/import")
    await olga.send_photo(PIXEL)

    assert "Это не файл с таблицей" in olga.text


async def test_cancelled_before_it_began(olga: Chat) -> None:
    await sent(olga, ORDERS)
    await olga.tap("Загрузить")
    assert "В очереди" in olga.text

    await olga.tap("Остановить")
    assert "⏹ Остановлено" in olga.text

    await olga.stage.run("run_imports")
    assert not await Order.exists()


async def test_progress_of_a_running_import(olga: Chat) -> None:
    await sent(olga, ORDERS)
    await olga.tap("Загрузить")
    now = olga.stage.clock.now
    await ImportRun.all().update(
        status="running",
        started_at=now - timedelta(seconds=30),
        lines_total=100_000,
        lines_done=50_000,
        report={"phase": "writing", "lines": 100_000},
    )
    await olga.stage.process.live.redraw()

    assert text_of(olga) == (
        "orders.csv\n\n▰▰▰▰▰▰▰▰▱▱▱▱ 70 %\nЗаписываю: 50 000 из 100 000\nОсталось около 13 с"
    )


async def test_second_tap_starts_nothing(olga: Chat) -> None:
    await sent(olga, ORDERS)
    run = await ImportRun.get()
    await loaded(olga)

    await olga.press(f"import_card.start:{run.id}")

    assert olga.toast == "Этот импорт уже запущен."
    assert await Order.all().count() == 2


async def test_stale_buttons(olga: Chat) -> None:
    await sent(olga, ORDERS)
    run = await ImportRun.get()
    await run.delete()

    await olga.tap("Колонки")

    assert olga.toast == "Этого импорта больше нет."


async def test_support_may_not_import(staff_in: Callable[[str], Awaitable[Chat]]) -> None:
    support = await staff_in("support")
    await support.send("/import")
    assert "Пришлите сюда файл" not in support.text

    await support.send_file("orders.csv", ORDERS.encode())

    assert not await ImportRun.exists()


async def test_list_of_imports(olga: Chat, misha: Chat) -> None:
    for number in range(8):
        await sent(olga, ORDERS.replace("x", str(number)), f"orders-{number}.csv")

    await misha.send("/import")
    assert misha.buttons[0] == "📄 orders-7.csv · 4 строки"
    await misha.tap("›")
    assert misha.buttons[0] == "📄 orders-1.csv · 4 строки"
    await misha.tap("📄 orders-1.csv · 4 строки")
    assert misha.text.startswith("orders-1.csv\nЗаказы")
