"""How long a chart takes: our drawing process beside kaleido as it is shipped, in the same run."""

import asyncio
import dataclasses
import statistics
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import psutil
from kaleido import Kaleido

from bot.config import Settings
from bot.output.browser import find_browser
from bot.output.figure import figure
from bot.output.painter import StudioPainter
from domain.core.chart import Chart
from tests.benchmarks.row import Row
from tests.output.charts import a_chart

NAME = "charts"
PICTURES = 30
MEGABYTE = 2**20
Draw = Callable[[Chart], Awaitable[object]]


async def run() -> list[Row]:
    """Thirty different charts one after another; the first of each has to open the browser."""
    browser = find_browser(Settings())
    if browser is None:
        return []
    ours, memory = await _ours(browser)
    theirs = await _shipped(browser)
    return [
        _row("picture, warm, median", statistics.median(ours[1:]), statistics.median(theirs[1:])),
        _row("picture, warm, slowest of 30", max(ours[1:]), max(theirs[1:])),
        _row("first picture, browser closed", ours[0], theirs[0]),
        Row(label="processes that draw, until two idle minutes", value=memory, unit="MB"),
    ]


def _row(label: str, ours: float, theirs: float) -> Row:
    return Row(
        label=label,
        value=ours * 1000,
        unit="ms",
        rival="kaleido as shipped",
        rival_value=theirs * 1000,
        wanted="<= 1" if "warm" in label else "",
    )


async def _ours(browser: Path) -> tuple[list[float], float]:
    async with StudioPainter(browser) as painter:
        seconds = await _timed(painter.picture)
        assert painter.drawing is not None
        studio = psutil.Process(painter.drawing.process.pid)
        family = [studio, *studio.children(recursive=True)]
        # Shared pages are counted once: resident sizes would count the browser's code ten times.
        return seconds, sum(each.memory_full_info().pss for each in family) / MEGABYTE


async def _shipped(browser: Path) -> list[float]:
    """The same figures through kaleido's own class, its page reloaded after each."""
    opened: list[Kaleido] = []

    async def draw(chart: Chart) -> object:
        if not opened:
            opened.append(Kaleido(mathjax=False, path=str(browser)))
            await opened[0].open()
        return await opened[0].calc_fig(figure(chart).to_dict(), {"format": "png", "scale": 1})

    try:
        return await _timed(draw)
    finally:
        await opened[0].close()


async def _timed(draw: Draw) -> list[float]:
    seconds = []
    for number in range(PICTURES):
        chart = dataclasses.replace(a_chart(), title=f"Выручка {number}")
        start = time.perf_counter()
        await draw(chart)
        seconds.append(time.perf_counter() - start)
        await asyncio.sleep(0.05)
    return seconds
