"""One call: what became of it, what was in it that has no place here. Argument: the call."""

from domain.connectors import connecting
from domain.connectors.hooks import inbox
from domain.models import HookCall
from handlers.kit.screen import act, screen
from handlers.kit.view import Attachment, Button, Go, Row, View
from handlers.kit.visit import Visit

SHOWN, LONGEST = 25, 120


@screen(right="shop.edit", back="order_hooks")
async def draw(visit: Visit) -> View:
    t, call = visit.t, await inbox.find(visit.shop.id, visit.number(0))
    head = t(
        "hook-call",
        moment=t.moment(call.received_at, visit.shop.zone),
        number=call.number or "—",
        status=call.status,
        attempts=call.attempts,
    )
    lines = [head]
    if call.reason:
        lines.append(_reason(visit, call))
    if call.said:
        said = [
            t("hook-call-field", name=name, value=value[:LONGEST])
            for name, value in list(call.said.items())[:SHOWN]
        ]
        lines.append("\n".join((t("hook-call-said"), *said)))
    rows: list[Row] = []
    if call.customer_id is not None:
        rows.append((Button(t.plain("hook-call-person"), "customer_card", (call.customer_id,)),))
    raw = Button(t.plain("hook-call-raw"), "hook_call", (call.id,), "raw")
    if call.status in inbox.TROUBLED:
        again = Button(t.plain("hook-call-again"), "hook_call", (call.id,), "again")
        rows.append((again, raw))
    else:
        rows.append((raw,))
    return View(
        text="\n\n".join(lines),
        rows=tuple(rows),
        back=Button("", "hook_calls", (call.connector_id,)),
        is_live=call.status == "waiting",
    )


@act()
async def again(visit: Visit) -> Go:
    """Try it once more; without proof it stays where it is."""
    call = await inbox.find(visit.shop.id, visit.number(0))
    connector = await connecting.find(visit.shop.id, call.connector_id)
    count = await inbox.again(connector, call.id, visit.person, visit.world.vault, visit.now)
    toast = visit.t("hook-again", count=count)
    return Go("hook_call", (call.id,), toast=toast, wake=("read_hooks",))


@act()
async def raw(visit: Visit) -> Go:
    """What came, as a file."""
    call = await inbox.find(visit.shop.id, visit.number(0))
    kind = "json" if bytes(call.body)[:1] == b"{" else "txt"
    file = Attachment(name=f"call_{call.id}.{kind}", content=bytes(call.body) or b"-")
    return Go("hook_call", (call.id,), attachments=(file,))


def _reason(visit: Visit, call: HookCall) -> str:
    text_id = f"connector-problem-{call.reason}"
    if call.status == "skipped":
        text_id = f"hook-skipped-{call.reason}"
    return visit.t(text_id, sample=call.detail, field="", line=0)
