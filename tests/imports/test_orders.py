"""Files of orders in the database."""

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook

from bot.i18n import tongue
from domain.imports.problems_file import problems_csv
from domain.models import Customer, Identity, Order, OrderLine, Product, Refund, Shop
from tests.conftest import NOW
from tests.imports.conftest import Imported, Load

HEADER = (
    "Номер заказа;Дата;ID клиента;Имя;Телефон;Email;Город;Артикул;Товар;Категория;Кол-во;Цена\n"
)
ANNA = "7;Анна;8 912 345-67-89;Anna@Example.com;Казань"


async def problems(imported: Imported) -> list[list[str]]:
    """The rows of the errors file without its header: line, column, value, reason."""
    texts = tongue("ru")
    content = await problems_csv(imported.run, imported.files, texts)
    if content is None:
        return []
    between = imported.run.plan["source"]["delimiter"] or ";"
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=between)
    return [row[:4] for row in rows][1:]


async def test_lines_become_orders(load: Load, shop: Shop) -> None:
    imported = await load(
        HEADER
        + f"A-1;31.01.2026 10:00;{ANNA};T1;Чай, зелёный;Чай > Зелёный;2;1 250,50\n"
        + f"A-2;01.02.2026 11:00;{ANNA};T2;Кофе;Кофе;1;990,00\n"
        + f"A-1;31.01.2026 10:00;{ANNA};T2;Кофе;Кофе;1;990,00\n"
    )

    first, second = await Order.all().order_by("number")
    assert (first.total, second.total) == (349_100, 99_000)
    assert first.placed_at == datetime(2026, 1, 31, 7, tzinfo=UTC)
    assert await OrderLine.filter(order=first).order_by("id").values_list("quantity", "total") == [
        (2, 250_100),
        (1, 99_000),
    ]
    anna = await Customer.get(is_guest=False)
    assert (anna.name, anna.phone, anna.email) == ("Анна", "+79123456789", "anna@example.com")
    assert (anna.city, anna.registered_at) == ("Казань", first.placed_at)
    assert await Identity.all().order_by("kind").values_list("kind", "value") == [
        ("email", "anna@example.com"),
        ("number", "7"),
        ("phone", "+79123456789"),
    ]
    tea = await Product.get(sku="T1").values_list(
        "name", "category__name", "category__parent__name"
    )
    assert tea == ("Чай, зелёный", "Зелёный", "Чай")
    assert imported.run.status == "done"
    assert imported.counts == {
        "orders_new": 2,
        "lines_written": 3,
        "customers_new": 1,
        "products_new": 2,
    }


async def test_second_import_changes_nothing(load: Load) -> None:
    text = HEADER + f"1;31.01.2026;{ANNA};T1;Чай;;1;100\n" + "2;31.01.2026;;;;;;T1;Чай;;-1;100\n"
    await load(text)
    before = await Order.all().values(), await Refund.all().values(), await Customer.all().values()

    again = await load(text)

    assert again.counts == {"orders_same": 1, "refunds_same": 1}
    after = await Order.all().values(), await Refund.all().values(), await Customer.all().values()
    assert after == before


async def test_changed_order_is_replaced(load: Load) -> None:
    await load(HEADER + f"1;31.01.2026;{ANNA};T1;Чай;;1;100\n1;31.01.2026;{ANNA};T2;Мёд;;1;50\n")

    again = await load(HEADER + f"1;31.01.2026;{ANNA};T1;Чай;;3;100\n")

    assert again.counts == {"orders_updated": 1, "lines_written": 1}
    assert await Order.all().values_list("total") == [(30_000,)]
    assert await OrderLine.all().values_list("quantity") == [(3,)]


