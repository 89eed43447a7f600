"""QR codes: what is in them, how much the logo hides, what is no logo."""

import io
import xml.etree.ElementTree as ET

import pytest
import segno
from PIL import Image

from domain.links import qr
from domain.links.refusals import LinkRefusedError

ADDRESS = "https://shop.example.com/r/Lx7Kq2AbCdEf01234"


def a_logo(mode: str = "RGBA", size: tuple[int, int] = (300, 200), kind: str = "PNG") -> bytes:
    target = io.BytesIO()
    Image.new(mode, size, "navy").save(target, kind)
    return target.getvalue()


def modules_of(png: bytes) -> list[list[bool]]:
    """The dark modules of a picture, border left out."""
    picture = Image.open(io.BytesIO(png)).convert("L")
    count = int(segno.make(ADDRESS, error="h", micro=False).symbol_size(border=0)[0])
    scale = picture.width // (count + 2 * qr.BORDER)
    half = scale // 2

    def is_dark(row: int, column: int) -> bool:
        place = ((column + qr.BORDER) * scale + half, (row + qr.BORDER) * scale + half)
        return int(str(picture.getpixel(place))) < 128

    return [[is_dark(row, column) for column in range(count)] for row in range(count)]


def wanted() -> list[list[bool]]:
    return [[bool(cell) for cell in row] for row in segno.make(ADDRESS, error="h").matrix]


def test_picture_holds_the_code_whole() -> None:
    assert modules_of(qr.png(ADDRESS)) == wanted()


def test_logo_hides_less_than_a_fifth_of_what_may_be_lost() -> None:
    shown, real = modules_of(qr.png(ADDRESS, a_logo())), wanted()
    count = len(real)
    wrong = [
        (row, column)
        for row in range(count)
        for column in range(count)
        if shown[row][column] != real[row][column]
    ]

    assert wrong
    assert len(wrong) / count**2 < 0.06
    assert all(count * 0.3 < place < count * 0.7 for pair in wrong for place in pair)


def test_picture_is_sharp_and_small() -> None:
    content = qr.png(ADDRESS, a_logo())
    assert Image.open(io.BytesIO(content)).width >= 900
    assert len(content) < 50_000


@pytest.mark.parametrize("has_logo", [False, True])
def test_drawing_is_whole_xml(has_logo: bool) -> None:
    root = ET.fromstring(qr.svg(ADDRESS, a_logo() if has_logo else b""))  # noqa: S314 - ours
    images = [each for each in root.iter() if each.tag.endswith("image")]
    assert len(images) == has_logo
    assert root.get("viewBox")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_logos_are_made_small(kind: str) -> None:
    small = qr.checked_logo(a_logo("RGB", (2_000, 1_000), kind))
    assert Image.open(io.BytesIO(small)).size == (256, 128)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no-picture"),
        (b"<svg/>", "no-picture"),
        (a_logo()[:40], "no-picture"),
        (a_logo(kind="GIF", mode="RGB"), "no-picture"),
        (a_logo("1", (5_000, 10)), "picture-too-large"),
        (b"x" * (5 * 2**20 + 1), "picture-too-large"),
    ],
)
def test_what_is_no_logo(content: bytes, reason: str) -> None:
    with pytest.raises(LinkRefusedError) as raised:
        qr.checked_logo(content)
    assert raised.value.reason == reason
