"""One name: how often, how long it is kept, its properties and what was strange about them."""

from domain.core.errors import NotFoundError
from domain.events import dictionary, oddities, volumes
from domain.events.schema import Kind
from domain.models import EventOddity
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

# A message holds 4,096 characters; a kind may have 40 properties.
SHOWN = 24


@screen(right="events.see", back="events")
async def draw(visit: Visit) -> View:
    name = visit.word(0)
    kind = (await dictionary.kinds_of(visit.shop.id)).get(name)
    counts = await volumes.closer(visit.shop.id, name, visit.now)
    if kind is None and counts.last_at is None:
        raise NotFoundError(thing="event_kind")
    odd = await oddities.of_name(visit.shop.id, name)
    parts = [_head(visit, name, kind, counts), *_properties(visit, kind), *_odd(visit, odd)]
    return View(text="\n".join(parts), rows=_rows(visit, kind))


def _head(visit: Visit, name: str, kind: Kind | None, counts: volumes.Closer) -> str:
    t, last = visit.t, counts.last_at
    return t(
        "event-card",
        name=name,
        group=kind.group if kind else "gone",
        day=counts.day,
        week=counts.week,
        month=counts.month,
        last=t.moment(last, visit.shop.zone) if last else t.plain("event-never"),
        keep=(kind.keep_days if kind else None) or 0,
    )


def _properties(visit: Visit, kind: Kind | None) -> list[str]:
    if kind is None or not kind.properties:
        return []
    lines = [
        visit.t(
            "event-property",
            name=each.name,
            type=each.type,
            required="yes" if each.is_required else "no",
        )
        for each in kind.properties[:SHOWN]
    ]
    return ["", visit.t("event-properties"), *lines]


def _odd(visit: Visit, odd: list[EventOddity]) -> list[str]:
    unknown = [each for each in odd if each.what == "property"]
    refused = [each for each in odd if each.what == "refused"]
    lines: list[str] = []
    if unknown:
        told = [visit.t("event-unknown-line", name=e.detail, count=e.count) for e in unknown]
        lines += ["", visit.t("event-unknown"), *told]
    if refused:
        lines += ["", visit.t("event-refused"), *(refusal(visit, each) for each in refused)]
    return lines


def refusal(visit: Visit, odd: EventOddity) -> str:
    """Why some were not taken, and how many."""
    reason, _, field = odd.detail.partition(" ")
    field = field.removeprefix("props.")
    return visit.t("event-refused-line", reason=reason, field=field, count=odd.count)


def _rows(visit: Visit, kind: Kind | None) -> tuple[Row, ...]:
    if kind is None or not visit.can("events.edit"):
        return ()
    keys = [Button(visit.t.plain("event-keep"), "event_keep", (kind.name,))]
    if kind.group == "custom":
        keys.append(Button(visit.t.plain("event-archive"), "event_archive", (kind.name,)))
    return (tuple(keys),)