async def test_returns_become_refunds(load: Load) -> None:
    await load(
        "Invoice,InvoiceDate,StockCode,Quantity,Price,Customer ID\n"
        "1,2026-01-01,A,2,10,5\n"
        "1,2026-01-02,A,-1,10,5\n"
        "C2,2026-01-03,A,-1,10,5\n"
        "C3,2026-01-04,A,1,7.50,5\n"
        "4,2026-01-05,A,-5,0,\n"
        "5,2026-01-06,A,1,3,\n"
        "6,2026-01-06,B,1,-2,\n"
    )

    refunds = await Refund.all().order_by("number").prefetch_related("order")
    assert [(each.number, each.amount) for each in refunds] == [
        ("1", 1000),
        ("6", 200),
        ("C2", 1000),
        ("C3", 750),
    ]
    assert [each.order.number if each.order else None for each in refunds] == [
        "1",
        None,
        None,
        None,
    ]
    assert await Order.all().order_by("number").values_list("number", "total") == [
        ("1", 2000),
        ("5", 300),
    ]


async def test_orders_without_a_person_are_the_guests(load: Load) -> None:
    imported = await load("Заказ,Дата,Сумма\n1,2026-01-01,5\n2,2026-01-02,6\n")

    guest = await Customer.get()
    assert guest.is_guest
    assert await Order.filter(customer=guest).count() == 2
    assert imported.counts["without_person"] == 2


async def test_known_customers_are_found_and_never_merged(load: Load, shop: Shop) -> None:
    by_phone = await Customer.create(shop=shop, name="Анна", registered_at=NOW, telegram_id=5)
    by_email = await Customer.create(shop=shop, name="Аня", registered_at=NOW)
    for customer, kind, value in (
        (by_phone, "phone", "+79123456789"),
        (by_email, "email", "anna@example.com"),
    ):
        await Identity.create(shop=shop, customer=customer, kind=kind, value=value, added_at=NOW)

    imported = await load(HEADER + f"1;31.01.2026;{ANNA};T1;Чай;;1;100\n")

    assert (await Order.get()).customer_id == by_phone.id
    assert await Customer.filter(is_guest=False).count() == 2
    await by_phone.refresh_from_db()
    # A name that is there stays, an empty city is filled; somebody else's address is not taken.
    assert (by_phone.name, by_phone.city, by_phone.email) == ("Анна", "Казань", "")
    assert by_phone.registered_at == NOW
    assert imported.counts["conflicts"] == 1


async def test_unreadable_lines_hold_their_order_back(load: Load) -> None:
    imported = await load(
        HEADER
        + f"1;31.02.2026;{ANNA};T1;Чай;;1;100\n"
        + f"1;28.02.2026;{ANNA};T2;Мёд;;1;100\n"
        + f"2;28.02.2026;{ANNA};T1;Чай;;1;NaN\n"
        + f"3;28.02.2026;{ANNA};T1;Чай;;1;1e309\n"
        + f";28.02.2026;{ANNA};T1;Чай;;1;5\n"
        + f"4;28.02.2026;{ANNA};T1;Чай;;1;5;лишнее\n"
        + HEADER
        + f"5;28.02.2026;{ANNA};T1;Чай;;1;5\n"
        + "6;28.02.2026;;=cmd();12;не почта;;T1;Чай;;1;5\n"
    )

    assert await Order.all().order_by("number").values_list("number") == [("5",), ("6",)]
    assert await problems(imported) == [
        ["2", "Дата", "31.02.2026", "такого дня нет в календаре"],
        ["3", "", "", "в этом заказе не прочитана другая строка"],
        ["4", "Цена", "NaN", "не число"],
        ["5", "Цена", "1e309", "слишком большое число"],
        ["6", "Номер заказа", "", "пусто"],
        ["7", "", "лишнее", "ячеек больше, чем колонок"],
        ["8", "", "Номер заказа", "повтор строки с названиями колонок"],
        ["10", "Телефон", "12", "не похоже на телефон"],
        ["10", "Email", "не почта", "не похоже на e-mail"],
    ]
    assert imported.report.lines_left_out == 7


async def test_mended_errors_file_can_be_sent_back(load: Load) -> None:
    broken = await load(
        HEADER + f"1;31.02.2026;{ANNA};T1;Чай;;1;100\n1;28.02.2026;{ANNA};T2;Мёд;;1;50\n"
    )
    content = await problems_csv(broken.run, broken.files, tongue("ru"))
    assert content is not None

    await load(content.decode("utf-8-sig").replace("31.02.2026", "28.02.2026").encode())

    assert await Order.all().values_list("total") == [(15_000,)]


