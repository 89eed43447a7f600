"""Where an SMS provider reports to, and what a text would cost. Arguments: it, whether to count."""

from domain.audience import drafts
from domain.connectors import connecting
from domain.connectors.kinds.sms_http import SmsHttp
from domain.core.errors import NotFoundError
from domain.messaging import sms
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Copy, Go, Row, View
from handlers.kit.visit import Typed, Visit

DRAFT = "sms_setup"
LONGEST = 1_600


@screen(right="shop.edit", back="channels")
async def draw(visit: Visit) -> View:
    t, connector = visit.t, await connecting.find(visit.shop.id, visit.number(0))
    kind = connecting.open_kind(connector)
    if not isinstance(kind, SmsHttp):
        raise NotFoundError(thing="connector")
    address = f"{visit.world.web_address}/receipts/{connector.token}"
    lines = [t("sms-setup", provider=kind.title(), name=kind.provider, address=address)]
    if not visit.world.web_address.startswith("https://"):
        lines.append(t("channel-no-address"))
    lines.append(await _counted(visit, kind))
    rows: list[Row] = [
        (Button(t.plain("screen-channel_try"), "channel_try", (connector.id,)),),
        (Copy(t.plain("receipts-copy"), address),),
        (Button(t.plain("hook-setup-card"), "connector_card", (connector.id,)),),
    ]
    return View(text="\n\n".join(lines), rows=tuple(rows))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """A text to be counted."""
    kept = {"text": said.text[:LONGEST]}
    await drafts.save(visit.person.telegram_id, DRAFT, kept, visit.now)
    return Go("sms_setup", (visit.number(0),))


async def _counted(visit: Visit, kind: SmsHttp) -> str:
    kept = await drafts.load(visit.person.telegram_id, DRAFT)
    text = str(kept.get("text", ""))
    if not text:
        return visit.t("sms-count-how")
    found = sms.measure(text)
    return visit.t(
        "sms-count",
        alphabet=found.alphabet,
        length=found.length,
        segments=found.segments,
        cost=visit.t.money(found.cost(kind.price), visit.shop.currency),
    )
