"""A new segment typed as text, or taken from a file of another shop."""

from handlers.kit import segment_text
from handlers.kit.screen import screen, typed, uploaded
from handlers.kit.segment_text import NEW
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Upload, Visit


@screen(right="segments.edit", back="segments_more", listed=("segments_more", 10))
async def draw(visit: Visit) -> View:
    rows = ((Button(visit.t.plain("language-help-button"), "segment_help"),),)
    return View(text=visit.t("segments-text"), rows=rows)


@typed()
async def write(visit: Visit, said: Typed) -> Go | View:
    """Read it and show what it says."""
    return await segment_text.typed(visit, NEW, said)


@uploaded()
async def receive(visit: Visit, upload: Upload) -> Go | View:
    """A segment's file."""
    return await segment_text.uploaded(visit, NEW, upload)
