"""The browser for tests of pages, and what is said where there is none."""

import pytest

from bot.config import Settings
from bot.output.browser import find_browser

BROWSER = find_browser(Settings())
NEEDS_BROWSER = [
    pytest.mark.browser,
    pytest.mark.skipif(
        BROWSER is None,
        reason="NO BROWSER: apt-get install chromium-headless-shell; the pages are untested",
    ),
]
