"""`barker import FILE` as a person types it."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.config import Settings
from bot.database import connected, migrate
from domain.models import Shop
from tests.conftest import NOW

ORDERS = "Заказ;Дата;Телефон;Сумма\n1;31.01.2026;+79123456789;500\n2;31.02.2026;;700\n"


def barker(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """The command in Russian; what it prints is as wide as it likes."""
    return subprocess.run(
        [sys.executable, "-m", "bot", "import", *words],
        cwd=folder,
        env={
            "PATH": os.defpath,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "LANG": "ru_RU.UTF-8",
            "COLUMNS": "200",
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """A folder with the database of one shop and a file of orders."""
    settings = Settings(database_url=f"sqlite://{tmp_path / 'barker.db'}")
    await migrate(settings)
    async with connected(settings):
        await Shop.create(name="Лавка", created_at=NOW)
    (tmp_path / "orders.csv").write_text(ORDERS)
    return tmp_path


def test_file_is_imported(folder: Path) -> None:
    done = barker(folder, "orders.csv")

    assert done.returncode == 0
    assert "Даты «Дата»: день.месяц.год" in done.stdout
    assert "Номер заказа ← Заказ" in done.stdout
    assert "Заказы: новых 1, изменено 0, без изменений 0" in done.stdout
    assert "Не загружено 1 строка" in done.stdout
    told = (folder / "ошибки orders.csv").read_text("utf-8-sig")
    assert told.splitlines()[1].startswith("3;Дата;31.02.2026;такого дня нет в календаре")
    with closing(sqlite3.connect(folder / "barker.db")) as database:
        assert database.execute('SELECT number, total FROM "order"').fetchall() == [("1", 50_000)]


def test_again_says_that_nothing_changed(folder: Path) -> None:
    barker(folder, "orders.csv")

    assert "новых 0, изменено 0, без изменений 1" in barker(folder, "orders.csv").stdout


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "Файл пустой. Выгрузите его из магазина ещё раз и пришлите.\n"),
        (
            "Заказ;Сумма\n1;5\n",
            "Не хватает колонки «Дата заказа». Переименуйте её в файле и повторите.\n",
        ),
    ],
)
def test_refusal_is_a_sentence(folder: Path, content: str, sentence: str) -> None:
    (folder / "orders.csv").write_text(content)

    done = barker(folder, "orders.csv")

    assert (done.returncode, done.stderr) == (1, sentence)


async def test_which_shop_is_meant(folder: Path) -> None:
    settings = Settings(database_url=f"sqlite://{folder / 'barker.db'}")
    async with connected(settings):
        await Shop.create(name="Вторая", created_at=NOW)

    done = barker(folder, "orders.csv")
    assert (done.returncode, done.stderr) == (
        1,
        "Магазинов несколько, назовите один: --shop 1, 2.\n",
    )
    assert barker(folder, "orders.csv", "--shop", "9").returncode == 1
    assert barker(folder, "orders.csv", "--shop", "2").returncode == 0
