"""A new condition: by section, or by a word. Arguments: segment, path, section, page."""

from collections.abc import Callable, Sequence

from domain.core.names import fold
from domain.segments import sketch
from domain.segments.condition import CONDITIONS, GROUPS, Condition
from domain.segments.sentence import speaker
from domain.segments.tree import Leaf
from handlers.kit import form as forms
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

MOST_FOUND = 7
# The section of a page that lists the sections.
ANY = "any"


async def summary(visit: Visit, condition: Condition) -> str:
    """What the condition says so far, for the form."""
    voice = await speaker(visit.t, visit.shop, Leaf(condition=condition))
    return visit.t("segment-condition", what=voice.condition(condition))


forms.offer("condition", CONDITIONS, summary)


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    await sketch.load(visit.shop, visit.person, visit.number(0))
    group = visit.word(2)
    if group not in GROUPS:
        return _view(visit, visit.t("segment-add"), _groups(visit, visit.number(3, 0)))
    found = [key for key, kind in CONDITIONS.items() if kind.group == group]
    kinds = sorted(found, key=lambda key: not CONDITIONS[key].is_common)
    text = visit.t("segment-add-group", group=visit.t.plain(f"segment-group-{group}"))
    page, skipped = offset(visit.number(3, 0), len(kinds))
    shown = Page(items=kinds[skipped : skipped + PAGE], number=page, total=len(kinds))
    return _view(visit, text, (*_kinds(visit, shown.items), *shown.pager(_turner(visit, group))))


@typed()
async def write(visit: Visit, said: Typed) -> View:
    """Conditions whose names or other words have this word."""
    wish = fold(said.text)
    found = [key for key in CONDITIONS if wish and wish in _words(visit, key)]
    text = visit.t("segment-add-found", wish=said.text[:60], count=len(found))
    return _view(visit, text, _kinds(visit, found[:MOST_FOUND]) or _groups(visit))


@act()
async def take(visit: Visit) -> Go:
    """Ask for the parameters of the condition."""
    asker = forms.Asker("segment_edit", "added", (visit.word(0), visit.word(1)))
    return await forms.ask(visit, "condition", visit.word(2), {}, asker)


def _words(visit: Visit, key: str) -> str:
    return fold(f"{visit.t.plain(f'condition-{key}')} {visit.t.plain(f'condition-{key}.words')}")


def _view(visit: Visit, text: str, rows: tuple[Row, ...]) -> View:
    back = ("segment_edit", (visit.word(0), visit.word(1)))
    if visit.word(2) in GROUPS:
        back = ("segment_add", (visit.word(0), visit.word(1)))
    return View(text=text, rows=rows, back=Button("", *back))


def _groups(visit: Visit, number: int = 0) -> tuple[Row, ...]:
    """The sections that have something, two in a row, a page of them."""
    used = {kind.group for kind in CONDITIONS.values()}
    filled = [group for group in GROUPS if group in used]
    page, skipped = offset(number, len(filled))
    shown = Page(items=filled[skipped : skipped + PAGE], number=page, total=len(filled))
    place = (visit.word(0), visit.word(1))
    buttons = [
        Button(visit.t.plain(f"segment-group-{each}"), "segment_add", (*place, each))
        for each in shown.items
    ]
    pairs = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    return (*pairs, *shown.pager(_turner(visit, ANY)))


def _turner(visit: Visit, group: str) -> Callable[[str, int], Button]:
    place = (visit.word(0), visit.word(1), group)
    return lambda label, page: Button(label, "segment_add", (*place, str(page)))


def _kinds(visit: Visit, kinds: Sequence[str]) -> tuple[Row, ...]:
    place = (visit.word(0), visit.word(1))
    return tuple(
        (Button(visit.t.plain(f"condition-{each}"), "segment_add", (*place, each), "take"),)
        for each in kinds
    )
