"""Where to paste the address on the other side, and whether anything has come. Argument: it."""

from domain.connectors import connecting
from domain.connectors.hooks import inbox
from domain.connectors.hooks.kind import HookKind
from domain.core.errors import NotFoundError
from domain.models import Connector
from handlers.kit.screen import screen
from handlers.kit.view import Button, Copy, Row, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="order_hooks")
async def draw(visit: Visit) -> View:
    t, connector = visit.t, await connecting.find(visit.shop.id, visit.number(0))
    kind = connecting.open_kind(connector)
    if not isinstance(kind, HookKind):
        raise NotFoundError(thing="connector")
    address = connecting.address(connector, visit.world.web_address)
    counts = await inbox.counts(connector)
    steps = [
        t(f"connector-{connector.kind}-step-{n}", address=address, place=_place(kind))
        for n in range(1, kind.steps + 1)
    ]
    is_public = visit.world.web_address.startswith("https://")
    text = "\n\n".join(
        (
            t("hook-setup", name=t.plain(f"connector-{connector.kind}")),
            "\n".join(f"{n}. {step}" for n, step in enumerate(steps, start=1)),
            *(() if is_public else (t("hook-setup-no-address"),)),
            _state(visit, connector, counts),
        )
    )
    rows: list[Row] = [(Copy(t.plain("hook-setup-copy"), address),)]
    if any(counts.values()):
        rows.append((Button(t.plain("screen-hook_calls"), "hook_calls", (connector.id,)),))
    rows.append((Button(t.plain("hook-setup-card"), "connector_card", (connector.id,)),))
    return View(text=text, rows=tuple(rows), is_live=True)


def _state(visit: Visit, connector: Connector, counts: dict[str, int]) -> str:
    """What has come so far."""
    if connector.is_paused:
        return visit.t("hook-setup-paused")
    if not any(counts.values()):
        return visit.t("hook-setup-waiting")
    return visit.t("hook-setup-came", **counts)


def _place(kind: HookKind) -> str:
    return str(getattr(kind, "place", ""))
