"""The journal of calls. Arguments: connection, page, `bad` for those in trouble only."""

from domain.connectors import connecting
from domain.connectors.hooks import inbox
from domain.models import HookCall
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

BAD, ALL = "bad", "all"


@screen(right="shop.edit", back="order_hooks")
async def draw(visit: Visit) -> View:
    t, connector = visit.t, await connecting.find(visit.shop.id, visit.number(0))
    is_bad = visit.word(2) == BAD
    counts = await inbox.counts(connector)
    _, total = await inbox.page(connector, 0, 1, is_troubled=is_bad)
    number, skipped = offset(visit.number(1, 0), total)
    found, _ = await inbox.page(connector, skipped, PAGE, is_troubled=is_bad)
    page = Page(items=found, number=number, total=total)
    word = BAD if is_bad else ALL
    rows: list[Row] = [(Button(_label(visit, each), "hook_call", (each.id,)),) for each in found]
    rows += page.pager(lambda label, to: Button(label, "hook_calls", (connector.id, to, word)))
    if counts["troubled"]:
        other = Button(
            t.plain("hook-calls-all" if is_bad else "hook-calls-bad", count=counts["troubled"]),
            "hook_calls",
            (connector.id, 0, ALL if is_bad else BAD),
        )
        again = Button(t.plain("hook-calls-again"), "hook_calls", (connector.id,), "again")
        rows.append((other, again))
    name = t.plain(f"connector-{connector.kind}")
    text = t("hook-calls", name=name, is_bad="yes" if is_bad else "no", **counts)
    return View(
        text=text,
        rows=tuple(rows),
        back=Button("", "connector_card", (connector.id,)),
        is_live=counts["waiting"] > 0,
    )


@act()
async def again(visit: Visit) -> Go:
    """Try all that failed once more."""
    connector = await connecting.find(visit.shop.id, visit.number(0))
    count = await inbox.again(connector, None, visit.person, visit.world.vault, visit.now)
    toast = visit.t("hook-again", count=count)
    return Go("hook_calls", (connector.id,), toast=toast, wake=("read_hooks",))


def _label(visit: Visit, each: HookCall) -> str:
    local = each.received_at.astimezone(visit.shop.zone)
    return visit.t.plain(
        "hook-calls-line",
        moment=local.strftime("%d.%m %H:%M"),
        number=each.number or "—",
        status=each.status,
    )
