"""The process that draws: one browser, one picture after another, until its input ends.

`python -m bot.output.studio BROWSER FOLDER` reads charts as JSON and writes PNG pictures, each
after its length. Before the first it writes two messages: the number of the browser's process
group, and an empty one when the page is ready. It never repairs anything: when the browser or its
page is gone it ends at once, and who started it starts another.
"""

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any, BinaryIO

import kaleido
from choreographer.browsers.chromium import Chromium
from kaleido.kaleido import _KaleidoTab

from bot.output.browser import write_fonts
from bot.output.figure import figure
from bot.output.frames import framed, read
from domain.core.chart import Chart, Series, Span

# The page is loaded anew that seldom: the reload costs more than a picture.
PICTURES_A_PAGE = 100
GONE = 3


class Browser(Chromium):
    """Chromium with our fonts; of the shop's environment, where the token is, it sees nothing."""

    def get_env(self) -> MutableMapping[str, str]:
        folder = Path(tempfile.gettempdir())
        fonts = str(folder / "fonts.conf")
        return {"PATH": os.defpath, "HOME": str(folder), "FONTCONFIG_FILE": fonts, "TZ": "UTC"}


class Studio(kaleido.Kaleido):  # type: ignore[misc]
    """Kaleido that gives a page back as it is instead of loading plotly.js after each picture."""

    drawn = 0

    async def _return_kaleido_tab(self, tab: _KaleidoTab) -> None:
        self.drawn += 1
        if self.drawn % PICTURES_A_PAGE == 0:
            await tab.reload()
        await self.tabs_ready.put(tab)


async def watch(studio: Studio) -> None:
    """End this process when the browser does; its calls would wait for ever."""
    await asyncio.to_thread(studio.subprocess.wait)
    os._exit(GONE)


async def crashed(_event: object) -> None:
    """The page's own process is gone: the same."""
    os._exit(GONE)


def chart_of(content: bytes) -> Chart:
    """The chart as it was before it became JSON."""
    values: dict[str, Any] = json.loads(content)
    rows = ("values", "lows", "highs", "texts")
    values["series"] = tuple(
        Series(**{**each, **{row: tuple(each[row]) for row in rows}}) for each in values["series"]
    )
    values["spans"] = tuple(Span(**each) for each in values["spans"])
    values["labels"] = tuple(values["labels"])
    values["y_range"] = values["y_range"] and tuple(values["y_range"])
    return Chart(**values)


async def draw(studio: Studio, content: bytes) -> bytes:
    """The PNG of a chart."""
    made: Mapping[str, Any] = figure(chart_of(content)).to_dict()
    options = {"format": "png", "scale": 1}
    picture: bytes = await studio.calc_fig(made, options)
    return picture


async def opened(studio: Studio) -> None:
    """Open the browser and from then on end with it."""
    await studio.open()
    for tab in studio.tabs.values():
        tab.subscribe("Inspector.targetCrashed", crashed)
        await tab.send_command("Inspector.enable")


async def work(browser: str, source: BinaryIO, target: BinaryIO) -> None:
    """Open the browser, say so, draw until the input ends, close the browser."""
    studio = Studio(mathjax=False, timeout=None, path=browser, browser_cls=Browser)
    opening = asyncio.create_task(opened(studio))
    while not hasattr(studio, "subprocess"):
        await asyncio.wait({opening}, timeout=0.01)
        if opening.done():
            opening.result()
    watching = asyncio.create_task(watch(studio))
    write(target, str(studio.subprocess.pid).encode())
    await opening
    write(target, b"")
    while (content := await asyncio.to_thread(read, source)) is not None:
        write(target, await draw(studio, content))
    watching.cancel()
    await studio.close()


def write(target: BinaryIO, content: bytes) -> None:
    """One message, at once."""
    target.write(framed(content))
    target.flush()


def main() -> None:
    """Whatever is printed meanwhile goes to the log: the output is for pictures."""
    browser, folder = sys.argv[1:]
    tempfile.tempdir = folder
    write_fonts(Path(folder))
    target = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    asyncio.run(work(browser, sys.stdin.buffer, target))


if __name__ == "__main__":
    main()
