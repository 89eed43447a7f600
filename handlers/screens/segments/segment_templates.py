"""Ready segments: one tap makes one."""

from domain.core.errors import NotFoundError
from domain.segments import service
from domain.segments.starters import STARTERS
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    rows = tuple(
        (Button(visit.t.plain(f"segment-starter-{key}"), "segment_templates", (key,), "take"),)
        for key in STARTERS
    )
    return View(text=visit.t("segment-templates"), rows=rows)


@act()
async def take(visit: Visit) -> Go:
    """Make it; a second one of the same name gets a number."""
    rule = STARTERS.get(visit.word(0))
    if rule is None:
        raise NotFoundError(thing="button")
    wished = visit.t.plain(f"segment-starter-{visit.word(0)}")
    name = await service.free_name(visit.shop, wished)
    segment = await service.create(visit.shop, name, rule, visit.person, visit.now)
    return Go(
        "segment_card",
        (segment.id,),
        toast=visit.t.plain("segment-created"),
        wake=("count_segments",),
    )
