"""What the tests of the painter share: where its processes are, and a patience that ends."""

import asyncio
import os

import psutil
import pytest

from bot.config import Settings
from bot.output.browser import find_browser
from bot.output.painter import StudioPainter
from domain.core.chart import Chart

BROWSER = find_browser(Settings())
RECOVERY_SECONDS = 10

needs_browser = pytest.mark.skipif(
    BROWSER is None, reason="NO BROWSER: apt-get install chromium-headless-shell; charts untested"
)


def browser_of(painter: StudioPainter) -> psutil.Process:
    """The browser itself, behind the little wrappers that start it."""
    assert painter.drawing is not None
    assert painter.drawing.browser_group is not None
    family = psutil.Process(painter.drawing.browser_group).children(recursive=True)
    renderer = next(each for each in family if "--type=renderer" in each.cmdline())
    plain = (each for each in family if each.exe() == renderer.exe())
    return next(each for each in plain if not any("--type=" in word for word in each.cmdline()))


def renderer_of(painter: StudioPainter) -> psutil.Process:
    """The process of the page."""
    family = browser_of(painter).children(recursive=True)
    return next(each for each in family if "--type=renderer" in each.cmdline())


def patience() -> float:
    """Ten seconds where a core is free for us, in proportion more where others keep them busy."""
    waiting = os.getloadavg()[0] / (os.cpu_count() or 1)
    return RECOVERY_SECONDS * min(max(1.0, waiting), 5.0)


async def timed(painter: StudioPainter, chart: Chart) -> bytes:
    """The picture; an exception when it is late or missing."""
    async with asyncio.timeout(patience()):
        picture = await painter.picture(chart)
    assert picture is not None
    return picture


def running(family: list[psutil.Process]) -> list[psutil.Process]:
    """Those that still run; a zombie waits for an init that some containers lack."""
    return [each for each in family if _runs(each)]


def _runs(process: psutil.Process) -> bool:
    # It may end between one question and the next.
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
