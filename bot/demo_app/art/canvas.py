"""The ground every picture stands on, and the colours of things."""

import dataclasses

SIDE = 320


@dataclasses.dataclass(frozen=True)
class Palette:
    """Two colours of the wall, three of the thing from light to dark, and one that stands out."""

    wall: str
    glow: str
    light: str
    main: str
    dark: str
    spark: str


AMBER = Palette("#f3dcbc", "#fdf3e3", "#e39a4b", "#b7642a", "#6f3517", "#ffd591")
MOSS = Palette("#d5e4bd", "#f2f8e6", "#a7c26a", "#6d9440", "#3b5a26", "#eef5c4")
JADE = Palette("#c6e3da", "#eefaf5", "#79bfa8", "#3f8d78", "#1f5549", "#dff5e4")
NIGHT = Palette("#d9cfe6", "#f6f1fb", "#8d76ae", "#5a4580", "#31234c", "#f2c9d9")
ROSE = Palette("#f6d0d3", "#fdf0f0", "#e2727c", "#b83a4d", "#6e1b2d", "#ffd9c7")
SUN = Palette("#fbe0ae", "#fff7e4", "#f6b042", "#e07b1c", "#8a4310", "#fff0b8")
MINT = Palette("#cdeade", "#f0fbf6", "#8ad2b0", "#46a583", "#1f604c", "#f2fff2")
COCOA = Palette("#e6d5c8", "#faf3ee", "#a47655", "#6d4630", "#3c2418", "#f3c98f")
INK = Palette("#cfd6e2", "#f1f4f9", "#6f8099", "#3c4a60", "#1d2737", "#f0b860")
CORAL = Palette("#f9d6c8", "#fef3ee", "#f0906b", "#cf5b38", "#7d2c18", "#ffe3b8")
SKY = Palette("#cfe1f0", "#f1f8fd", "#8fbbdc", "#4b84b0", "#24506f", "#ffffff")
HONEY = Palette("#fae3b4", "#fffaeb", "#f4bd4a", "#d18a1b", "#7c4c0c", "#fff3cd")
PLUM = Palette("#e9d3e4", "#fbf2f9", "#b777a8", "#84456f", "#4c2140", "#ffdfa8")
SAND = Palette("#ece1cf", "#fbf7ef", "#cdb48a", "#98794c", "#574325", "#fff6df")


def drawn(palette: Palette, thing: str, *, width: int = 150) -> str:
    """A whole picture: the wall with its light, a table with a shadow `width` wide, the thing."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}"><defs>'
        f'<radialGradient id="w" cx=".36" cy=".26" r=".95"><stop stop-color="{palette.glow}"/>'
        f'<stop offset="1" stop-color="{palette.wall}"/></radialGradient>'
        f'<linearGradient id="m" x2="1" y2=".25"><stop stop-color="{palette.light}"/>'
        f'<stop offset=".5" stop-color="{palette.main}"/>'
        f'<stop offset="1" stop-color="{palette.dark}"/></linearGradient>'
        f'<linearGradient id="l" x2="0" y2="1"><stop stop-color="{palette.light}"/>'
        f'<stop offset="1" stop-color="{palette.main}"/></linearGradient>'
        '<linearGradient id="g" x2="1"><stop stop-color="#fff" stop-opacity=".75"/>'
        '<stop offset=".45" stop-color="#fff" stop-opacity=".18"/>'
        '<stop offset="1" stop-color="#fff" stop-opacity=".5"/></linearGradient>'
        '<filter id="b" x="-30%" y="-80%" width="160%" height="260%">'
        '<feGaussianBlur stdDeviation="9"/></filter></defs>'
        f'<rect width="{SIDE}" height="{SIDE}" fill="url(#w)"/>'
        f'<path d="M0 244h{SIDE}v76H0z" fill="{palette.dark}" opacity=".07"/>'
        f'<ellipse cx="166" cy="268" rx="{width // 2}" ry="11" fill="{palette.dark}" '
        f'opacity=".42" filter="url(#b)"/>{thing}</svg>'
    )


def shine(path: str, opacity: float = 0.22) -> str:
    """Light that falls on a thing from the left."""
    return f'<path d="{path}" fill="#fff" opacity="{opacity}"/>'


def line(path: str, colour: str, width: float = 3) -> str:
    """A stroke with round ends."""
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )
