"""What a combination would hold; kept as a segment that follows, or as a list of today's people.

Argument: the way, union, common or without.
"""

from domain.models import Segment
from domain.segments import choosing, combining, service
from domain.segments.combining import Way
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="segments.edit", back="segments_combine", is_slow=True)
async def draw(visit: Visit) -> View:
    t, way = visit.t, combining.way_of(visit.word(0))
    segments = await choosing.enough(visit.shop, visit.person, "combine")
    count = await combining.count(visit.shop, way, segments, visit.now)
    text = t(
        f"segments-combined-{way}",
        names=_names(visit, segments[1:] if way == "without" else segments),
        first=segments[0].name,
        count=count,
        moment=t.moment(visit.now, visit.shop.zone),
    )
    rows = tuple(
        (Button(t.plain(f"segments-combined-{each}"), "segments_combined", (way,), each),)
        for each in ("follow", "freeze")
    )
    hint = t("segments-combined-hint")
    return View(text=f"{text}\n\n{hint}", rows=rows)


@act()
async def follow(visit: Visit) -> Go:
    """A segment that refers to the chosen ones."""
    way, segments, name = await _asked(visit)
    rule = combining.combined(way, segments)
    made = await service.create(visit.shop, name, rule, visit.person, visit.now)
    return await _made(visit, made)


@act()
async def freeze(visit: Visit) -> Go:
    """A list of those it holds now."""
    way, segments, name = await _asked(visit)
    made = await combining.freeze(visit.shop, name, way, segments, visit.person, visit.now)
    return await _made(visit, made)


async def _asked(visit: Visit) -> tuple[Way, list[Segment], str]:
    way = combining.way_of(visit.word(0))
    segments = await choosing.enough(visit.shop, visit.person, "combine")
    said = visit.t.plain(
        f"segments-combined-name-{way}",
        first=segments[0].name,
        names=_names(visit, segments[1:] if way == "without" else segments),
    )
    name = await service.free_name(visit.shop, said[: service.LONGEST_NAME - 5])
    return way, segments, name


async def _made(visit: Visit, made: Segment) -> Go:
    await choosing.drop(visit.shop, visit.person, "combine")
    toast = visit.t.plain("segment-created")
    return Go("segment_card", (made.id,), toast=toast, wake=("count_segments",))


def _names(visit: Visit, segments: list[Segment]) -> str:
    between = visit.t.plain("segments-combined-between")
    return between.join(each.name for each in segments)
