"""One version against another, what was changed marked. Arguments: segment, version, the other.

Without the other it is the version before; 0 is a version nobody has written down yet.
"""

import html

from domain.core.errors import StaleError
from domain.models import Segment
from domain.segments import service, versions
from domain.segments.sentence import sentence
from domain.segments.tree import BrokenTreeError
from domain.segments.versions import Version
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

LONGEST = 1_200


@screen(right="segments.see", back="segments")
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    shown = await _version(visit, segment, visit.number(1))
    newest = await versions.newest(segment)
    other = await _other(visit, segment, shown)
    parts = [_head(visit, segment, shown, newest)]
    if other is None:
        parts.append(html.escape(await _said(visit, shown), quote=False))
    else:
        parts += await _differing(visit, *sorted((shown, other), key=lambda each: each.number))
    rows = _rows(visit, segment, shown, newest)
    back = Button("", "segment_versions", (segment.id,))
    return View(text="\n\n".join(parts), rows=rows, back=back)


@act(right="segments.edit")
async def back(visit: Visit) -> Go:
    """Make the segment what it was; that is a new version. Arguments: segment, version, seen."""
    segment = await service.find(visit.shop, visit.number(0))
    old = await versions.find(visit.shop, segment, visit.number(1))
    if segment.version != visit.number(2):
        raise StaleError
    await service.bring_back(visit.shop, segment, old, segment.version, visit.person, visit.now)
    toast = visit.t.plain("segment-version-restored", number=old.number)
    return Go("segment_card", (segment.id,), toast=toast, wake=("count_segments",))


async def _version(visit: Visit, segment: Segment, row: int) -> Version:
    if row:
        return await versions.find(visit.shop, segment, row)
    return await versions.newest(segment)


async def _other(visit: Visit, segment: Segment, shown: Version) -> Version | None:
    wished = visit.number(2, 0)
    if wished:
        return await versions.find(visit.shop, segment, wished)
    return await versions.before(visit.shop, segment, shown.row) if shown.row else None


def _head(visit: Visit, segment: Segment, shown: Version, newest: Version) -> str:
    return visit.t(
        "segment-version",
        name=segment.name,
        number=shown.number,
        moment=visit.t.moment(shown.made_at, visit.shop.zone),
        who=shown.author_name or visit.t.plain("segment-version-nobody"),
        what=visit.t.plain(f"segment-version-{shown.what}"),
        is_newest="yes" if shown.row == newest.row else "no",
    )


async def _differing(visit: Visit, old: Version, new: Version) -> list[str]:
    """Two texts: the older with what went struck through, the newer with what came in bold."""
    t = visit.t
    was, now = versions.marked(await _said(visit, old), await _said(visit, new))
    if (old.base, old.tree) == (new.base, new.tree) and was == now:
        was, now = "", t("segment-version-same", what=await _said(visit, new))
    lines = [
        f"<b>{t('segment-version-number', number=old.number)}</b>\n{was}" if was else "",
        f"<b>{t('segment-version-number', number=new.number)}</b>\n{now}",
    ]
    for word in ("name", "description"):
        before, after = getattr(old, word), getattr(new, word)
        if before != after:
            struck, bold = versions.marked(before, after)
            said = " → ".join(filter(None, (struck, bold)))
            lines.append(f"{t(f'segment-version-{word}-was')}\n{said}")
    return [line for line in lines if line]


async def _said(visit: Visit, version: Version) -> str:
    try:
        return (await sentence(visit.t, visit.shop, version.rule))[:LONGEST]
    except BrokenTreeError as error:
        return visit.t.plain("error-tree-broken", what=error.what)


def _rows(visit: Visit, segment: Segment, shown: Version, newest: Version) -> tuple[Row, ...]:
    t, rows = visit.t, list[Row]()
    if shown.row and shown.row != newest.row:
        now = Button(
            t.plain("segment-version-with-newest"),
            "segment_version",
            (segment.id, shown.row, newest.row),
        )
        rows.append((now,))
    if shown.row:
        pick = (segment.id, 0, shown.row)
        rows.append((Button(t.plain("segment-version-with-other"), "segment_versions", pick),))
    if shown.row and shown.row != newest.row and visit.can("segments.edit"):
        args = (segment.id, shown.row, segment.version)
        label = t.plain("segment-version-back-button")
        rows.append((Button(label, "segment_version", args, "back"),))
    return tuple(rows)
