"""The journal: what was believed, and what came of it. The tests that ended, the last first."""

from domain.experiments import journal
from domain.experiments.verdict import words
from domain.models import Experiment
from handlers.kit.paging import Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

SHOWN = 4


@screen(right="campaigns.see", back="experiments")
async def draw(visit: Visit) -> View:
    t = visit.t
    _, total = await journal.page(visit.shop, 0, 1)
    number, skipped = offset(visit.number(0, 0), total, SHOWN)
    found, _ = await journal.page(visit.shop, skipped, SHOWN)
    page = Page(items=found, number=number, total=total, size=SHOWN)
    rows: list[Row] = [(Button(each.name, "experiment_card", (each.id,)),) for each in found]
    rows += page.pager(lambda label, to: Button(label, "experiment_journal", (to,)))
    lines = [_line(visit, each) for each in found]
    return View(text="\n\n".join((t("experiment-journal", count=total), *lines)), rows=tuple(rows))


def _line(visit: Visit, each: Experiment) -> str:
    told = each.verdict or {}
    effect: list[float] = told.get("effect") or [0.0, 0.0, 0.0]
    is_known = bool(told.get("effect") and told.get("is_lift"))
    value, low, high = (words.signed(visit.t, each * 100) for each in effect)
    return visit.t(
        "experiment-journal-line",
        name=each.name,
        day=visit.t.moment(each.stopped_at, visit.shop.zone) if each.stopped_at else "",
        hypothesis=each.hypothesis,
        outcome=each.outcome or "none",
        value=value,
        low=low,
        high=high,
        is_known="yes" if is_known else "no",
        people=int(told.get("people") or 0),
    )
