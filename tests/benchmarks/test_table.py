"""The table of measurements says plainly what was met and what was missed."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from tests.benchmarks import table
from tests.benchmarks.row import Row

UPDATES = Row(
    label="updates", value=4200, unit="/s", rival="bare echo", rival_value=6000, wanted=">= 0.6"
)
MEMORY = Row(label="memory", value=180, unit="MB", rival="target", rival_value=150, wanted="<= 1")
TOLD = Row(label="import", value=1.333, unit="s")


@pytest.mark.parametrize(("row", "is_met"), [(UPDATES, True), (MEMORY, False), (TOLD, None)])
def test_a_bound_is_met_missed_or_absent(row: Row, is_met: bool | None) -> None:
    assert row.is_met is is_met


def test_numbers_have_three_digits_that_count() -> None:
    shown = [table.number(value, "s") for value in (12345.6, 99.94, 1.333, 0.07)]

    assert shown == ["12 346 s", "99.9 s", "1.33 s", "0.07 s"]


def test_screen_and_file_show_the_same_rows(tmp_path: Path) -> None:
    page, file = io.StringIO(), tmp_path / ".bench" / "latest.md"
    parts = [("stack", [UPDATES, MEMORY, TOLD])]

    table.show(parts, "Barker, today", Console(file=page, width=140))
    table.write(parts, "Barker, today", file)

    for text in (page.getvalue(), file.read_text("utf-8")):
        assert "Barker, today" in text
        assert "4 200 /s" in text
        assert text.count("MISSED") == 1
