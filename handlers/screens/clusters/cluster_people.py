"""Who is in a group of similar buyers now. Arguments: group, page."""

from domain.clusters import service
from handlers.kit import groups, person
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="clusters")
async def draw(visit: Visit) -> View:
    cluster = await service.find(visit.shop, visit.number(0))
    found = await groups.one(visit, cluster)
    _, total = await service.people(cluster, 0, 1)
    number, first = offset(visit.number(1, 0), total)
    ids, total = await service.people(cluster, first, PAGE)
    shown = await service.customers(visit.shop, ids)
    page = Page(items=shown, number=number, total=total)
    rows = (
        *((Button(person.name(visit, each), "customer_card", (each.id,)),) for each in shown),
        *page.pager(lambda label, to: Button(label, "cluster_people", (cluster.id, to))),
    )
    text = visit.t("cluster-people", name=found.name, count=total)
    return View(text=text, rows=rows, back=Button("", "cluster_card", (cluster.id,)))
