"""A segment split at random into parts. Arguments: segment, weights as 50.30.20."""

from domain.core.errors import NotFoundError
from domain.segments import combining, service
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

EQUAL = (2, 3, 4, 5, 10)
# What tells one split of a segment from another, short enough for a button.
DRAWS = 100_000


@screen(right="segments.edit", back="segments", listed=("segment_more", 45))
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    t, back = visit.t, Button("", "segment_more", (segment.id,))
    if not visit.word(1):
        keys = tuple(
            Button(str(n), "segment_split", (segment.id, ".".join("1" * n))) for n in EQUAL
        )
        text = t("segment-split", name=segment.name, most=combining.MOST_PARTS)
        return View(text=text, rows=(keys,), back=back)
    found = combining.parts(_weights(visit.word(1)))
    lines = [
        t("segment-split-part", number=number, percent=part.percent)
        for number, part in enumerate(found, 1)
    ]
    head = t("segment-split-check", name=segment.name, count=len(found))
    make = t.plain("segment-split-button", count=len(found))
    args = (segment.id, _word(found), int(visit.now.timestamp()) % DRAWS)
    rows: tuple[Row, ...] = ((Button(make, "segment_split", args, "make"),),)
    other = Button("", "segment_split", (segment.id,))
    return View(text="\n".join((head, *lines)), rows=rows, back=other)


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Weights: 70 30."""
    words = said.text.replace("%", " ").replace(",", " ").replace("/", " ").split()
    if not all(word.isdecimal() and len(word) < 4 for word in words):  # noqa: PLR2004 - digits
        raise combining.BadPartsError
    found = combining.parts([int(word) for word in words] or [0])
    return Go("segment_split", (visit.number(0), _word(found)))


@act()
async def make(visit: Visit) -> Go:
    """The parts, each a segment of its own; a second tap finds them made."""
    segment = await service.find(visit.shop, visit.number(0))
    weights = _weights(visit.word(1))
    said = visit.t.plain(
        "segment-split-description",
        name=segment.name,
        part="{part}",
        percent="{percent}",
        salt="{salt}",
        count=len(weights),
    )
    made = await combining.split(
        visit.shop, segment, weights, visit.number(2), said, visit.person, visit.now
    )
    toast = visit.t.plain("segment-split-made", count=len(made))
    return Go("segment_card", (made[0].id,), toast=toast, wake=("count_segments",))


def _word(found: list[combining.Part]) -> str:
    return ".".join(str(each.percent) for each in found)


def _weights(word: str) -> list[int]:
    try:
        return [int(each) for each in word.split(".")]
    except ValueError:
        raise NotFoundError(thing="button") from None
