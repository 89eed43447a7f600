"""What comes in: every name with its volume, the most frequent first."""

from domain.events import dictionary, volumes
from handlers.kit.paging import Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="events.see", back="settings", command="events", listed=("connections", 70))
async def draw(visit: Visit) -> View:
    t = visit.t
    came = await volumes.by_name(visit.shop.id, visit.now)
    lines = [(each.name, each.count) for each in came]
    kinds = await dictionary.kinds_of(visit.shop.id)
    own = [name for name, kind in kinds.items() if kind.group == "custom"]
    # A name of the shop's own is listed before its first event, or nobody could open it.
    lines += [(name, 0) for name in sorted(set(own) - {each.name for each in came})]
    number, first = offset(visit.number(0, 0), len(lines))
    page = Page(items=lines[first : first + 6], number=number, total=len(lines))
    rows: list[Row] = [(_line(visit, name, count),) for name, count in page.items]
    rows += page.pager(lambda label, to: Button(label, "events", (to,)))
    keys = [Button(t.plain("events-oddities"), "events_odd")]
    if visit.can("events.edit"):
        keys.insert(0, Button(t.plain("events-new"), "event_new"))
    return View(text=t("events", count=len(came)), rows=(*rows, tuple(keys)))


def _line(visit: Visit, name: str, count: int) -> Button:
    label = visit.t.plain("events-line", name=name, count=visit.t.number(count))
    return Button(label, "event_card", (name,))
