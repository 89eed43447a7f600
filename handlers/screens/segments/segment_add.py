"""A new condition: by section, or by a word. Arguments: segment, path, section, page."""

from collections.abc import Callable, Sequence

from domain.segments import editing, finding
from domain.segments.condition import CONDITIONS, GROUPS, Condition
from domain.segments.purchases import InOneOrder
from domain.segments.sentence import speaker
from domain.segments.tree import Leaf
from handlers.kit import drafting
from handlers.kit import form as forms
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Typed, Visit

MOST_FOUND, LONGEST_WISH = 7, 60
# The section of a page that lists the sections.
ANY = "any"


async def summary(visit: Visit, condition: Condition) -> str:
    """What the condition says so far, for the form."""
    voice = await speaker(visit.t, visit.shop, Leaf(condition=condition))
    return visit.t("segment-condition", what=voice.condition(condition))


forms.offer("condition", CONDITIONS, summary)


@screen(right="segments.edit", back="segments")
async def draw(visit: Visit) -> View:
    keys, note = await _offered(visit)
    group = visit.word(2)
    if group not in GROUPS:
        return _view(visit, visit.t("segment-add") + note, _groups(visit, keys))
    found = [key for key in keys if CONDITIONS[key].group == group]
    kinds = sorted(found, key=lambda key: not CONDITIONS[key].is_common)
    text = visit.t("segment-add-group", group=visit.t.plain(f"segment-group-{group}"))
    page, skipped = offset(visit.number(3, 0), len(kinds))
    shown = Page(items=kinds[skipped : skipped + PAGE], number=page, total=len(kinds))
    rows = (*_kinds(visit, shown.items), *shown.pager(_turner(visit, group)))
    return _view(visit, text + note, rows)


@typed()
async def write(visit: Visit, said: Typed) -> View:
    """Conditions whose names or other words are like these."""
    keys, note = await _offered(visit)
    wish = said.text[:LONGEST_WISH]
    found = finding.found(wish, {key: _words(visit, key) for key in keys})
    text = visit.t("segment-add-found", wish=wish, count=len(found)) + note
    return _view(visit, text, _kinds(visit, found[:MOST_FOUND]) or _groups(visit, keys))


@act()
async def take(visit: Visit) -> Go:
    """Ask for the parameters of the condition."""
    asker = forms.Asker(drafting.EDIT, "added", (visit.word(0), visit.word(1)))
    return await forms.ask(visit, "condition", visit.word(2), {}, asker)


async def _offered(visit: Visit) -> tuple[list[str], str]:
    """The conditions that fit there, and a word where not all do."""
    made = await drafting.sketched(visit)
    if not editing.is_of_one(made.tree, drafting.path_of(visit.word(1))):
        return list(CONDITIONS), ""
    fit = [key for key, kind in CONDITIONS.items() if issubclass(kind, InOneOrder)]
    return fit, f"\n{visit.t('segment-add-one-order')}"


def _words(visit: Visit, key: str) -> finding.Words:
    name = f"condition-{key}"
    group = visit.t.plain(f"segment-group-{CONDITIONS[key].group}")
    others = f"{visit.t.plain(f'{name}.words')} {group}"
    return finding.Words(label=visit.t.plain(name), others=others)


def _view(visit: Visit, text: str, rows: tuple[Row, ...]) -> View:
    back = ("segment_edit", (visit.word(0), visit.word(1)))
    if visit.word(2) in GROUPS:
        back = ("segment_add", (visit.word(0), visit.word(1)))
    return View(text=text, rows=rows, back=Button("", *back))


def _groups(visit: Visit, keys: Sequence[str]) -> tuple[Row, ...]:
    """The sections that have something, two in a row, a page of them."""
    number = visit.number(3, 0) if visit.word(2) == ANY else 0
    used = {CONDITIONS[key].group for key in keys}
    filled = [group for group in GROUPS if group in used]
    page, skipped = offset(number, len(filled))
    shown = Page(items=filled[skipped : skipped + PAGE], number=page, total=len(filled))
    place = (visit.word(0), visit.word(1))
    buttons = [
        Button(visit.t.plain(f"segment-group-{each}"), "segment_add", (*place, each))
        for each in shown.items
    ]
    pairs = in_rows(buttons)
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
