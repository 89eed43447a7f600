"""The language costs a process nothing before somebody types."""

import subprocess
import sys

SCREENS = "import handlers.screens.segments.segments_text, handlers.screens.segments.segment_help"


def test_the_parser_is_loaded_when_it_is_wanted() -> None:
    line = f"{SCREENS}, sys; print('lark' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", line], check=True, capture_output=True, text=True)

    assert told.stdout.strip() == "False"
