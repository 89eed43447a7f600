"""One part of a link: tapped from the words of the shop, or written. Arguments: part, page."""

from domain.core.errors import NotFoundError
from domain.links import drafting, parts
from domain.links.parts import Part
from handlers.kit.paging import Page, offset
from handlers.kit.picker import print_of
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Typed, Visit

SIZE = 10


@screen(right="links.edit", back="link_new")
async def draw(visit: Visit) -> View:
    t, part = visit.t, _part(visit)
    found = await parts.words(visit.shop, part)
    number, first = offset(visit.number(1, 0), len(found), SIZE)
    page = Page(items=found[first : first + SIZE], number=number, total=len(found), size=SIZE)
    keys = [Button(each, "link_part", (part, print_of(each)), "choose") for each in page.items]
    rows: list[Row] = [*in_rows(keys)]
    rows += page.pager(lambda label, to: Button(label, "link_part", (part, to)))
    if part not in parts.NEEDED:
        rows.append((Button(t.plain("link-part-none"), "link_part", (part, "-"), "choose"),))
    return View(text=t("link-part", part=part), rows=tuple(rows))


@act()
async def choose(visit: Visit) -> Go:
    """Take a word of the shop, or none."""
    part, wanted = _part(visit), visit.word(1)
    if wanted == "-" and part not in parts.NEEDED:
        return await _taken(visit, part, "")
    for word in await parts.words(visit.shop, part):
        if print_of(word) == wanted:
            return await _taken(visit, part, word)
    raise NotFoundError(thing="button")


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    return await _taken(visit, _part(visit), parts.written(said.text))


async def _taken(visit: Visit, part: Part, word: str) -> Go:
    sketch = await drafting.load(visit.person, visit.shop)
    await drafting.save(visit.person, visit.shop, sketch.saying(part, word), visit.now)
    return Go("link_new")


def _part(visit: Visit) -> Part:
    for part in parts.PARTS:
        if part == visit.word(0):
            return part
    raise NotFoundError(thing="button")
