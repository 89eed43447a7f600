"""The secret that signs what is sent to an endpoint."""

from domain.core.ports import SecretLostError
from domain.webhooks import endpoints
from handlers.kit.screen import screen
from handlers.kit.view import Button, Copy, Row, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="webhooks")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await endpoints.find(visit.shop, visit.number(0))
    rows: list[Row] = []
    try:
        secret = endpoints.secret(found, visit.world.vault)
    except SecretLostError:
        text = t("webhook-secret-lost")
    else:
        text = t("webhook-secret-shown", secret=secret)
        rows.append((Copy(t.plain("webhook-secret-copy"), secret),))
    if found.old_until is not None and found.old_until > visit.now:
        moment = t.moment(found.old_until, visit.shop.zone)
        text = f"{text}\n\n{t('webhook-secret-both', moment=moment)}"
    rows.append((Button(t.plain("webhook-rotate"), "webhook_rotate", (found.id,)),))
    return View(text=text, rows=tuple(rows), back=Button("", "webhook_card", (found.id,)))
