"""Every picture is delivered in time whatever is killed; the processes here are real."""

import asyncio
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from bot.output.folders import Folder, sweep
from bot.output.painter import StudioPainter
from tests.output.charts import a_chart
from tests.output.studios import browser_of, needs_browser, renderer_of, running, timed

pytestmark = [pytest.mark.browser, pytest.mark.kill, pytest.mark.xdist_group("painter")]

Find = Callable[[StudioPainter], psutil.Process]
SCRIPT = """
import asyncio, sys
from pathlib import Path
from bot.output.painter import StudioPainter
from tests.output.charts import a_chart
async def main():
    async with StudioPainter(Path(sys.argv[1])) as painter:
        await painter.picture(a_chart())
        print(painter.drawing.process.pid, painter.drawing.folder.path, flush=True)
        await asyncio.sleep(60)
asyncio.run(main())
"""


def studio_of(painter: StudioPainter) -> psutil.Process:
    assert painter.drawing is not None
    return psutil.Process(painter.drawing.process.pid)


@needs_browser
@pytest.mark.parametrize("find", [browser_of, renderer_of, studio_of])
async def test_killed_while_idle(painter: StudioPainter, find: Find) -> None:
    await timed(painter, a_chart())
    find(painter).kill()

    await timed(painter, a_chart("Вторая"))
    assert painter.starts == 2


@needs_browser
@pytest.mark.parametrize("find", [browser_of, renderer_of, studio_of])
async def test_killed_while_drawing(painter: StudioPainter, find: Find) -> None:
    await timed(painter, a_chart())
    asked = [asyncio.create_task(timed(painter, a_chart(f"Картинка {n}"))) for n in range(8)]
    await asyncio.sleep(0.15)
    find(painter).kill()

    assert all(await asyncio.gather(*asked))
    assert painter.starts == 2


@needs_browser
@pytest.mark.parametrize("find", [browser_of, renderer_of, studio_of])
async def test_hanging(painter: StudioPainter, find: Find) -> None:
    await timed(painter, a_chart())
    find(painter).send_signal(signal.SIGSTOP)

    await timed(painter, a_chart("После зависания"))
    assert painter.starts == 2


@needs_browser
async def test_closing_leaves_nothing(browser: Path) -> None:
    async with StudioPainter(browser) as painter:
        await timed(painter, a_chart())
        family = [studio_of(painter), *studio_of(painter).children(recursive=True)]
        assert painter.drawing is not None
        folder = painter.drawing.folder.path

    assert not folder.exists()
    assert not running(family)


@needs_browser
def test_killed_owner_leaves_no_browser_and_the_folder_is_swept(browser: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(browser)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        text=True,
    ) as owner:
        assert owner.stdout is not None
        studio, folder = owner.stdout.readline().split()
        family = psutil.Process(int(studio)).children(recursive=True)
        owner.kill()

    until = time.monotonic() + 30
    while running(family) and time.monotonic() < until:
        time.sleep(0.05)
    assert not running(family)
    assert Path(folder).exists()
    assert sweep() >= 1
    assert not Path(folder).exists()


def test_sweeping_spares_folders_in_use() -> None:
    mine = Folder()

    sweep()

    assert mine.path.exists()
    mine.remove()
    assert not mine.path.exists()
