"""Whatever way the same orders are written down, the same orders are read."""

import csv
import dataclasses
import io
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.imports.plan import examine
from domain.imports.staging import Workplace, stage
from tests.imports.conftest import MOSCOW

DATES = ("%d.%m.%Y %H:%M", "%Y-%m-%d %H:%M:%S", "%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M:%S")
# Nothing that cp1251 lacks; quotes, delimiters and line breaks as people write them.
WORDS = st.text("абвгдЁё abc;,\"'|\n<&-=+0123456789", min_size=1, max_size=30).filter(
    lambda text: any(each.isalpha() for each in text)
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Line:
    """A line of an order as it is meant."""

    number: int
    moment: datetime
    name: str
    quantity: int
    price: Decimal


@dataclasses.dataclass(frozen=True, kw_only=True)
class Format:
    """A way to write a table."""

    encoding: str
    delimiter: str
    comma: bool
    dates: str
    quoting: Literal[0, 1]
    ending: str
    title: bool


LINES = st.lists(
    st.builds(
        Line,
        number=st.integers(1, 12),
        moment=st.datetimes(datetime(2020, 1, 13), datetime(2026, 1, 28)),  # noqa: DTZ001
        name=WORDS,
        quantity=st.integers(1, 500),
        price=st.decimals(0, 99_999, places=2),
    ),
    min_size=3,
    max_size=25,
)
FORMATS = st.builds(
    Format,
    encoding=st.sampled_from(("utf-8", "utf-8-sig", "cp1251", "utf-16")),
    delimiter=st.sampled_from((";", ",", "\t", "|")),
    comma=st.booleans(),
    dates=st.sampled_from(DATES),
    quoting=st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
    ending=st.sampled_from(("\n", "\r\n")),
    title=st.booleans(),
)


def written(lines: list[Line], form: Format) -> bytes:
    text = io.StringIO()
    sheet = csv.writer(
        text, delimiter=form.delimiter, quoting=form.quoting, lineterminator=form.ending
    )
    if form.title:
        text.write(f"Отчёт по продажам{form.ending}{form.ending}")
    sheet.writerow(("Номер заказа", "Дата", "Товар", "Кол-во", "Цена"))
    for line in lines:
        price = str(line.price).replace(".", ",") if form.comma else str(line.price)
        when = line.moment.strftime(form.dates)
        sheet.writerow((line.number, when, line.name, line.quantity, price))
    return text.getvalue().encode(form.encoding)


def read(content: bytes) -> dict[str, int]:
    """Order to total, through the whole reading."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "file"
        path.write_bytes(content)
        plan = examine(path, folder / "look", MOSCOW, "orders")
        staged = stage(path, plan, folder / "stage")
        assert staged.problems == {}
        with closing(sqlite3.connect(Workplace(folder=folder / "stage").database)) as database:
            rows = database.execute("SELECT body FROM batch WHERE kind = 'sales'").fetchall()
    sales = [sale for (body,) in rows for sale in orjson.loads(body)]
    return {sale["order"]["number"]: sale["order"]["total"] for sale in sales}


@given(lines=LINES, form=FORMATS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_totals_survive_any_format(lines: list[Line], form: Format) -> None:
    wanted: dict[str, int] = {}
    for line in lines:
        total = int(line.price * 100) * line.quantity
        wanted[str(line.number)] = wanted.get(str(line.number), 0) + total

    assert read(written(lines, form)) == wanted
