"""QR codes of addresses, with the shop's logo in the middle where there is one.

Level H lets 30 % of the code be hidden; the white plate of the logo takes less than 6 %.
"""

import base64
import io
from typing import Final

import segno
from PIL import Image, ImageOps, UnidentifiedImageError

from domain.links.refusals import LinkRefusedError

SIDE: Final = 1024
BORDER: Final = 4
# The plate's part of the side of the code, border left out.
PLATE: Final = 0.24
LOGO: Final = 0.84
LONGEST_SIDE: Final = 4096
MOST_BYTES: Final = 5 * 2**20


def png(address: str, logo: bytes = b"") -> bytes:
    """The picture, some thousand pixels wide: sharp on paper of ten centimetres."""
    code = segno.make(address, error="h", micro=False)
    modules = int(code.symbol_size(border=BORDER)[0])
    scale = max(4, SIDE // modules)
    target = io.BytesIO()
    code.save(target, kind="png", scale=scale, border=BORDER)
    if not logo:
        return target.getvalue()
    picture = Image.open(target).convert("RGB")
    side = _plate_side(modules, scale)
    plate = Image.new("RGB", (side, side), "white")
    mark = ImageOps.contain(Image.open(io.BytesIO(logo)).convert("RGBA"), (_inner(side),) * 2)
    plate.paste(mark, ((side - mark.width) // 2, (side - mark.height) // 2), mark)
    picture.paste(plate, ((picture.width - side) // 2,) * 2)
    target = io.BytesIO()
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()


def svg(address: str, logo: bytes = b"") -> bytes:
    """The same as a drawing for print."""
    code = segno.make(address, error="h", micro=False)
    modules = int(code.symbol_size(border=BORDER)[0])
    target = io.BytesIO()
    code.save(
        target, kind="svg", border=BORDER, light="#fff", omitsize=True, xmldecl=False, scale=1
    )
    if not logo:
        return target.getvalue()
    side = _plate_side(modules, 1)
    start, inner = (modules - side) / 2, side * LOGO
    picture = base64.b64encode(_small(logo)).decode()
    plate = (
        f'<rect x="{start}" y="{start}" width="{side}" height="{side}" fill="#fff"/>'
        f'<image x="{(modules - inner) / 2}" y="{(modules - inner) / 2}" width="{inner}"'
        f' height="{inner}" href="data:image/png;base64,{picture}"/>'
    )
    return target.getvalue().replace(b"</svg>", f"{plate}</svg>".encode())


def checked_logo(content: bytes) -> bytes:
    """The picture as a small PNG. Raises LinkRefusedError."""
    if len(content) > MOST_BYTES:
        raise LinkRefusedError(reason="picture-too-large")
    try:
        picture = Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "WEBP"))
        if max(picture.size) > LONGEST_SIDE:
            raise LinkRefusedError(reason="picture-too-large")
        picture.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise LinkRefusedError(reason="no-picture") from None
    return _small(content)


def _small(content: bytes) -> bytes:
    target = io.BytesIO()
    picture = ImageOps.exif_transpose(Image.open(io.BytesIO(content))).convert("RGBA")
    picture.thumbnail((256, 256))
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()


def _plate_side(modules: int, scale: int) -> int:
    """Whole modules, an odd number of them, so that the plate cuts none in half."""
    count = round((modules - 2 * BORDER) * PLATE)
    return (count + (count + modules) % 2) * scale


def _inner(side: int) -> int:
    return round(side * LOGO)
