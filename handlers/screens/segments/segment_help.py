"""The reference of typed segments, page by page or as a file. Arguments: chapter, page."""

import asyncio
import html
from collections.abc import Iterator

from domain.segments.language.page import details, page
from domain.segments.language.reading import ready
from domain.segments.language.reference import Chapter, Entry, Reference
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Attachment, Button, Go, Row, View, in_rows
from handlers.kit.visit import Visit

SHOWN = 5
CONTENTS = "0"
COMPARISONS = "1"
# Chapters of conditions come after the contents and the comparisons.
FIRST = 2
CHAPTERS_SHOWN = 4
LONGEST_LINE = 300


@screen(right="segments.see", back="segments_more", command="segment_help")
async def draw(visit: Visit) -> View:
    reference = await _reference(visit)
    place = visit.word(0, CONTENTS)
    if place == COMPARISONS:
        text = await asyncio.to_thread(_comparisons, visit, reference)
        return View(text=text, back=Button("", "segment_help"))
    chapters = await asyncio.to_thread(reference.chapters)
    number = visit.number(0, 0) - FIRST
    if 0 <= number < len(chapters):
        return _chapter(visit, chapters[number])
    return _contents(visit, chapters)


@act()
async def file(visit: Visit) -> Go:
    """The whole reference as one page to keep."""
    reference = await _reference(visit)
    content = await asyncio.to_thread(page, reference)
    name = f"{visit.t.plain('language-page-file')}.html"
    attachment = Attachment(name=name, content=content.encode())
    return Go("segment_help", (), attachments=(attachment,))


async def _reference(visit: Visit) -> Reference:
    words = await ready(visit.t)
    return Reference(t=visit.t, words=words, currency=visit.shop.currency)


def _contents(visit: Visit, chapters: tuple[Chapter, ...]) -> View:
    t = visit.t
    number, skipped = offset(visit.number(1, 0), len(chapters), CHAPTERS_SHOWN)
    shown = chapters[skipped : skipped + CHAPTERS_SHOWN]
    keys = [
        Button(each.title, "segment_help", (skipped + place + FIRST,))
        for place, each in enumerate(shown)
    ]
    rows: list[Row] = [*in_rows(keys)]
    turned = Page(items=shown, number=number, total=len(chapters), size=CHAPTERS_SHOWN)
    rows += turned.pager(lambda label, to: Button(label, "segment_help", (CONTENTS, to)))
    compared = Button(t.plain("language-page-comparisons"), "segment_help", (COMPARISONS,))
    rows.append((compared, Button(t.plain("language-help-file"), "segment_help", (), "file")))
    title = f"<b>{html.escape(t.plain('language-page-title'))}</b>"
    return View(text=f"{title}\n\n{t('language-help-basics')}", rows=tuple(rows))


def _comparisons(visit: Visit, reference: Reference) -> str:
    told = [visit.t("language-help-comparisons")]
    for each in reference.comparisons():
        lines = "\n".join(f"<code>{_safe(said)}</code>" for said in each.examples)
        told.append(f"<b>{_safe(each.title)}</b>\n{lines}")
    return "\n\n".join(told)


def _chapter(visit: Visit, chapter: Chapter) -> View:
    total = len(chapter.entries)
    number, skipped = offset(visit.number(1, 0), total, SHOWN)
    shown = Page(
        items=chapter.entries[skipped : skipped + SHOWN], number=number, total=total, size=SHOWN
    )
    told = [visit.t("language-help-chapter", title=chapter.title)]
    told += ["\n".join(_entry(visit, each)) for each in shown.items]
    rows = shown.pager(lambda label, to: Button(label, "segment_help", (visit.word(0), to)))
    return View(text="\n\n".join(told), rows=tuple(rows), back=Button("", "segment_help"))


def _entry(visit: Visit, entry: Entry) -> Iterator[str]:
    yield f"<b>{_safe(entry.label)}</b>"
    yield f"<code>{_safe(entry.example)}</code>"
    yield from (_safe(each[:LONGEST_LINE]) for each in details(visit.t, entry))


def _safe(text: str) -> str:
    return html.escape(text, quote=False)
