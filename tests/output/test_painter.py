"""Pictures come out of a browser that is opened once and put away when nobody asks."""

import asyncio
import dataclasses
import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image

from bot.output.painter import StudioPainter
from tests.output.charts import a_chart
from tests.output.studios import BROWSER, browser_of, needs_browser, timed

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("painter"),
    pytest.mark.asyncio(loop_scope="module"),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def painter() -> AsyncIterator[StudioPainter]:
    """One browser for all that leave it whole."""
    async with StudioPainter(BROWSER) as ready:
        yield ready


@needs_browser
async def test_picture_is_large_enough_for_a_phone(painter: StudioPainter) -> None:
    image = Image.open(io.BytesIO(await timed(painter, a_chart())))

    assert image.format == "PNG"
    assert image.width >= 1280
    assert image.height >= 960


@needs_browser
async def test_cyrillic_and_rouble_are_drawn(painter: StudioPainter) -> None:
    with_text = await timed(painter, a_chart("Ёлка ₽ №"))
    boxes = await timed(painter, a_chart("\U000f0000\U000f0001\U000f0002 \U000f0003 \U000f0004"))
    empty = await timed(painter, a_chart(""))

    drawn, unknown, blank = (
        Image.open(io.BytesIO(each)).convert("L").crop((0, 0, 900, 96))
        for each in (with_text, boxes, empty)
    )
    assert sum(drawn.histogram()[:100]) > sum(blank.histogram()[:100]) + 500
    assert drawn.tobytes() != unknown.tobytes()


@needs_browser
async def test_same_chart_is_drawn_once(painter: StudioPainter) -> None:
    first, second = await asyncio.gather(timed(painter, a_chart()), timed(painter, a_chart()))
    third = await timed(painter, a_chart())

    assert first is second is third


@needs_browser
async def test_dark_picture_differs(painter: StudioPainter) -> None:
    light = await timed(painter, a_chart())
    dark = await timed(painter, dataclasses.replace(a_chart(), theme="dark"))

    corner = Image.open(io.BytesIO(dark)).convert("RGB").getpixel((2, 2))
    assert corner == (0x17, 0x21, 0x2B)
    assert light != dark


@needs_browser
async def test_browser_is_put_away_when_idle(browser: Path) -> None:
    async with StudioPainter(browser, idle_seconds=0.2) as painter:
        await timed(painter, a_chart())
        process = browser_of(painter)
        await asyncio.sleep(2)

        assert painter.drawing is None
        assert not process.is_running()
        await timed(painter, a_chart("Снова"))
    assert painter.starts == 2


@needs_browser
async def test_warm_browser_is_waiting(browser: Path) -> None:
    async with StudioPainter(browser) as painter:
        painter.warm_up()
        painter.warm_up()
        await timed(painter, a_chart())

    assert painter.starts == 1


@needs_browser
async def test_who_leaves_does_not_spoil_the_next(painter: StudioPainter) -> None:
    left = asyncio.create_task(painter.picture(a_chart("Ушёл")))
    await asyncio.sleep(0.05)
    left.cancel()

    assert await timed(painter, a_chart("Остался"))
    assert painter.starts == 1


async def test_no_browser_no_picture() -> None:
    async with StudioPainter(None) as painter:
        painter.warm_up()

        assert await painter.picture(a_chart()) is None


async def test_broken_browser_is_not_tried_at_every_press(tmp_path: Path) -> None:
    broken = tmp_path / "browser"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    async with StudioPainter(broken) as painter:
        assert await painter.picture(a_chart()) is None
        tries = painter.starts

        assert await painter.picture(a_chart("Другая")) is None
        assert painter.starts == tries
