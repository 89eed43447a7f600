"""The keys of the shop's programs: what each may do and when it was used."""

from domain.access import keys
from domain.access.scopes import levels_of
from handlers.kit import scopes
from handlers.kit.paging import Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

SIZE = 5


@screen(right="shop.edit", back="connections", listed=("connections", 20))
async def draw(visit: Visit) -> View:
    t, found = visit.t, await keys.listed(visit.shop)
    number, first = offset(visit.number(0, 0), len(found), SIZE)
    page = Page(items=found[first : first + SIZE], number=number, total=len(found), size=SIZE)
    lines = [
        t(
            "api-keys-line",
            name=each.name,
            prefix=each.prefix,
            may=scopes.told(t, levels_of(each.scopes)),
            used=scopes.used(visit, each.last_used_at),
        )
        for each in page.items
    ]
    rows: list[Row] = [(Button(each.name, "api_key_card", (each.id,)),) for each in page.items]
    rows += page.pager(lambda label, to: Button(label, "api_keys", (to,)))
    rows.append((Button(t.plain("api-keys-new"), "api_key_new"),))
    return View(text="\n\n".join((t("api-keys", count=len(found)), *lines)), rows=tuple(rows))
