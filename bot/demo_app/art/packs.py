"""What is sold by weight: pouches, bags, boxes, tins and jars."""

from bot.demo_app.art.canvas import Palette, drawn, line, shine
from bot.demo_app.art.motifs import at, bean, sun


def pouch(palette: Palette, motif: str) -> str:
    """A standing pouch of tea with a round label."""
    return drawn(
        palette,
        '<path d="M98 78h124l10 176q1 12-11 12H99q-12 0-11-12z" fill="url(#m)"/>'
        '<path d="M98 56h124v22H98z" fill="url(#m)"/>'
        f'<path d="M98 56h124v9H98z" fill="{palette.dark}" opacity=".35"/>'
        f"{line('M98 78h124', palette.dark, 2)}"
        f"{line('M104 71h112', palette.spark, 1.4)}"
        f'<circle cx="160" cy="164" r="50" fill="{palette.glow}"/>'
        f'<circle cx="160" cy="164" r="44" fill="none" stroke="{palette.main}" stroke-width="1.5"/>'
        f"{at(160, 162, 1.15, motif)}"
        f'<path d="M128 232h64" stroke="{palette.spark}" stroke-width="4" stroke-linecap="round"/>'
        f'<path d="M142 244h36" stroke="{palette.spark}" stroke-width="3" opacity=".6" '
        'stroke-linecap="round"/>'
        f"{shine('M104 84h16l-8 176h-14z', 0.16)}",
        width=170,
    )


def bag(palette: Palette, *, is_large: bool = False) -> str:
    """A bag of coffee with a folded top; the large one is a kilogram."""
    top, wide = (40, 78) if is_large else (70, 66)
    left, right = 160 - wide, 160 + wide
    return drawn(
        palette,
        f'<path d="M{left} {top + 24}H{right}L{right + 6} 254q0 12-12 12H{left + 6}q-12 0-12-12z" '
        'fill="url(#m)"/>'
        f'<path d="M{left + 3} {top}h{2 * wide - 6}l3 26H{left}z" fill="{palette.dark}"/>'
        f'<rect x="{left - 4}" y="{top + 10}" width="{2 * wide + 8}" height="9" rx="4" '
        f'fill="{palette.spark}"/>'
        f'<rect x="{left - 3}" y="150" width="{2 * wide + 6}" height="78" fill="{palette.glow}"/>'
        f"{at(138, 189, 1.05, bean(palette.main, palette.glow), -24)}"
        f"{at(178, 192, 0.85, bean(palette.dark, palette.glow), 28)}"
        f"{at(160, (top + 176) / 2, 0.75, sun(palette.spark))}"
        f"{shine(f'M{left + 6} {top + 30}h12L{left + 12} 260h-12z', 0.14)}",
        width=2 * wide + 30,
    )


def box(palette: Palette, motif: str) -> str:
    """A cardboard box seen a little from the side."""
    return drawn(
        palette,
        '<path d="M76 110h128v152H76z" fill="url(#l)"/>'
        f'<path d="M204 110l40-20v148l-40 24z" fill="{palette.dark}"/>'
        f'<path d="M76 110l40-20h128l-40 20z" fill="{palette.spark}"/>'
        f'<path d="M92 132h96v74H92z" fill="{palette.glow}"/>'
        f"{at(140, 169, 1.0, motif)}"
        f"{line('M104 224h72', palette.spark, 4)}{line('M118 238h44', palette.spark, 3)}"
        f"{shine('M76 110h20v152H76z', 0.12)}",
        width=190,
    )


def tin(palette: Palette, motif: str) -> str:
    """A low round tin."""
    return drawn(
        palette,
        f'<path d="M84 150v86c0 20 152 20 152 0v-86z" fill="url(#m)"/>'
        f'<ellipse cx="160" cy="150" rx="76" ry="22" fill="{palette.dark}"/>'
        f'<path d="M80 124v24c0 22 160 22 160 0v-24z" fill="url(#l)"/>'
        f'<ellipse cx="160" cy="124" rx="80" ry="23" fill="{palette.light}"/>'
        f'<ellipse cx="160" cy="123" rx="68" ry="18" fill="{palette.spark}" opacity=".5"/>'
        f'<rect x="118" y="170" width="84" height="62" rx="10" fill="{palette.glow}"/>'
        f"{at(160, 200, 0.9, motif)}"
        f"{shine('M92 160h14v90q-8-2-14-6z', 0.2)}",
        width=190,
    )


def jar(palette: Palette, motif: str) -> str:
    """Glass with a lid, full of something sweet."""
    return drawn(
        palette,
        '<path d="M102 112q-14 8-14 28v104q0 20 20 20h104q20 0 20-20V140q0-20-14-28z" '
        'fill="url(#l)"/>'
        '<path d="M102 112q-14 8-14 28v104q0 20 20 20h104q20 0 20-20V140q0-20-14-28z" '
        'fill="url(#g)" opacity=".55"/>'
        f'<rect x="96" y="78" width="128" height="36" rx="9" fill="{palette.dark}"/>'
        f'<path d="M96 96h128" stroke="{palette.spark}" stroke-width="3" opacity=".6"/>'
        f'<rect x="112" y="156" width="96" height="76" rx="12" fill="{palette.glow}"/>'
        f"{at(160, 193, 1.0, motif)}"
        f"{shine('M98 138q0-10 8-14v130q-8-4-8-14z', 0.4)}",
        width=170,
    )
