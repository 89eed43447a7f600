"""Ready segments: one tap makes one. Arguments: section, page.

Without a section the common ones stand here; the section `all` lists the sections.
"""

from collections.abc import Sequence

from domain.core.errors import NotFoundError
from domain.segments import service, starter
from domain.segments.rule import Rule
from domain.segments.sizing import sizes
from domain.segments.starter import STARTER_GROUPS, STARTERS, Starter, all_of
from handlers.kit import form as forms
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Visit

ALL = "all"


@screen(right="segments.edit", back="segments", is_slow=True)
async def draw(visit: Visit) -> View:
    group, t = visit.word(0), visit.t
    if group == ALL:
        return _groups(visit)
    if group and group not in STARTER_GROUPS:
        raise NotFoundError(thing="button")
    keys = starter.in_group(group) if group else starter.common()
    number, first = offset(visit.number(1, 0), len(keys))
    shown = Page(items=keys[first : first + PAGE], number=number, total=len(keys))
    lines = await _lines(visit, shown.items)
    name = t.plain(f"segment-starters-{group or 'common'}")
    rows = tuple((_key(visit, each),) for each in shown.items)
    pager = shown.pager(lambda label, to: Button(label, "segment_templates", (group, to)))
    more: tuple[Row, ...] = ()
    if not group:
        label = t.plain("segment-starters-more", count=len(STARTERS) - len(keys))
        more = ((Button(label, "segment_templates", (ALL,)),),)
    back = Button("", "segment_templates", (ALL,)) if group else None
    text = "\n".join((t("segment-templates", name=name), "", *lines))
    return View(text=text, rows=(*rows, *pager, *more), back=back)


@act()
async def take(visit: Visit) -> Go:
    """Make it; one whose data the shop has not says so first, one that asks is filled in."""
    key = visit.word(0)
    ready = _found(key)
    if visit.word(1) != "anyway" and await starter.lacking(visit.shop, ready.needs):
        return Go("segment_starter", (key,))
    if ready.rule is None:
        asker = forms.Asker("segment_templates", "asked", (key,))
        return await forms.ask(visit, "condition", ready.asks, {}, asker)
    return await _made(visit, key, ready.rule)


@act()
async def asked(visit: Visit) -> Go:
    """What it asked for is filled in."""
    _found(visit.word(0))
    condition = (await forms.taken(visit)).thing()
    return await _made(visit, visit.word(0), all_of(condition))


def _found(key: str) -> Starter:
    ready = STARTERS.get(key)
    if ready is None:
        raise NotFoundError(thing="button")
    return ready


async def _made(visit: Visit, key: str, rule: Rule) -> Go:
    """A second one of the same name gets a number."""
    name = await service.free_name(visit.shop, visit.t.plain(f"segment-starter-{key}"))
    segment = await service.create(visit.shop, name, rule, visit.person, visit.now)
    toast = visit.t.plain("segment-created")
    return Go("segment_card", (segment.id,), toast=toast, wake=("count_segments",))


def _key(visit: Visit, key: str) -> Button:
    return Button(visit.t.plain(f"segment-starter-{key}"), "segment_templates", (key,), "take")


def _groups(visit: Visit) -> View:
    keys = [
        Button(
            visit.t.plain(
                "segment-starters-line",
                name=visit.t.plain(f"segment-starters-{group}"),
                count=len(starter.in_group(group)),
            ),
            "segment_templates",
            (group,),
        )
        for group in STARTER_GROUPS
    ]
    rows = in_rows(keys)
    text = visit.t("segment-starters", count=len(STARTERS))
    return View(text=text, rows=rows, back=Button("", "segment_templates"))


async def _lines(visit: Visit, keys: Sequence[str]) -> list[str]:
    """The size of each before it is taken, or what is missing."""
    t = visit.t
    needs = [need for key in keys for need in STARTERS[key].needs]
    lacking = await starter.lacking(visit.shop, needs)
    ready = {key: rule for key in keys if (rule := STARTERS[key].rule) is not None}
    counted = await sizes(tuple(ready.values()), visit.shop, visit.now)
    held = dict(zip(ready, counted, strict=True)) if counted is not None else {}
    lines = []
    for key in keys:
        missing = [need for need in STARTERS[key].needs if need in lacking]
        state = "lacking" if missing else "asks" if key not in ready else "size"
        if state == "size" and key not in held:
            state = "slow"
        name = t.plain(f"segment-starter-{key}")
        what = t.plain(f"segment-need-{missing[0]}") if missing else ""
        lines.append(
            t("segment-starter-line", name=name, state=state, what=what, count=held.get(key, 0))
        )
    return lines
