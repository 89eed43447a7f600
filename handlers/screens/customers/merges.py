"""Who was put together lately, by itself or by hand: to look over and to take apart."""

from domain.audience import merging
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="customers.data", back="customers")
async def draw(visit: Visit) -> View:
    t = visit.t
    _, total = await merging.page(visit.shop.id, 0, 1)
    number, skipped = offset(visit.number(0, 0), total)
    found, total = await merging.page(visit.shop.id, skipped, PAGE)
    page = Page(items=found, number=number, total=total)
    said = [t("merges", count=total)]
    said += [
        t(
            "merges-line",
            moment=t.moment(each.merged_at, visit.shop.zone),
            kept=each.kept.name or str(each.kept_id),
            gone=each.gone.name or str(each.gone_id),
            why=t.plain(f"merge-why-{each.why}"),
        )
        for each in found
    ]
    rows: list[Row] = [
        (
            Button(
                t.plain("merges-open", who=each.kept.name or str(each.kept_id)),
                "customer_merges",
                (each.kept_id,),
            ),
        )
        for each in found
    ]
    rows += page.pager(lambda label, to: Button(label, "merges", (to,)))
    return View(text="\n\n".join(said), rows=tuple(rows))
