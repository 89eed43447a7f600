"""Among whom a segment looks."""

import dataclasses

from domain.core.errors import NotFoundError
from domain.segments import sketch
from domain.segments.people import BASES
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    made = await sketch.load(visit.shop, visit.person, visit.number(0))
    place = (visit.word(0),)
    rows = tuple(
        (
            Button(
                ("✓ " if each == made.rule.base else "") + visit.t.plain(f"segment-base-{each}"),
                "segment_base",
                (*place, each),
                "choose",
            ),
        )
        for each in BASES
    )
    text = visit.t("segment-choose-base")
    return View(text=text, rows=rows, back=Button("", "segment_edit", place))


@act()
async def choose(visit: Visit) -> Go:
    """One of the bases."""
    made = await sketch.load(visit.shop, visit.person, visit.number(0))
    base = next((each for each in BASES if each == visit.word(1)), None)
    if base is None:
        raise NotFoundError(thing="button")
    changed = made.changed(dataclasses.replace(made.rule, base=base))
    await sketch.keep(visit.shop, visit.person, changed, visit.now)
    return Go("segment_edit", (visit.word(0),))
