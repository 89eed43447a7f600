"""Run the modules `bench_*.py` of this folder: `python -m tests.benchmarks [NAME ...]`.

A module has `NAME` and `async def run() -> list[Row]`, which measures for less than a minute or so.
One that breaks is told at the end and does not take the others with it.
"""

import asyncio
import importlib
import pkgutil
import sys
import traceback
from pathlib import Path
from types import ModuleType

from rich.console import Console

import tests.benchmarks
from tests.benchmarks import table
from tests.benchmarks.row import Row

PREFIX = "bench_"
LATEST = Path(".bench") / "latest.md"


def main(wanted: list[str]) -> int:
    """Measure, print, keep; 1 when a module broke, 2 when there is no such module."""
    console = Console(width=None if sys.stdout.isatty() else 140)
    names = sorted(
        info.name.removeprefix(PREFIX)
        for info in pkgutil.iter_modules(tests.benchmarks.__path__)
        if info.name.startswith(PREFIX)
    )
    if strangers := set(wanted) - set(names):
        console.print(
            f"no such benchmark: {', '.join(sorted(strangers))}; there are {', '.join(names)}"
        )
        return 2
    title = table.machine()
    parts, broken = [], []
    for name in wanted or names:
        console.print(f"measuring {name} ...", style="dim")
        try:
            parts.append(measured(importlib.import_module(f"tests.benchmarks.{PREFIX}{name}")))
        except Exception:
            broken.append(f"{name}:\n{traceback.format_exc()}")
    table.show(parts, title, console)
    table.write(parts, title, LATEST)
    for told in broken:
        console.print(told, markup=False)
    return 1 if broken else 0


def measured(module: ModuleType) -> tuple[str, list[Row]]:
    """The name and the rows of one module."""
    return module.NAME, asyncio.run(module.run())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
