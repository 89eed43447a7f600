"""The one table of all measurements, for the terminal and for a file."""

import os
import platform
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.row import Row

HEADINGS = ("what", "value", "against", "their value", "ratio", "wanted", "")
RIGHT = {"value", "their value", "ratio", "wanted"}
VERDICTS = {True: "ok", False: "MISSED", None: ""}


def number(value: float | None, unit: str = "") -> str:
    """Three significant digits, thousands apart."""
    if value is None:
        return ""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f} {unit}".replace(",", " ").strip()


def cells(row: Row) -> tuple[str, ...]:
    """A row as the table shows it."""
    return (
        row.label,
        number(row.value, row.unit),
        row.rival,
        number(row.rival_value, row.unit),
        number(row.ratio),
        row.wanted,
        VERDICTS[row.is_met],
    )


def show(parts: Iterable[tuple[str, list[Row]]], title: str, console: Console) -> None:
    """Print the table, a section for each module."""
    table = Table(title=title)
    for heading in HEADINGS:
        table.add_column(heading, justify="right" if heading in RIGHT else "left")
    for name, rows in parts:
        table.add_row(f"[bold]{name}[/]")
        for row in rows:
            style = "red" if row.is_met is False else ""
            table.add_row(*cells(row), style=style)
        table.add_section()
    console.print(table)


def write(parts: Iterable[tuple[str, list[Row]]], title: str, path: Path) -> None:
    """The same as Markdown, to be read or copied later."""
    lines = [title, "", f"| {' | '.join(HEADINGS)} |", "|---" * len(HEADINGS) + "|"]
    for name, rows in parts:
        lines += [f"| **{name}** |" + " |" * (len(HEADINGS) - 1)]
        lines += [f"| {' | '.join(cells(row))} |" for row in rows]
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", "utf-8")


def machine() -> str:
    """What the numbers were measured on, and how busy it was."""
    today = datetime.now(UTC).date().isoformat()
    load = f"load {os.getloadavg()[0]:.1f} before"
    return f"Barker, {today}, Python {platform.python_version()}, {os.cpu_count()} cores, {load}"
