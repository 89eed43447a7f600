"""The browser that draws the charts, tried with a picture."""

import time

from bot.config import Settings
from bot.doctor.finding import Finding, bad, good
from bot.output.browser import find_browser
from bot.output.painter import StudioPainter
from domain.core.chart import Chart, Series

PNG = b"\x89PNG"


def _sample(title: str) -> Chart:
    week = Series(name="", kind="bars", values=(3, 4, 2, 5, 4, 7, 6))
    return Chart(title=title, labels=("",) * 7, series=(week,))


async def browser(settings: Settings) -> Finding:
    """A picture is drawn and its Cyrillic text is seen: without a font it vanishes silently."""
    found = find_browser(settings)
    if found is None:
        return bad("doctor-browser-missing")
    start = time.monotonic()
    async with StudioPainter.of(settings) as painter:
        bare = await painter.picture(_sample(""))
        titled = await painter.picture(_sample("Выручка"))
    if titled is None or not titled.startswith(PNG) or titled == bare:
        return bad("doctor-browser-silent", browser=str(found))
    seconds = round(time.monotonic() - start, 1)
    return good("doctor-browser-draws", browser=str(found), seconds=seconds)
