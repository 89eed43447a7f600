"""What is done with a group, or with the whole of a segment that is being changed."""

from domain.segments import editing, moving
from domain.segments.sketch import Sketch
from handlers.kit import drafting
from handlers.kit.drafting import EDIT, key, path_of, word_of
from handlers.kit.screen import screen
from handlers.kit.view import Button, View, in_rows
from handlers.kit.visit import Visit


@screen(right="segments.edit", back="segments", is_slow=True)
async def draw(visit: Visit) -> View:
    made = await drafting.sketched(visit)
    path = path_of(visit.word(1))
    editing.group_at(made.tree, path)
    place = (visit.word(0), word_of(path))
    keys = [*_any(visit, made), *(_inner if path else _whole)(visit, made)]
    rows = in_rows(keys)
    text = await drafting.text(visit, made, await drafting.voice_of(visit, made), path)
    return View(text=text, rows=rows, back=Button("", EDIT, place))


def _any(visit: Visit, made: Sketch) -> list[Button]:
    """What can be done with any group."""
    path = path_of(visit.word(1))
    keys = [key(visit, made, path, "wrap")]
    group = editing.group_at(made.tree, path)
    if group.together or editing.may_be_of_one(made.tree, path):
        label = visit.t.plain("segment-together-button", together=group.together or "none")
        keys.append(key(visit, made, path, "together", label=label))
    return keys


def _inner(visit: Visit, made: Sketch) -> list[Button]:
    path = path_of(visit.word(1))
    node = editing.at(made.tree, path)
    turned = "keep" if editing.is_negated(node) else "negate"
    keys = [
        key(visit, made, path, "negate", label=visit.t.plain(f"segment-key-{turned}")),
        key(visit, made, path, "duplicate"),
        key(visit, made, path, "remove"),
    ]
    if editing.bare(node) is node:
        keys.insert(0, key(visit, made, path, "unwrap"))
    if moving.ways(made.tree, path):
        place = (visit.word(0), word_of(path))
        keys.insert(-1, Button(visit.t.plain("segment-move-button"), "segment_move", place))
    return keys


def _whole(visit: Visit, made: Sketch) -> list[Button]:
    base = Button(visit.t.plain("segment-base-button"), "segment_base", (visit.word(0),))
    return [base, key(visit, made, (), "drop")]
