"""One report about one period: a picture with its figures, or the same figures as a table.

Arguments: report, period (none: the usual one), look (light, dark or table), page of the table.
"""

import dataclasses
from typing import get_args

from domain.core.chart import Theme
from domain.core.period import Period
from domain.reports import periods, sales, text_table, wording
from domain.reports.drawing import chart_of
from domain.reports.report import Question, find
from domain.reports.table import Outcome
from handlers.kit.paging import Page
from handlers.kit.screen import act, screen
from handlers.kit.view import Attachment, Button, Go, Picture, Row, View
from handlers.kit.visit import Visit

TABLE = "table"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Asked:
    """What the route asks for."""

    key: str
    word: str
    look: str
    page: int
    period: Period


@screen(right="reports", back="reports", is_slow=True, has_picture=True)
async def draw(visit: Visit) -> View:
    asked = await _asked(visit)
    outcome = await _outcome(visit, asked)
    text = await _words(visit, asked, outcome)
    if asked.look == TABLE:
        return _as_table(visit, asked, outcome, text)
    theme: Theme = "dark" if asked.look == "dark" else "light"
    chart = chart_of(visit.t, asked.key, outcome, visit.shop, theme)
    content = await visit.world.painter.picture(chart)
    if content is None:
        return _as_table(visit, asked, outcome, f"{text}\n\n{visit.t('report-no-picture')}")
    other = "light" if theme == "dark" else "dark"
    looks = (
        _button(visit, asked, f"report-button-{other}", look=other),
        _button(visit, asked, "report-button-table", look=TABLE),
    )
    return View(text=text, picture=Picture(content=content), rows=(looks, *_common(visit, asked)))


@act()
async def file(visit: Visit) -> Go:
    """The whole table, exact, for a spreadsheet."""
    asked = await _asked(visit)
    outcome = await _outcome(visit, asked)
    name = visit.t.plain(
        "report-file-name",
        report=asked.key,
        first=asked.period.first.isoformat(),
        last=asked.period.last.isoformat(),
    )
    content = text_table.file_of(visit.t, outcome, visit.shop)
    return Go("report_card", visit.args, attachments=(Attachment(name=name, content=content),))


async def _asked(visit: Visit) -> Asked:
    find(visit.word(0))
    word = visit.word(1) or await periods.usual(visit.shop, visit.now)
    look = visit.word(2, "light")
    return Asked(
        key=visit.word(0),
        word=word,
        look=look if look in (*get_args(Theme), TABLE) else "light",
        page=visit.number(3, 0),
        period=periods.period_of(word, visit.now, visit.shop.zone),
    )


async def _outcome(visit: Visit, asked: Asked) -> Outcome:
    question = Question(shop=visit.shop, period=asked.period, now=visit.now)
    return await find(asked.key).outcome(question)


async def _words(visit: Visit, asked: Asked, outcome: Outcome) -> str:
    """The caption; where there is nothing in it, a word on why."""
    text = wording.caption(visit.t, asked.key, outcome, visit.shop)
    if outcome.sample == 0:
        text += f"\n\n{visit.t('report-nothing')}"
    latest = await sales.last_sale(visit.shop)
    if not visit.word(1) and asked.word != periods.USUAL and latest is not None:
        day = latest.astimezone(visit.shop.zone).date()
        text += f"\n\n{visit.t('report-idle', day=visit.t.date(day))}"
    return text


def _as_table(visit: Visit, asked: Asked, outcome: Outcome, text: str) -> View:
    total = text_table.pages(outcome)
    page = Page[None](items=(), number=min(max(asked.page, 0), total - 1), total=total, size=1)
    table = text_table.page_text(visit.t, outcome, visit.shop, page.number)
    note = visit.t(
        "report-table-note",
        currency=visit.shop.currency,
        has_money="yes" if text_table.has_money(outcome) else "no",
        is_open="no" if outcome.open_day is None else "yes",
    )
    pager = page.pager(
        lambda label, to: Button(label, "report_card", (asked.key, asked.word, TABLE, to))
    )
    looks = (_button(visit, asked, "report-button-picture", look="light"),)
    rows = (*pager, looks, *_common(visit, asked))
    return View(text=f"{text}\n\n{table}\n{note}", rows=rows)


def _common(visit: Visit, asked: Asked) -> tuple[Row, ...]:
    """The way to other periods, the file, the newest numbers, the explanation."""
    t, period = visit.t, asked.period
    today = visit.now.astimezone(period.zone).date()
    other = Button(t.plain("report-button-period"), "report_period", (asked.key, asked.look))
    steps = [_step(visit, asked, "report-button-before", -1), other]
    if period.last < today:
        steps.append(_step(visit, asked, "report-button-after", 1))
    route = (asked.key, asked.word, asked.look)
    return (
        tuple(steps),
        (
            Button(t.plain("button-refresh"), "report_card", route),
            Button(t.plain("report-button-file"), "report_card", route, "file"),
            Button(t.plain("button-help"), "report_about", (asked.key, asked.word, asked.look)),
        ),
    )


def _step(visit: Visit, asked: Asked, text_id: str, steps: int) -> Button:
    word = periods.word_of(periods.shifted(asked.period, steps))
    return Button(visit.t.plain(text_id), "report_card", (asked.key, word, asked.look))


def _button(visit: Visit, asked: Asked, text_id: str, *, look: str) -> Button:
    return Button(visit.t.plain(text_id), "report_card", (asked.key, asked.word, look))
