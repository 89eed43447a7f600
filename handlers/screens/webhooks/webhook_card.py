"""One endpoint: whether it answers, what it was sent, what can be changed. Live while asked."""

from domain.models import WebhookDelivery, WebhookEndpoint
from domain.webhooks import endpoints, journal
from handlers.kit import hooks
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="webhooks")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await endpoints.find(visit.shop, visit.number(0))
    tally, last = await journal.tally(found), await journal.last(found)
    parts = [
        t("webhook-card", url=found.url, state=hooks.state(found)),
        _last(visit, last),
        t("webhook-tally", sent=tally.sent, waiting=tally.waiting, dead=tally.dead),
    ]
    return View(
        text="\n\n".join(part for part in parts if part),
        rows=_rows(visit, found),
        is_live=_is_asked(found, last) and tally.waiting > 0,
    )


@act()
async def ping(visit: Visit) -> Go:
    """Send a test now."""
    found = await endpoints.find(visit.shop, visit.number(0))
    await endpoints.ping(found, visit.now)
    return Go("webhook_card", (found.id,), toast=visit.t("webhook-pinged"), wake=("send_webhooks",))


@act()
async def pause(visit: Visit) -> Go:
    """Send nothing for now."""
    await endpoints.pause(visit.shop, visit.number(0), visit.person, visit.now)
    return Go("webhook_card", (visit.number(0),), toast=visit.t("webhook-is-paused"))


@act()
async def resume(visit: Visit) -> Go:
    """Send again."""
    await endpoints.resume(visit.shop, visit.number(0), visit.person, visit.now)
    toast = visit.t("webhook-is-resumed")
    return Go("webhook_card", (visit.number(0),), toast=toast, wake=("send_webhooks",))


def _rows(visit: Visit, endpoint: WebhookEndpoint) -> tuple[Row, ...]:
    t, args = visit.t, (endpoint.id,)
    topics = t.plain("webhook-topics-count", count=len(endpoint.topics))
    rows: list[Row] = []
    if endpoint.status in {"active", "checking"}:
        rows.append((Button(t.plain("webhook-ping"), "webhook_card", args, "ping"),))
    rows.append(
        (
            Button(topics, "webhook_topics", args),
            Button(t.plain("webhook-log"), "webhook_log", args),
        )
    )
    last = [Button(t.plain("webhook-remove"), "webhook_remove", args)]
    if endpoint.status == "active":
        last.insert(0, Button(t.plain("webhook-pause"), "webhook_card", args, "pause"))
    elif endpoint.status in {"paused", "off"}:
        last.insert(0, Button(t.plain("webhook-resume"), "webhook_card", args, "resume"))
    rows.append((Button(t.plain("webhook-secret"), "webhook_secret", args),))
    return (*rows, tuple(last))


def _last(visit: Visit, last: WebhookDelivery | None) -> str:
    t = visit.t
    if last is None or last.tried_at is None:
        return ""
    moment = t.moment(last.tried_at, visit.shop.zone)
    if not last.reason:
        return t("webhook-last-good", moment=moment)
    return t("webhook-last-bad", moment=moment, why=hooks.reason(t, last))


def _is_asked(endpoint: WebhookEndpoint, last: WebhookDelivery | None) -> bool:
    """Whether the next answer is about to come: before a second attempt nobody stays to look."""
    is_first = last is None or (last.status == "sent" and endpoint.failures == 0)
    return endpoint.status in {"active", "checking"} and is_first
