"""A link while it is put together: its parts, what it opens, whom it is for."""

import dataclasses

from domain.links import drafting, making, parts
from domain.links.drafting import Sketch
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="links.edit", back="links")
async def draw(visit: Visit) -> View:
    t, sketch = visit.t, await drafting.load(visit.person, visit.shop)
    keys = [_part(visit, sketch, part) for part in parts.PARTS]
    rows: list[Row] = [tuple(keys[:2]), tuple(keys[2:])]
    opens = Button(t.plain("link-new-opens", opens=sketch.opens), "link_new", (), "turn")
    rows.append((opens,))
    if sketch.opens == "site":
        rows.append((Button(t.plain("link-new-url"), "link_url"),))
    is_return = "yes" if sketch.is_return else "no"
    rows.append((Button(t.plain("link-new-return", is_return=is_return), "link_new", (), "mark"),))
    rows.append((Button(t.plain("link-new-make"), "link_new", (), "make"),))
    text = t("link-new", opens=sketch.opens, url=sketch.url or "—")
    return View(text=text, rows=tuple(rows))


@act()
async def turn(visit: Visit) -> Go:
    """Let it open the next thing: bot, Mini App, page."""
    sketch = await drafting.load(visit.person, visit.shop)
    await drafting.save(visit.person, visit.shop, sketch.turned(), visit.now)
    return Go("link_new")


@act()
async def mark(visit: Visit) -> Go:
    """Say whether only the shop's own people will see it."""
    sketch = await drafting.load(visit.person, visit.shop)
    other = dataclasses.replace(sketch, is_return=not sketch.is_return)
    await drafting.save(visit.person, visit.shop, other, visit.now)
    return Go("link_new")


@act()
async def make(visit: Visit) -> Go:
    """Make it; a second tap finds an empty draft and is told what is missing."""
    sketch = await drafting.load(visit.person, visit.shop)
    link = await making.make(visit.shop, sketch.placement(), visit.person, visit.now)
    await drafting.drop(visit.person, visit.shop)
    return Go("link_card", (link.id,), toast=visit.t("link-made"))


def _part(visit: Visit, sketch: Sketch, part: str) -> Button:
    label = visit.t.plain("link-new-part", part=part, word=getattr(sketch, part) or "—")
    return Button(label, "link_part", (part,))
