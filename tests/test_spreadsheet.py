"""Tables as files a spreadsheet opens: nothing in them is run, nothing breaks them."""

import io

import pytest
from openpyxl import load_workbook

from domain.core.spreadsheet import harmless, written

ROWS = (
    ("Имя", "Сумма", "Пусто"),
    ("=cmd|' /C calc'!A0", 1500.5, None),
    ("+79161234567", 3, ""),
    ("строка\nещё; «кавычки» \x07", -2, "<b>&"),
)


def test_csv_is_of_the_language() -> None:
    russian = written("csv", ROWS, "ru").decode("utf-8-sig").split("\r\n")
    english = written("csv", ROWS, "en").decode("utf-8-sig").split("\r\n")

    assert russian[1] == "'=cmd|' /C calc'!A0;1500,5;"
    assert english[2] == "+79161234567,3,"


def test_a_workbook_reads_back() -> None:
    sheet = load_workbook(io.BytesIO(written("xlsx", ROWS, "ru")))["1"]
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]

    assert found[1] == ["=cmd|' /C calc'!A0", 1500.5, None]
    assert sheet["A2"].data_type == "s"
    assert found[3] == ["строка\nещё; «кавычки» ", -2, "<b>&"]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1", "'=1"),
        ("@a", "'@a"),
        ("-x", "'-x"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("-12,5", "-12,5"),
        ("+7 916", "+7 916"),
    ],
)
def test_formulas_are_made_harmless(text: str, safe: str) -> None:
    assert harmless(text) == safe