async def test_open_quote_spoils_its_own_line(load: Load) -> None:
    lines = [f'{number};28.02.2026;"Чай ""Гора""";10\n' for number in range(2, 300)]
    imported = await load(
        'Заказ;Дата;Товар;Сумма\n1;28.02.2026;"Чай;10\n'
        + "".join(lines)
        + '300;28.02.2026;7" диск;10\n'
    )

    assert await Order.all().count() == 299
    assert (await Product.get(sku='Чай "Гора"')).name == 'Чай "Гора"'
    assert [row[::3] for row in await problems(imported)] == [["2", "незакрытая кавычка"]]


async def test_line_breaks_in_quotes(load: Load) -> None:
    imported = await load(
        'Заказ;Дата;Товар;Сумма\n1;28.02.2026;"Чай\nчёрный";10\n2;31.02.2026;Ч;1\n'
    )

    assert (await Product.get()).name == "Чай чёрный"
    assert [row[0] for row in await problems(imported)] == ["4"]


async def test_spoilt_bytes_spoil_their_line(load: Load) -> None:
    good = "".join(f"{number};28.02.2026;Чай зелёный листовой;10\n" for number in range(50))
    text = f"Заказ;Дата;Товар;Сумма\n{good}".encode() + b"77;28.02.2026;\xd0\xd0\xff;10\n"

    imported = await load(text)

    assert await Order.all().count() == 50
    assert [row[3] for row in await problems(imported)] == ["испорченные буквы"]


async def test_two_customers_in_one_order(load: Load) -> None:
    imported = await load(
        HEADER + f"1;28.02.2026;{ANNA};T1;Чай;;1;5\n" + "1;28.02.2026;8;;;;;T1;Чай;;1;5\n"
    )

    assert not await Order.exists()
    assert [row[3] for row in await problems(imported)] == [
        "в одном заказе разные клиенты",
        "в этом заказе не прочитана другая строка",
    ]


async def test_other_currency_is_refused(load: Load) -> None:
    imported = await load("Заказ,Дата,Сумма,Валюта\n1,2026-01-01,5,USD\n2,2026-01-01,5,руб.\n")

    assert await Order.all().values_list("number") == [("2",)]
    assert [row[1:] for row in await problems(imported)] == [
        ["Валюта", "USD", "другая валюта, не как у магазина"]
    ]


async def test_statuses_and_discounts(load: Load) -> None:
    await load(
        "Заказ,Дата,Товар,Кол-во,Цена,Скидка,Статус\n"
        "1,2026-01-01,Чай,2,100,50,Выполнен\n"
        "2,2026-01-01,Чай,1,99.99,10%,отменён\n"
        "3,2026-01-01,Чай,1,100,,\n"
        "4,2026-01-01,Чай,1,100,,на Луне\n"
    )

    assert await Order.all().order_by("number").values_list("status", "total") == [
        ("fulfilled", 15_000),
        ("cancelled", 8_999),
        ("paid", 10_000),
    ]


async def test_workbook_of_orders(load: Load, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Заказ", "Дата", "Товар", "Кол-во", "Цена"])
    sheet.append(["X1", datetime(2026, 1, 31, 10), "Чай", 2, 0.1 + 0.2])  # noqa: DTZ001
    sheet.append(["X2", datetime(2026, 2, 1), "Чай", 1, "=1+2"])  # noqa: DTZ001
    sheet.append(["X3", datetime(2026, 2, 1), "Чай", 1, "#N/A"])  # noqa: DTZ001
    sheet["E4"].data_type = "e"
    book.save(tmp_path / "book.xlsx")

    imported = await load((tmp_path / "book.xlsx").read_bytes(), name="book.xlsx")

    order = await Order.get()
    assert (order.number, order.total) == ("X1", 60)
    assert order.placed_at == datetime(2026, 1, 31, 7, tzinfo=UTC)
    assert [(row[0], row[3]) for row in await problems(imported)] == [
        ("3", "формула без значения"),
        ("4", "ошибка в ячейке таблицы"),
    ]
