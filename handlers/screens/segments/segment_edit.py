"""The tree of a segment while it is being changed: a group with its parts, or one condition.

Every step is kept in the person's own sketch; the segment changes when it is saved.
"""

from domain.core.errors import NotFoundError, StaleError
from domain.core.params import stored
from domain.segments import editing, moving, service, sketch
from domain.segments.editing import Edit, Path
from domain.segments.sentence import Speaker
from domain.segments.sketch import Sketch
from domain.segments.tree import TOGETHER, Group, Leaf, Node
from handlers.kit import drafting
from handlers.kit import form as forms
from handlers.kit.drafting import EDIT, key, path_of, word_of
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Visit

MOST_PARTS, MOST_KEYS = 3, 8
LONGEST_LABEL = 56


@screen(right="segments.edit", back="segments", is_slow=True)
async def draw(visit: Visit) -> View:
    made = await drafting.sketched(visit)
    path = path_of(visit.word(1))
    node = editing.bare(editing.at(made.tree, path))
    voice = await drafting.voice_of(visit, made)
    text = await drafting.text(visit, made, voice, path)
    if isinstance(node, Group):
        rows = _group(visit, made, voice, path, node)
    else:
        rows = _leaf(visit, made, path)
    up = Button("", EDIT, (visit.word(0), word_of(path[:-1]))) if path else drafting.card(made)
    return View(text=text, rows=rows, back=up)


@act()
async def added(visit: Visit) -> Go:
    """The form of a new condition is filled in."""
    leaf = Leaf(condition=(await forms.taken(visit)).thing())
    return await _step(visit, lambda tree, path: editing.added(tree, path, leaf))


@act()
async def change(visit: Visit) -> Go:
    """Ask for the parameters of this condition again."""
    made = await drafting.to_change(visit)
    leaf = editing.bare(editing.at(made.tree, path_of(visit.word(1))))
    if not isinstance(leaf, Leaf):
        raise NotFoundError(thing="condition")
    kind = leaf.condition.kind
    place = (visit.word(0), visit.word(1), "0", str(made.step))
    asker = forms.Asker(EDIT, "put", place)
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
async def duplicate(visit: Visit) -> Go:
    """The same once more beside it."""
    return await _step(visit, editing.duplicated, is_up=True)


@act()
async def together(visit: Visit) -> Go:
    """The whole group about one order, one line, or neither: the next of the three."""

    def turned(tree: Group, path: Path) -> Group:
        before = TOGETHER.index(editing.group_at(tree, path).together)
        return editing.scoped(tree, path, TOGETHER[(before + 1) % len(TOGETHER)])

    return await _step(visit, turned)


@act()
async def remove(visit: Visit) -> Go:
    """Take it away."""
    return await _step(visit, editing.removed, is_up=True)


@act()
async def up(visit: Visit) -> Go:
    """Before the one before it."""
    return await _move(visit, "up")


@act()
async def down(visit: Visit) -> Go:
    """After the one after it."""
    return await _move(visit, "down")


@act()
async def into(visit: Visit) -> Go:
    """Into the group beside it."""
    return await _move(visit, "in")


@act()
async def out(visit: Visit) -> Go:
    """Out of its group."""
    return await _move(visit, "out")


@act()
async def undo(visit: Visit) -> Go:
    """One step back."""
    made = await drafting.to_change(visit)
    return await _kept(visit, made.undone(), visit.t.plain("segment-undone"))


@act()
async def redo(visit: Visit) -> Go:
    """What was taken back, once more."""
    made = await drafting.to_change(visit)
    return await _kept(visit, made.redone(), visit.t.plain("segment-redone"))


@act()
async def drop(visit: Visit) -> Go:
    """Forget all changes."""
    made = await drafting.sketched(visit)
    await sketch.drop(visit.shop, visit.person, made.segment_id)
    target = drafting.card(made)
    return Go(target.screen, target.args, toast=visit.t.plain("segment-dropped"))


