"""Signs in texts and on buttons: the chat page must not show an empty box instead of one."""

from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont

HOUSE = Path(__file__).parents[2]
EMOJI = HOUSE / "bot/sandbox/static/emoji.ttf"
# No picture, and drawn by the system's own font everywhere.
PLAIN = frozenset("←↑→↓↶↷✓✕✗★☰▫▰▱⌫▁▂▃▄▅▆▇█\N{VARIATION SELECTOR-16}")


def letters() -> Path:
    """The font of the page's words."""
    spec = find_spec("font_roboto")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "files/Roboto-Regular.ttf"


def test_every_sign_can_be_drawn() -> None:
    drawn = {chr(code) for font in (EMOJI, letters()) for code in TTFont(font).getBestCmap()}
    texts = [*(HOUSE / "locales").rglob("*.ftl"), *(HOUSE / "handlers").rglob("*.py")]
    missing = {
        (sign, str(file.relative_to(HOUSE)))
        for file in texts
        for sign in set(file.read_text("utf-8")) - drawn - PLAIN
        if not sign.isascii()
    }

    assert missing == set()
