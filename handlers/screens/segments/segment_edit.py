"""The tree of a segment while it is being changed. Arguments: segment, path, page of the group.

Every step is kept in the person's own sketch; the segment changes when it is saved.
"""

from collections.abc import Callable

from domain.core.errors import StaleError
from domain.core.params import stored
from domain.segments import editing, service, sketch
from domain.segments.editing import Path
from domain.segments.rule import PATIENCE, size
from domain.segments.sentence import Speaker, speaker
from domain.segments.sketch import Sketch
from domain.segments.tree import Group, Leaf, Node
from handlers.kit import form as forms
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

SHOWN = 3
LONGEST_LABEL = 56
LONGEST_SENTENCE = 2_500


@screen(right="segments.edit", back="segments", is_slow=True)
async def draw(visit: Visit) -> View:
    made = await _sketch(visit)
    path = _path(visit.word(1))
    node, is_negated = editing.bare(editing.at(made.tree, path))
    voice = await speaker(visit.t, visit.shop, made.rule.tree)
    text = await _text(visit, made, voice)
    if path:
        part = voice.node(editing.at(made.tree, path))[: LONGEST_SENTENCE // 3]
        text += f"\n\n{visit.t('segment-edit-group', what=part)}"
    rows = _group(visit, voice, path, node) if isinstance(node, Group) else [_leaf_row(visit)]
    if path:
        rows += _node_rows(visit, node, is_negated=is_negated)
    else:
        rows += _whole_rows(visit, made)
    up = (visit.word(0), _word(path[:-1]))
    here = Button("", "segment_edit", up) if path else _card(made)
    return View(text=text, rows=tuple(rows), back=here)


@act()
async def added(visit: Visit) -> Go:
    """The form of a new condition is filled in."""
    leaf = Leaf(condition=(await forms.taken(visit)).thing())
    return await _step(visit, lambda tree, path: editing.added(tree, path, leaf))


@act()
async def change(visit: Visit) -> Go:
    """Ask for the parameters of this condition again."""
    made = await _sketch(visit)
    leaf, _ = editing.bare(editing.at(made.tree, _path(visit.word(1))))
    if not isinstance(leaf, Leaf):
        return Go("segment_edit", visit.args)
    kind = leaf.condition.kind
    asker = forms.Asker("segment_edit", "put", (visit.word(0), visit.word(1)))
    return await forms.ask(visit, "condition", kind, stored(kind, leaf.condition), asker)


@act()
async def put(visit: Visit) -> Go:
    """The form of a changed condition is filled in."""
    leaf = Leaf(condition=(await forms.taken(visit)).thing())
    return await _step(visit, lambda tree, path: editing.put(tree, path, leaf))


@act()
async def negate(visit: Visit) -> Go:
    """Put "not" before it, or take it away."""
    return await _step(visit, editing.negated)


@act()
async def switch(visit: Visit) -> Go:
    """And instead of or, and the other way round."""
    return await _step(visit, editing.switched)


@act()
async def wrap(visit: Visit) -> Go:
    """A group around it."""
    return await _step(visit, editing.wrapped)


@act()
async def unwrap(visit: Visit) -> Go:
    """Its conditions without the group around them."""
    return await _step(visit, editing.unwrapped, is_up=True)


@act()
async def remove(visit: Visit) -> Go:
    """Take it away."""
    return await _step(visit, editing.removed, is_up=True)


@act()
async def undo(visit: Visit) -> Go:
    """One step back."""
    made = await _sketch(visit)
    await sketch.keep(visit.shop, visit.person, made.undone(), visit.now)
    return Go("segment_edit", (visit.word(0),), toast=visit.t.plain("segment-undone"))


@act()
async def drop(visit: Visit) -> Go:
    """Forget all changes."""
    made = await _sketch(visit)
    await sketch.drop(visit.shop, visit.person, made.segment_id)
    target = _card(made)
    return Go(target.screen, target.args, toast=visit.t.plain("segment-dropped"))


@act()
async def save(visit: Visit) -> Go:
    """Put the changes in force; a new segment is asked for its name first."""
    made = await _sketch(visit)
    if not made.segment_id:
        return Go("segment_name")
    segment = await service.find(visit.shop, made.segment_id)
    try:
        await service.change(visit.shop, segment, made.rule, made.version, visit.person, visit.now)
    except StaleError:
        return Go("segment_conflict", (segment.id,))
    await sketch.drop(visit.shop, visit.person, segment.id)
    toast = visit.t.plain("segment-saved")
    return Go("segment_card", (segment.id,), toast=toast, wake=("count_segments",))


async def _sketch(visit: Visit) -> Sketch:
    return await sketch.load(visit.shop, visit.person, visit.number(0))


async def _step(visit: Visit, edit: Callable[[Group, Path], Group], *, is_up: bool = False) -> Go:
    made = await _sketch(visit)
    path = _path(visit.word(1))
    changed = made.with_tree(edit(made.tree, path))
    await sketch.keep(visit.shop, visit.person, changed, visit.now)
    return Go("segment_edit", (visit.word(0), "" if is_up else _word(path)))


def _path(word: str) -> Path:
    return tuple(int(step) for step in word.split(".") if step.isdecimal())


def _word(path: Path) -> str:
    return ".".join(str(step) for step in path)


def _card(made: Sketch) -> Button:
    return (
        Button("", "segment_card", (made.segment_id,))
        if made.segment_id
        else Button("", "segments")
    )


async def _text(visit: Visit, made: Sketch, voice: Speaker) -> str:
    name = visit.t.plain("segment-new-name")
    if made.segment_id:
        name = (await service.find(visit.shop, made.segment_id)).name
    what = voice.rule(made.rule)[:LONGEST_SENTENCE]
    found = await size(made.rule, visit.shop, visit.now)
    if found is None:
        return visit.t("segment-edit-slow", name=name, what=what, seconds=PATIENCE)
    return visit.t("segment-edit", name=name, what=what, count=found.people, base=found.base)


def _group(visit: Visit, voice: Speaker, path: Path, group: Group) -> list[Row]:
    """The parts of a group, a way to add one, and the word between them."""
    place = (visit.word(0), _word(path))
    number, first = offset(visit.number(2, 0), len(group.nodes), SHOWN)
    rows: list[Row] = [
        (Button(_label(voice, each), "segment_edit", (place[0], _word((*path, step)))),)
        for step, each in enumerate(group.nodes[first : first + SHOWN], start=first)
    ]
    page = Page(items=group.nodes, number=number, total=len(group.nodes), size=SHOWN)
    rows += page.pager(lambda label, to: Button(label, "segment_edit", (*place, to)))
    keys = [Button(visit.t.plain("segment-add-button"), "segment_add", place)]
    if len(group.nodes) > 1:
        mode = visit.t.plain("segment-mode-button", mode=group.mode)
        keys.append(Button(mode, "segment_edit", place, "switch"))
    return [*rows, tuple(keys)]


def _label(voice: Speaker, node: Node) -> str:
    said = voice.node(node)
    return said if len(said) <= LONGEST_LABEL else f"{said[: LONGEST_LABEL - 1]}…"


def _leaf_row(visit: Visit) -> Row:
    place = (visit.word(0), visit.word(1))
    return (Button(visit.t.plain("segment-edit-button"), "segment_edit", place, "change"),)


def _node_rows(visit: Visit, node: Node, *, is_negated: bool) -> list[Row]:
    t, place = visit.t, (visit.word(0), visit.word(1))
    turn = t.plain("segment-not-button", is_negated="yes" if is_negated else "no")
    keys = [Button(turn, "segment_edit", place, "negate")]
    if isinstance(node, Group) and not is_negated:
        keys.append(Button(t.plain("segment-unwrap-button"), "segment_edit", place, "unwrap"))
    else:
        keys.append(Button(t.plain("segment-wrap-button"), "segment_edit", place, "wrap"))
    remove = Button(t.plain("segment-remove-button"), "segment_edit", place, "remove")
    return [tuple(keys), (remove,)]


def _whole_rows(visit: Visit, made: Sketch) -> list[Row]:
    t, place = visit.t, (visit.word(0),)
    keys = [Button(t.plain("segment-base-button"), "segment_base", place)]
    if made.undo:
        keys.append(Button(t.plain("segment-undo-button"), "segment_edit", place, "undo"))
    ends = (
        Button(t.plain("segment-save-button"), "segment_edit", place, "save"),
        Button(t.plain("segment-drop-button"), "segment_edit", place, "drop"),
    )
    return [tuple(keys), ends]
