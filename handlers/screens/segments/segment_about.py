"""What staff say of a segment: a description, tags, who answers for it."""

from domain.segments import about, service
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="segments.edit", back="segments", listed=("segment_more", 12))
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    owner = await about.owner(segment)
    t, args = visit.t, (segment.id,)
    nothing = t.plain("segment-about-nothing")
    text = t(
        "segment-about",
        name=segment.name,
        description=segment.description or nothing,
        tags=", ".join(each.label for each in await about.tags_of(segment)) or nothing,
        owner=(owner.person.name or str(owner.person_id)) if owner else nothing,
    )
    rows = tuple(
        (Button(t.plain(f"segment-about-{each}"), f"segment_{each}", args),)
        for each in ("describe", "tags", "owner")
    )
    return View(text=text, rows=rows, back=Button("", "segment_more", args))
