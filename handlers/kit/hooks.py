"""Webhooks in words: how an endpoint is, how an attempt ended, why."""

from urllib.parse import urlsplit

from domain.core.ports import Texts
from domain.models import WebhookDelivery, WebhookEndpoint
from handlers.kit.visit import Visit

LONGEST = 40
REDIRECTS = range(300, 400)
SERVER_ERRORS = 500
KINDS = {
    401: "login",
    403: "closed",
    404: "missing",
    405: "method",
    410: "gone",
    413: "large",
    429: "often",
}


def short(endpoint: WebhookEndpoint) -> str:
    """The address without its scheme, for a button."""
    parts = urlsplit(endpoint.url)
    text = f"{parts.netloc}{parts.path}".rstrip("/")
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def state(endpoint: WebhookEndpoint) -> str:
    """`failing` beside the statuses that are stored."""
    if endpoint.status == "active" and endpoint.failures:
        return "failing"
    return endpoint.status


def reason(t: Texts, delivery: WebhookDelivery) -> str:
    """Why there was no good answer, empty when there was."""
    match delivery.reason:
        case "":
            return ""
        case "secret-lost":
            return t.plain("error-secret-lost")
        case "status":
            return _status(t, delivery.answer_status or 0)
        case other:
            return t.plain("error-outside", reason=other, detail=delivery.answer)


def line(visit: Visit, delivery: WebhookDelivery) -> str:
    """One delivery for a button."""
    moment = visit.t.moment(delivery.happened_at, visit.shop.zone)
    return visit.t.plain(
        "webhook-line", state=status(delivery), topic=delivery.topic, moment=moment
    )


def status(delivery: WebhookDelivery) -> str:
    """`again` is a delivery that waits after a failure."""
    if delivery.status == "waiting" and delivery.attempts:
        return "again"
    return delivery.status


def _status(t: Texts, code: int) -> str:
    kind = KINDS.get(code, "other")
    if code in REDIRECTS:
        kind = "redirect"
    elif code >= SERVER_ERRORS:
        kind = "broken"
    return t.plain("webhook-status", kind=kind, code=str(code))
