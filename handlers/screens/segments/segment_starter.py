"""A ready segment whose data the shop does not have: what to bring in. Argument: its key."""

from domain.core.errors import NotFoundError
from domain.segments import starter
from domain.segments.starter import STARTERS
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="segments.edit", back="segment_templates")
async def draw(visit: Visit) -> View:
    key, t = visit.word(0), visit.t
    if key not in STARTERS:
        raise NotFoundError(thing="button")
    ready = STARTERS[key]
    lacking = await starter.lacking(visit.shop, ready.needs)
    said = [t("segment-starter", name=t.plain(f"segment-starter-{key}"))]
    said += [
        t(
            "segment-starter-need",
            what=t.plain(f"segment-need-{need}"),
            how=t.plain(f"segment-need-{need}.how"),
        )
        for need in ready.needs
        if need in lacking
    ]
    anyway = Button(t.plain("segment-starter-anyway"), "segment_templates", (key, "anyway"), "take")
    keys = [anyway]
    if visit.can("imports"):
        keys.append(Button(t.plain("screen-imports"), "imports"))
    back = Button("", "segment_templates", (ready.group,))
    return View(text="\n\n".join(said), rows=(tuple(keys),), back=back)
