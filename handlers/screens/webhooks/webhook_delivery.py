"""One fact on its way: how it is, what was answered; its body as a file."""

from domain.webhooks import journal
from handlers.kit import hooks
from handlers.kit.screen import act, screen
from handlers.kit.view import Attachment, Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="webhooks")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await journal.find(visit.shop, visit.number(0))
    zone = visit.shop.zone
    parts = [
        t(
            "webhook-delivery",
            topic=found.topic,
            key=found.key,
            happened=t.moment(found.happened_at, zone),
            state=hooks.status(found),
            attempts=found.attempts,
            next=t.moment(found.not_before, zone),
        )
    ]
    why = hooks.reason(t, found)
    if why:
        parts.append(t("webhook-delivery-why", why=why))
    if found.answer_status is not None and found.answer.strip():
        parts.append(t("webhook-delivery-answer", answer=found.answer))
    rows: list[Row] = []
    if found.status in {"sent", "dead"}:
        rows.append((Button(t.plain("webhook-again"), "webhook_delivery", (found.id,), "again"),))
    rows.append((Button(t.plain("webhook-body"), "webhook_delivery", (found.id,), "show"),))
    back = Button("", "webhook_log", (found.endpoint_id,))
    return View(text="\n\n".join(parts), rows=tuple(rows), back=back)


@act()
async def again(visit: Visit) -> Go:
    """Once more, under the same key."""
    found = await journal.again(visit.shop, visit.number(0), visit.now)
    toast = visit.t("webhook-again-done", count=1)
    return Go("webhook_delivery", (found.id,), toast=toast, wake=("send_webhooks",))


@act()
async def show(visit: Visit) -> Go:
    """The body as it is signed and sent."""
    found = await journal.find(visit.shop, visit.number(0))
    file = Attachment(name=f"{found.key}.json", content=found.body.encode())
    return Go("webhook_delivery", (found.id,), attachments=(file,))
