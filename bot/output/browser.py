"""Which browser of this machine draws the charts, and with which fonts."""

import shutil
from importlib.resources import files
from pathlib import Path

from bot.config import Settings

NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def find_browser(settings: Settings) -> Path | None:
    """The browser of the settings, else the first known one on the path, else None."""
    if settings.browser is not None:
        found = shutil.which(settings.browser)
    else:
        found = next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


def write_fonts(folder: Path) -> Path:
    """Write a fontconfig file that knows our own fonts only: pictures are the same anywhere."""
    fonts = files("font_roboto").joinpath("files")
    target = folder / "fonts.conf"
    target.write_text(FONTS.format(fonts=fonts, cache=folder / "font-cache"), encoding="utf-8")
    return target
