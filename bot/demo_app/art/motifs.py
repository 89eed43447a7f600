"""What is printed on labels: a leaf, a bean, a flower, a berry; each around its own centre."""

from bot.demo_app.art.canvas import line


def at(x: float, y: float, scale: float, motif: str, turn: float = 0) -> str:
    """A motif put where it belongs."""
    return f'<g transform="translate({x} {y}) scale({scale}) rotate({turn})">{motif}</g>'


def leaf(fill: str, vein: str) -> str:
    """Two tea leaves and a bud."""
    blade = "M0 22C-22 14-24-8-14-24 2-16 8 2 0 22z"
    return (
        f'<path d="{blade}" fill="{fill}"/>{line("M0 22C-4 8-8-6-13-20", vein, 1.6)}'
        f'<path d="M0 22C22 16 26-4 18-18 2-12-6 4 0 22z" fill="{fill}" opacity=".82"/>'
        f"{line('M0 22C6 10 11 0 17-14', vein, 1.6)}{line('M0 22v12', vein, 2.4)}"
    )


def bean(fill: str, split: str) -> str:
    """A coffee bean."""
    return (
        f'<ellipse rx="15" ry="22" fill="{fill}"/>'
        f"{line('M2-21C-8-8 9 6-2 21', split, 3)}"
        '<ellipse cx="-6" cy="-8" rx="3" ry="7" fill="#fff" opacity=".18"/>'
    )


def flower(petal: str, heart: str) -> str:
    """Five petals."""
    petals = "".join(
        f'<ellipse cy="-14" rx="8.500" ry="13" fill="{petal}" transform="rotate({turn})"/>'
        for turn in range(0, 360, 72)
    )
    return f'{petals}<circle r="7" fill="{heart}"/>'


def slice_of(rind: str, flesh: str) -> str:
    """A slice of an orange, of bergamot, of a lemon."""
    rays = "".join(
        line("M0 0V-15", rind, 2).replace("<path", f'<path transform="rotate({turn})"')
        for turn in range(0, 360, 45)
    )
    return f'<circle r="23" fill="{rind}"/><circle r="19" fill="{flesh}"/>{rays}'


def berries(fill: str, stalk: str) -> str:
    """A twig of sea buckthorn."""
    spots = ((-12, 2), (2, -10), (12, 4), (-2, 12), (-14, -13), (14, -14))
    drops = "".join(
        f'<circle cx="{x}" cy="{y}" r="9" fill="{fill}"/>'
        f'<circle cx="{x - 3}" cy="{y - 3}" r="2.500" fill="#fff" opacity=".5"/>'
        for x, y in spots
    )
    return f"{line('M0 26C-4 8 2-10 4-26', stalk, 3)}{drops}"


def steam(colour: str) -> str:
    """Three curls over something hot."""
    curls = ("M-20 0c-8-10 8-16 0-28", "M0 4c-9-12 9-19 0-34", "M20 0c-8-10 8-16 0-28")
    return f'<g opacity=".55">{"".join(line(each, colour, 4) for each in curls)}</g>'


def sun(colour: str) -> str:
    """The shop's sign: the sun at noon."""
    rays = "".join(
        line("M0-15V-20", colour, 3).replace("<path", f'<path transform="rotate({turn})"')
        for turn in range(0, 360, 45)
    )
    return f'<circle r="9" fill="{colour}"/>{rays}'
