"""What to put on the shop's pages so that browsers can say yes. Argument: the connection."""

from domain.connectors import connecting
from domain.connectors.kinds.web_push import WebPush
from domain.connectors.push import subscribing
from domain.core.errors import NotFoundError
from handlers.kit.screen import screen
from handlers.kit.view import Button, Copy, Row, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="channels")
async def draw(visit: Visit) -> View:
    t, connector = visit.t, await connecting.find(visit.shop.id, visit.number(0))
    if not isinstance(connecting.open_kind(connector), WebPush):
        raise NotFoundError(thing="connector")
    home = visit.world.web_address
    worker = f'importScripts("{home}/push-worker.js")'
    tag = f'<script src="{home}/push.js" data-shop="{visit.shop.id}" async></script>'
    call = f'barkerPush.subscribe("{t.plain("push-yes-text", shop=visit.shop.name)}")'
    people, browsers = await subscribing.counts(visit.shop.id)
    lines = [
        t("push-setup", worker=worker, tag=tag, call=call),
        t("push-subscribers", people=people, browsers=browsers),
    ]
    if not home.startswith("https://"):
        lines.append(t("channel-no-address"))
    rows: list[Row] = [
        (
            Copy(t.plain("push-copy-worker"), worker[:256]),
            Copy(t.plain("push-copy-tag"), tag[:256]),
        ),
        (Button(t.plain("screen-channel_try"), "channel_try", (connector.id,)),),
        (Button(t.plain("hook-setup-card"), "connector_card", (connector.id,)),),
    ]
    return View(text="\n\n".join(lines), rows=tuple(rows))
