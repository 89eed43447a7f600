"""How the bot gets its updates: long polling or a webhook."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.methods.registry import Call, method
from bot.sandbox.updates import MOST_UPDATES

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
PORTS = (443, 80, 88, 8443)


@method("getUpdates", "offset limit timeout allowed_updates")
async def get_updates(call: Call) -> Sequence[Json]:
    _remember_allowed(call)
    limit = call.parameters.integer("limit", MOST_UPDATES)
    return await call.bot.updates.poll(
        offset=call.parameters.integer("offset"),
        limit=max(1, min(limit, MOST_UPDATES)),
        seconds=call.parameters.integer("timeout"),
    )


@method(
    "setWebhook",
    "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
)
def set_webhook(call: Call) -> bool:
    """Plain HTTP and other ports than Telegram's are accepted on loopback only."""
    url, secret = call.parameters.text("url"), call.parameters.text("secret_token")
    if secret and not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if url:
        _check_address(url)
    _remember_allowed(call)
    _drop_pending(call)
    call.bot.updates.set_webhook({"url": url, "secret": secret} if url else {})
    return True


@method("deleteWebhook", "drop_pending_updates")
def delete_webhook(call: Call) -> bool:
    _drop_pending(call)
    call.bot.updates.set_webhook({})
    return True


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    updates = call.bot.updates
    return {
        "url": updates.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(updates.waiting),
        **updates.webhook.get("last_error", {}),
    }


def _remember_allowed(call: Call) -> None:
    """An empty list means the default; an absent one leaves what was said before."""
    names = call.parameters.parsed("allowed_updates")
    if names is None:
        return
    if not isinstance(names, list):
        raise bad_request("can't parse allowed updates: expected an Array of String")
    call.bot.updates.allowed = tuple(str(name) for name in names)


def _drop_pending(call: Call) -> None:
    if call.parameters.flag("drop_pending_updates"):
        call.bot.updates.take_all()


def _check_address(url: str) -> None:
    parts = urlsplit(url)
    if parts.hostname in LOOPBACK:
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or PORTS[0]) not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
