"""Segments found by typed words. Arguments: page, the words."""

from domain.segments import about
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit

# What fits into a button, in bytes.
LONGEST = 40


@screen(right="segments.see", back="segments")
async def draw(visit: Visit) -> View:
    wish = visit.word(1)
    _, total = await about.search(visit.shop, wish, 0, 1)
    number, skipped = offset(visit.number(0, 0), total)
    found, _ = await about.search(visit.shop, wish, skipped, PAGE)
    rows = tuple((Button(each.name, "segment_card", (each.id,)),) for each in found)
    pager = Page(items=found, number=number, total=total).pager(
        lambda label, to: Button(label, "segments_found", (to, wish))
    )
    return View(text=visit.t("segments-found", wish=wish, count=total), rows=rows + pager)


@typed()
async def search(_: Visit, said: Typed) -> Go:
    """Other words."""
    return found(said)


def found(said: Typed) -> Go:
    """The way to what these words find."""
    wish = " ".join(said.text.replace(":", " ").split())
    return Go("segments_found", (0, wish.encode()[:LONGEST].decode(errors="ignore")))
