"""Teapots, cups and all the rest of the table."""

from bot.demo_app.art.canvas import Palette, drawn, line, shine
from bot.demo_app.art.motifs import at, steam, sun


def teapot(palette: Palette) -> str:
    """Glass, with tea in it."""
    return drawn(
        palette,
        f"{line('M232 168c40-6 40 62-8 60', palette.dark, 10)}"
        f'<path d="M92 176 52 138q-8-6-4 6l34 66z" fill="{palette.main}" opacity=".7"/>'
        '<path d="M84 184c0-42 152-42 152 0 6 52-24 80-76 80s-82-28-76-80z" fill="url(#l)" '
        'opacity=".92"/>'
        '<path d="M86 176c2-56 146-56 148 0-30 16-118 16-148 0z" fill="#fff" opacity=".55"/>'
        f'<path d="M114 132q46-26 92 0z" fill="{palette.main}"/>'
        f'<circle cx="160" cy="112" r="10" fill="{palette.dark}"/>'
        f"{shine('M98 190c0 34 8 50 24 62-22-4-34-26-32-64z', 0.5)}"
        f"{at(160, 92, 0.9, steam(palette.main))}",
        width=190,
    )


def gaiwan(palette: Palette) -> str:
    """A cup with a lid on a saucer."""
    return drawn(
        palette,
        f'<ellipse cx="160" cy="250" rx="92" ry="18" fill="{palette.light}"/>'
        f'<ellipse cx="160" cy="246" rx="70" ry="11" fill="{palette.main}" opacity=".5"/>'
        '<path d="M78 152h164c-2 62-38 96-82 96s-80-34-82-96z" fill="#fff"/>'
        '<path d="M160 152h82c-2 62-38 96-82 96 34-22 38-60 0-96z" fill="url(#l)" opacity=".35"/>'
        f"{line('M104 196q28 26 56 4t56-4', palette.main, 4)}"
        f'<ellipse cx="160" cy="152" rx="82" ry="17" fill="{palette.light}"/>'
        '<path d="M90 148c10-46 130-46 140 0-30 14-110 14-140 0z" fill="#fff"/>'
        '<path d="M160 114c40 0 64 14 70 34-20 9-46 11-70 11z" fill="url(#l)" opacity=".3"/>'
        f'<path d="M146 112h28l6-18h-40z" fill="{palette.main}"/>',
        width=190,
    )


def bowls(palette: Palette) -> str:
    """Three, one in another."""
    bowl = '<path d="M0 0h104c-2 46-24 66-52 66S2 46 0 0z" fill="{}"/>'
    rim = '<ellipse cx="52" rx="52" ry="12" fill="{}"/>'
    shapes = (
        (44, 152, "url(#l)", palette.spark),
        (172, 152, "url(#m)", palette.light),
        (104, 194, "#fff", palette.light),
    )
    drawn_bowls = "".join(
        f'<g transform="translate({x} {y})">{bowl.format(body)}{rim.format(inside)}'
        f"{line('M16 22q36 16 72 0', palette.main, 3)}</g>"
        for x, y, body, inside in shapes
    )
    return drawn(palette, drawn_bowls, width=220)


def cezve(palette: Palette) -> str:
    """Copper, with a long handle."""
    return drawn(
        palette,
        f"{line('M206 130 292 92', palette.dark, 15)}{line('M214 125 290 92', palette.main, 5)}"
        '<path d="M96 126h112l-12 40c34 26 38 98-4 98h-80c-42 0-38-72-4-98z" fill="url(#m)"/>'
        f'<ellipse cx="152" cy="126" rx="56" ry="13" fill="{palette.dark}"/>'
        '<ellipse cx="152" cy="128" rx="44" ry="8" fill="#3a2015"/>'
        f"{line('M100 176q52 18 104 0', palette.spark, 3)}"
        f"{shine('M104 184c-16 26-14 56 0 70-26-8-26-48-8-76z', 0.45)}"
        f"{at(152, 108, 1.0, steam(palette.main))}",
        width=160,
    )


def press(palette: Palette) -> str:
    """A French press."""
    return drawn(
        palette,
        f"{line('M222 132h24q16 0 16 18v52q0 18-16 18h-24', palette.dark, 11)}"
        f"{line('M160 52v52', palette.dark, 5)}"
        f'<circle cx="160" cy="48" r="11" fill="{palette.dark}"/>'
        '<path d="M100 116h122v138q0 12-12 12h-98q-12 0-12-12z" fill="#fff" opacity=".55"/>'
        '<path d="M106 162h110v92q0 6-6 6h-98q-6 0-6-6z" fill="#4a2a18"/>'
        '<path d="M106 154h110v10H106z" fill="#c89a6a"/>'
        f'<path d="M92 92h138l-8 26H100z" fill="{palette.main}"/>'
        f"{line('M96 196h130M96 236h130', palette.dark, 5)}"
        f"{shine('M110 122h12v138h-12z', 0.5)}",
        width=170,
    )


def dripper(palette: Palette) -> str:
    """A cone with a paper filter on a glass."""
    return drawn(
        palette,
        '<path d="M112 190h96v62q0 14-14 14h-68q-14 0-14-14z" fill="#fff" opacity=".6"/>'
        '<path d="M116 222h88v30q0 10-10 10h-68q-10 0-10-10z" fill="#5a331d"/>'
        f'<path d="M86 178h148v12H86z" fill="{palette.dark}"/>'
        f"{line('M232 104q34 0 30 30-4 22-36 20', palette.dark, 9)}"
        '<path d="M76 84h168l-48 94h-72z" fill="url(#m)"/>'
        f'<path d="M84 72h152l-8 22H92z" fill="{palette.glow}"/>'
        f'<ellipse cx="160" cy="76" rx="70" ry="10" fill="#5a331d"/>'
        f"{line('M112 104l26 66M160 104v66M208 104l-26 66', palette.spark, 3)}"
        f"{line('M160 192v22', '#5a331d', 4)}",
        width=150,
    )


def mug(palette: Palette) -> str:
    """The shop's own."""
    return drawn(
        palette,
        f"{line('M214 150c62-10 62 78-4 72', palette.main, 16)}"
        '<path d="M88 124h132v116q0 26-26 26h-80q-26 0-26-26z" fill="url(#m)"/>'
        f'<ellipse cx="154" cy="124" rx="66" ry="15" fill="{palette.light}"/>'
        '<ellipse cx="154" cy="127" rx="54" ry="10" fill="#6b3a1d"/>'
        f"{at(154, 200, 2.0, sun(palette.spark))}"
        f"{shine('M96 140h13v112q-11-3-13-14z', 0.2)}"
        f"{at(154, 104, 1.0, steam(palette.main))}",
        width=170,
    )


def flask(palette: Palette) -> str:
    """A flask that keeps warm."""
    return drawn(
        palette,
        '<path d="M116 112h88v140q0 14-14 14h-60q-14 0-14-14z" fill="url(#m)"/>'
        '<path d="M120 112q2-22 16-28h48q14 6 16 28z" fill="url(#l)"/>'
        f'<rect x="132" y="44" width="56" height="42" rx="9" fill="{palette.dark}"/>'
        f'<path d="M132 70h56" stroke="{palette.spark}" stroke-width="3" opacity=".6"/>'
        f'<path d="M116 190h88v26h-88z" fill="{palette.spark}"/>'
        f"{at(160, 152, 0.9, sun(palette.spark))}"
        f"{shine('M124 118h12v142h-6q-6-2-6-8z', 0.3)}",
        width=120,
    )
