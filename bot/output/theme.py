"""How every picture looks: sizes for a phone, colours that colour-blind people tell apart."""

import dataclasses

from domain.core.chart import Part, Theme, Tone

WIDTH = 1280
HEIGHT = 1080
FONT = "Roboto"
TITLE, SUBTITLE, AXIS, LEGEND, FOOTER = 42, 28, 27, 27, 22


@dataclasses.dataclass(frozen=True, kw_only=True)
class Palette:
    """The colours of one theme; those of the parts are Okabe and Ito's, adapted to the ground."""

    ground: str
    ink: str
    faint: str
    grid: str
    parts: dict[Part, str]
    tones: dict[Tone, str]


PALETTES: dict[Theme, Palette] = {
    "light": Palette(
        ground="#ffffff",
        ink="#1b1f24",
        faint="#5b6570",
        grid="#e4e8ec",
        parts={"main": "#4c9fd0", "mean": "#c2410c", "previous": "#a3adb8"},
        tones={"good": "#007a5a", "bad": "#c2410c", "open": "#7d8894"},
    ),
    "dark": Palette(
        ground="#17212b",
        ink="#f2f5f8",
        faint="#a9b6c3",
        grid="#2b3947",
        parts={"main": "#56b4e9", "mean": "#ffd166", "previous": "#6c7a89"},
        tones={"good": "#2dc79a", "bad": "#ff8a4c", "open": "#8d9aa7"},
    ),
}
