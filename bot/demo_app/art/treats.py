"""Sweets and presents."""

from bot.demo_app.art.canvas import Palette, drawn, line, shine
from bot.demo_app.art.motifs import at, sun


def chocolate(palette: Palette) -> str:
    """A bar out of its paper."""
    squares = "".join(
        f'<rect x="{106 + 38 * (n % 3)}" y="{70 + 36 * (n // 3)}" width="34" height="32" rx="4" '
        f'fill="{palette.main}"/><path d="M{110 + 38 * (n % 3)} {74 + 36 * (n // 3)}h26" '
        'stroke="#fff" stroke-width="2" opacity=".25"/>'
        for n in range(6)
    )
    return drawn(
        palette,
        f'<g transform="rotate(-8 160 160)"><rect x="100" y="62" width="124" height="190" rx="8" '
        f'fill="{palette.dark}"/>{squares}'
        '<path d="M94 150l12-9 12 9 12-9 12 9 12-9 12 9 12-9 12 9 12-9 12 9 12-9 14 9v116H94z" '
        'fill="url(#l)"/>'
        f'<path d="M94 196h136v44H94z" fill="{palette.spark}"/>'
        f"{at(162, 218, 0.85, sun(palette.dark))}</g>",
        width=150,
    )


def pastila(palette: Palette) -> str:
    """Three soft bars on a plate."""
    bars = "".join(
        f'<g transform="translate({x} {y})"><path d="M0 12 22 0h84L84 12z" fill="#fff"/>'
        '<path d="M0 12h84v34H0z" fill="url(#l)"/>'
        f'<path d="M84 12l22-12v34L84 46z" fill="{palette.main}"/>'
        f'<path d="M0 26h84" stroke="#fff" stroke-width="5" opacity=".6"/></g>'
        for x, y in ((66, 206), (142, 202), (106, 158))
    )
    return drawn(
        palette,
        f'<ellipse cx="160" cy="252" rx="116" ry="20" fill="#fff"/>'
        f'<ellipse cx="160" cy="250" rx="92" ry="13" fill="{palette.wall}"/>{bars}',
        width=220,
    )


def cookies(palette: Palette) -> str:
    """A pile of them."""
    pile = ""
    for x, y in ((160, 244), (152, 220), (166, 196), (158, 172)):
        pile += (
            f'<path d="M{x - 66} {y}v12c0 18 132 18 132 0v-12z" fill="{palette.main}"/>'
            f'<ellipse cx="{x}" cy="{y}" rx="66" ry="17" fill="url(#l)"/>'
        )
    crumbs = "".join(
        f'<circle cx="{x}" cy="{y}" r="5" fill="{palette.dark}"/>'
        for x, y in ((134, 168), (160, 176), (182, 166), (150, 160), (196, 174))
    )
    return drawn(palette, pile + crumbs, width=170)


def halva(palette: Palette) -> str:
    """A block with a piece cut off."""
    grain = "".join(
        f'<ellipse cx="{80 + 43 * n % 112}" cy="{172 + 29 * n % 80}" rx="5" ry="2.500" '
        f'fill="{palette.spark}" opacity=".8"/>'
        for n in range(14)
    )
    return drawn(
        palette,
        '<path d="M66 158h134v102H66z" fill="url(#l)"/>'
        f'<path d="M66 158l38-30h134l-38 30z" fill="{palette.spark}"/>'
        f'<path d="M200 158l38-30v100l-38 32z" fill="{palette.dark}" opacity=".85"/>{grain}'
        f'<path d="M214 236h44v28h-44z" fill="url(#l)"/>'
        f'<path d="M214 236l12-10h44l-12 10z" fill="{palette.spark}"/>'
        f"{shine('M66 158h12v102H66z', 0.2)}",
        width=210,
    )


def present(palette: Palette) -> str:
    """A box with a ribbon and a bow."""
    return drawn(
        palette,
        '<path d="M76 150h168v104q0 12-12 12H88q-12 0-12-12z" fill="url(#m)"/>'
        '<rect x="64" y="118" width="192" height="42" rx="8" fill="url(#l)"/>'
        f'<path d="M144 118h32v148h-32z" fill="{palette.spark}"/>'
        f'<path d="M160 116c-50 8-78-14-66-36 14-24 60-2 66 36z" fill="{palette.spark}"/>'
        f'<path d="M160 116c50 8 78-14 66-36-14-24-60-2-66 36z" fill="{palette.spark}"/>'
        f"{line('M160 116c-24-6-40-14-44-24M160 116c24-6 40-14 44-24', palette.main, 3)}"
        f'<circle cx="160" cy="114" r="13" fill="{palette.glow}"/>'
        f"{shine('M76 160h14v98q-14 0-14-12z', 0.16)}",
        width=200,
    )


def card(palette: Palette) -> str:
    """A gift card in its sleeve."""
    return drawn(
        palette,
        f'<g transform="rotate(-9 160 170)"><rect x="62" y="104" width="196" height="124" rx="16" '
        f'fill="{palette.dark}" opacity=".3" transform="translate(9 12)"/>'
        '<rect x="62" y="104" width="196" height="124" rx="16" fill="url(#m)"/>'
        f"{at(112, 152, 1.6, sun(palette.spark))}"
        f"{line('M164 142h66M164 160h44', palette.glow, 5)}"
        f"{line('M86 204h36M134 204h36M182 204h36', palette.spark, 4)}"
        f"{shine('M62 120q0-16 16-16h60L62 200z', 0.14)}</g>",
        width=200,
    )


def cake(palette: Palette, *, is_small: bool = False) -> str:
    """Pressed tea in its paper: a flat cake, or a small nest."""
    if is_small:
        return drawn(
            palette,
            '<path d="M84 196c0-60 152-60 152 0 0 48-24 70-76 70s-76-22-76-70z" fill="url(#m)"/>'
            f'<ellipse cx="160" cy="170" rx="58" ry="22" fill="{palette.dark}"/>'
            f'<ellipse cx="160" cy="176" rx="44" ry="14" fill="{palette.main}"/>'
            f"{line('M108 214q52 26 104 0M122 238q38 16 76 0', palette.spark, 2)}",
            width=170,
        )
    return drawn(
        palette,
        f'<ellipse cx="160" cy="170" rx="104" ry="98" fill="{palette.dark}"/>'
        f'<circle cx="160" cy="164" r="98" fill="{palette.glow}"/>'
        f'<circle cx="160" cy="164" r="98" fill="none" stroke="{palette.light}" stroke-width="2"/>'
        f"{line('M160 66v24M160 238v24M62 164h24M234 164h24', palette.light, 2)}"
        f"{line('M92 96l16 16M228 96l-16 16M92 232l16-16M228 232l-16-16', palette.light, 2)}"
        f'<circle cx="160" cy="164" r="54" fill="{palette.main}"/>'
        f"{at(160, 164, 2.0, sun(palette.spark))}",
        width=210,
    )
