"""Who did what in the shop, newest first."""

from domain.audience import audit
from domain.models import AuditRecord
from handlers.kit.paging import Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

SIZE = 12


@screen(right="audit", back="settings", command="audit")
async def draw(visit: Visit) -> View:
    t = visit.t
    _, total = await audit.page(visit.shop.id, 0, 1)
    number, skipped = offset(visit.number(0, 0), total, SIZE)
    records, total = await audit.page(visit.shop.id, skipped, SIZE)
    page = Page(items=records, number=number, total=total, size=SIZE)
    lines = "\n".join(_line(visit, each) for each in records)
    return View(
        text=f"{t('audit', count=total)}\n\n{lines}",
        rows=page.pager(lambda label, to: Button(label, "audit_log", (to,))),
    )


def _line(visit: Visit, record: AuditRecord) -> str:
    t = visit.t
    values = dict(record.details)
    for name in ("role", "before", "after"):
        if name in values:
            values[name] = t.plain(f"role-{values[name]}")
    if "question" in values:
        values["question"] = t.plain(f"settings-name-{values['question']}")
    return t(
        "audit-line",
        moment=t.moment(record.happened_at, visit.shop.zone),
        who=record.actor_name or t.plain("audit-nobody"),
        what=t.plain(f"audit-{record.action}", **values),
    )
