"""What the last run could not take, line by line. Arguments: connection, page."""

from domain.connectors import connecting, runs
from domain.models import ConnectorProblem
from handlers.kit import connecting as words
from handlers.kit.paging import Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

LINES = 8


@screen(right="shop.edit", back="connections")
async def draw(visit: Visit) -> View:
    connector = await connecting.find(visit.shop.id, visit.number(0))
    total = await runs.problem_count(connector)
    number, first = offset(visit.number(1, 0), total, LINES)
    found = await runs.problems(connector, first, LINES)
    page = Page(items=found, number=number, total=total, size=LINES)
    head = visit.t("connector-problems-title", name=words.named(visit.t, connector))
    lines = [_told(visit, each) for each in found] or [visit.t("connector-problems-none")]
    return View(
        text="\n".join((head, "", *lines)),
        rows=page.pager(lambda label, to: Button(label, "connector_problems", (connector.id, to))),
        back=Button("", "connector_card", (connector.id,)),
    )


def _told(visit: Visit, problem: ConnectorProblem) -> str:
    t = visit.t
    sentence = t(f"connector-problem-{problem.reason}", field=problem.field, sample=problem.sample)
    return t(
        "connector-problem-line",
        line=problem.line or 0,
        sentence=sentence,
        has_sample="yes" if problem.sample and problem.sample not in sentence else "no",
        sample=problem.sample,
    )
