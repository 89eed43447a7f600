"""What mail needs besides the server: records of the domain, and bounces. Argument: it."""

from domain.connectors import connecting
from domain.connectors.kinds.email_smtp import EmailSmtp
from domain.core.errors import NotFoundError
from handlers.kit.screen import screen
from handlers.kit.view import Button, Copy, Row, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="channels")
async def draw(visit: Visit) -> View:
    t, connector = visit.t, await connecting.find(visit.shop.id, visit.number(0))
    kind = connecting.open_kind(connector)
    if not isinstance(kind, EmailSmtp):
        raise NotFoundError(thing="connector")
    address = f"{visit.world.web_address}/receipts/{connector.token}"
    text = t(
        "email-setup",
        sender=kind.address,
        domain=kind.domain,
        selector=kind.dkim_selector,
        dkim=kind.dkim,
        record=f"{kind.dkim_selector}._domainkey.{kind.domain}",
        address=address,
    )
    is_public = visit.world.web_address.startswith("https://")
    rows: list[Row] = [
        (Button(t.plain("screen-channel_try"), "channel_try", (connector.id,)),),
        (Copy(t.plain("receipts-copy"), address),),
        (Button(t.plain("hook-setup-card"), "connector_card", (connector.id,)),),
    ]
    lines = [text, *(() if is_public else (t("channel-no-address"),))]
    return View(text="\n\n".join(lines), rows=tuple(rows))