@act()
async def save(visit: Visit) -> Go:
    """Put the changes in force; a new segment is asked for its name first."""
    made = await drafting.sketched(visit)
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


async def _step(visit: Visit, edit: Edit, *, is_up: bool = False) -> Go:
    made, path = await drafting.to_change(visit), path_of(visit.word(1))
    changed = made.with_tree(edit(made.tree, path))
    await sketch.keep(visit.shop, visit.person, changed, visit.now)
    return Go(EDIT, (visit.word(0), word_of(path[:-1] if is_up else path)))


async def _move(visit: Visit, way: moving.Way) -> Go:
    made = await drafting.to_change(visit)
    tree, path = moving.moved(made.tree, path_of(visit.word(1)), way)
    await sketch.keep(visit.shop, visit.person, made.with_tree(tree), visit.now)
    return Go("segment_move", (visit.word(0), word_of(path)))


async def _kept(visit: Visit, made: Sketch, toast: str) -> Go:
    """Keep it and stay at the part, or at what is left of the way to it."""
    await sketch.keep(visit.shop, visit.person, made, visit.now)
    path = path_of(visit.word(1))
    while path and not editing.is_there(made.tree, path):
        path = path[:-1]
    return Go(EDIT, (visit.word(0), word_of(path)), toast=toast)


def _group(visit: Visit, made: Sketch, voice: Speaker, path: Path, group: Group) -> tuple[Row, ...]:
    """Its parts, a way to add one, the word between them; as many parts as leave room."""
    place, t = (visit.word(0), word_of(path)), visit.t
    keys = [Button(t.plain("segment-add-button"), "segment_add", place)]
    if len(group.nodes) > 1:
        keys.append(
            key(visit, made, path, "switch", label=t.plain("segment-mode-button", mode=group.mode))
        )
    steps = drafting.steps(visit, made, path)
    ends = _ends(visit, made, path)
    size = min(MOST_PARTS, MOST_KEYS - len(keys) - len(steps) - len(ends))
    number, first = offset(visit.number(2, 0), len(group.nodes), size)
    shown = group.nodes[first : first + size]
    parts = tuple(
        (Button(_label(voice, each), EDIT, (place[0], word_of((*path, step)))),)
        for step, each in enumerate(shown, start=first)
    )
    page = Page(items=shown, number=number, total=len(group.nodes), size=size)
    pager = page.pager(lambda label, to: Button(label, EDIT, (*place, to)))
    return tuple(row for row in (*parts, *pager, tuple(keys), steps, ends) if row)


def _ends(visit: Visit, made: Sketch, path: Path) -> Row:
    """What is done with the whole segment, or with this group."""
    more = Button(
        visit.t.plain("segment-part-button" if path else "button-more"),
        "segment_part",
        (visit.word(0), word_of(path)),
    )
    return (more,) if path else (more, key(visit, made, path, "save"))


def _label(voice: Speaker, node: Node) -> str:
    said = voice.node(node)
    return said if len(said) <= LONGEST_LABEL else f"{said[: LONGEST_LABEL - 1]}…"


def _leaf(visit: Visit, made: Sketch, path: Path) -> tuple[Row, ...]:
    turned = "keep" if editing.is_negated(editing.at(made.tree, path)) else "negate"
    keys = [
        key(visit, made, path, "change"),
        key(visit, made, path, "negate", label=visit.t.plain(f"segment-key-{turned}")),
        key(visit, made, path, "wrap"),
        key(visit, made, path, "duplicate"),
        key(visit, made, path, "remove"),
    ]
    if moving.ways(made.tree, path):
        place = (visit.word(0), word_of(path))
        keys.insert(4, Button(visit.t.plain("segment-move-button"), "segment_move", place))
    steps = drafting.steps(visit, made, path)
    if made.undo and len(keys) + len(steps) < MOST_KEYS:
        steps = (*steps, key(visit, made, path, "save"))
    return tuple(row for row in (*in_rows(keys), steps) if row)
