"""What is found out about files of every make."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from domain.imports.fields import Kind
from domain.imports.mapping import guess, guess_kind
from domain.imports.plan import examine
from domain.imports.source import Source, sniff
from tests.imports.conftest import MOSCOW

RUSSIAN = (
    "Номер заказа;Дата;Клиент;Телефон;Товар;Кол-во;Цена\n"
    "1;31.01.2026 10:00;Анна Петрова;+79123456789;Чай, зелёный;2;1 250,50\n"
    "2;01.02.2026 11:00;Борис;+79123456780;Кофе;1;990,00\n"
)


def looked_at(content: bytes, tmp_path: Path) -> Source:
    path = tmp_path / "file"
    path.write_bytes(content)
    return sniff(path, tmp_path / "look", "RU")[0]


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp1251", "cp1251"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("cp866", "cp866"),
        ("koi8-r", "koi8-r"),
    ],
)
def test_encodings(encoding: str, found: str, tmp_path: Path) -> None:
    source = looked_at(RUSSIAN.encode(encoding), tmp_path)

    assert source.encoding == found
    assert [column.name for column in source.columns][:2] == ["Номер заказа", "Дата"]


def test_western_letters(tmp_path: Path) -> None:
    source = looked_at("order;date;name\n1;2026-01-02;Renée Müller\n".encode("cp1252"), tmp_path)

    assert source.encoding == "cp1252"


def test_everything_is_found_out(tmp_path: Path) -> None:
    source = looked_at(RUSSIAN.encode("cp1251"), tmp_path)

    assert (source.delimiter, source.decimal, source.header, source.lines) == (";", ",", 1, 3)
    assert source.columns[1].date_order == "dmy"
    assert source.columns[1].is_date_sure


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_delimiters(delimiter: str, tmp_path: Path) -> None:
    text = '"a"-"b"-"c, d; e"\n1-2-"x, y"\n3-4-z\n'.replace("-", delimiter)

    assert looked_at(text.encode(), tmp_path).delimiter == delimiter


def test_title_above_the_header(tmp_path: Path) -> None:
    text = f"Отчёт по продажам;;;;;;\nза январь;;;;;;\n\n{RUSSIAN}"

    source = looked_at(text.encode(), tmp_path)

    assert source.header == 4
    assert source.columns[0].name == "Номер заказа"


def test_packed_files(tmp_path: Path) -> None:
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("__MACOSX/._orders.csv", "x")
        archive.writestr("orders.csv", RUSSIAN)

    assert looked_at(gzip.compress(RUSSIAN.encode()), tmp_path).packing == "gz"
    assert looked_at(zipped.getvalue(), tmp_path).packing == "zip"


def test_workbook(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Нет данных"])  # type: ignore[union-attr]
    book.remove(book.worksheets[0])
    book.create_sheet("Пусто")
    sheet = book.create_sheet("Продажи")
    for line in RUSSIAN.splitlines():
        sheet.append(line.split(";"))
    book.save(tmp_path / "book")

    source = looked_at((tmp_path / "book").read_bytes(), tmp_path)

    assert (source.container, source.sheet, source.sheets) == ("xlsx", "Продажи", 2)
    assert source.columns[1].date_order == "dmy"


@pytest.mark.parametrize(
    ("header", "line", "mapping"),
    [
        (
            "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
            "489434,85048,BALL,12,2009-12-01 07:45:00,6.95,13085,United Kingdom",
            "number sku product quantity placed_at price customer country",
        ),
        (
            "№ заказа,Дата заказа,Время,ФИО,E-mail,Город,Артикул,Наименование,Кол-во,Сумма,Статус",
            "1,01.02.2026,10:15,Анна,anna@example.com,Казань,A1,Чай,2,500,Оплачен",
            "number placed_at clock name email city sku product quantity line_total status",
        ),
        (
            "order_id,created_at,user_id,total",
            "17,2026-02-01T10:00:00Z,5,99.90",
            "number placed_at customer order_total",
        ),
        (
            "household_id,basket_id,product_id,quantity,sales_value,retail_disc,transaction_timestamp",
            "900,31198570044,1095275,1,0.50,0.00,2017-01-01 11:53:26",
            "customer number sku quantity line_total discount placed_at",
        ),
    ],
)
def test_columns_of_orders(header: str, line: str, mapping: str, tmp_path: Path) -> None:
    source = looked_at(f"{header}\n{line}\n".encode(), tmp_path)
    found = {index: key for key, index in guess(source, "orders").items()}

    assert [found.get(index) for index in range(len(source.columns))] == mapping.split()
    assert guess_kind(source) == "orders"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Имя,Телефон,Email,Теги,Согласие\nАнна,+79123456789,a@example.com,vip,да\n", "customers"),
        ("Артикул,Название,Категория,Цена,Остаток\nA1,Чай,Чай > Зелёный,500,3\n", "products"),
    ],
)
def test_kinds(text: str, kind: Kind, tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text(text)

    assert examine(path, tmp_path / "look", MOSCOW).kind == kind


def test_sum_of_the_order_repeated_on_its_lines(tmp_path: Path) -> None:
    text = (
        "Заказ,Дата,Товар,Сумма\n1,2026-01-02,Чай,900\n1,2026-01-02,Кофе,900\n2,2026-01-03,Чай,5\n"
    )

    mapping = guess(looked_at(text.encode(), tmp_path), "orders")

    assert "order_total" in mapping
    assert "line_total" not in mapping


def test_line_that_names_the_delimiter(tmp_path: Path) -> None:
    source = looked_at(f"sep=;\n{RUSSIAN}".encode("utf-8-sig"), tmp_path)

    assert (source.delimiter, source.header, len(source.columns)) == (";", 2, 7)


def test_file_without_a_header(tmp_path: Path) -> None:
    source = looked_at(RUSSIAN.split("\n", 1)[1].encode(), tmp_path)

    assert source.header == 0
    assert [column.name for column in source.columns] == [""] * 7


def test_header_on_two_lines(tmp_path: Path) -> None:
    text = RUSSIAN.replace("Цена", '"Цена,\nруб."')

    source = looked_at(text.encode(), tmp_path)

    assert source.columns[6].name == "Цена, руб."
    assert guess(source, "orders")["price"] == 6
