"""Where a part of a segment that is being changed can be moved."""

from domain.segments import moving
from handlers.kit import drafting
from handlers.kit.drafting import EDIT, key, path_of, word_of
from handlers.kit.screen import screen
from handlers.kit.view import Button, View, in_rows
from handlers.kit.visit import Visit

# The act of each way: "in" is no name for a function.
ACTS = {"up": "up", "down": "down", "in": "into", "out": "out"}


@screen(right="segments.edit", back="segments", is_slow=True)
async def draw(visit: Visit) -> View:
    made = await drafting.sketched(visit)
    path = path_of(visit.word(1))
    keys = [key(visit, made, path, ACTS[way]) for way in moving.ways(made.tree, path)]
    rows = in_rows(keys)
    steps = drafting.steps(visit, made, path)
    text = await drafting.text(visit, made, await drafting.voice_of(visit, made), path)
    return View(
        text=text,
        rows=(*rows, steps) if steps else rows,
        back=Button("", EDIT, (visit.word(0), word_of(path))),
    )
