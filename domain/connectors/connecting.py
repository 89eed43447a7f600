"""Connections made, changed, paused and removed; their fields with the secrets among them."""

import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import orjson

from domain.audience import audit
from domain.connectors.kind import KINDS, Family, Kind, keys_of
from domain.core.errors import NotFoundError
from domain.core.params import restored, stored
from domain.core.ports import Vault
from domain.models import Connector, ConnectorRun, Person, Product, Shop

TOKEN_BYTES = 24
NAME = 64


async def find(shop_id: int, number: int) -> Connector:
    """The connection with its shop. Raises NotFoundError."""
    found = await Connector.get_or_none(
        id=number, shop_id=shop_id, removed_at__isnull=True
    ).select_related("shop")
    if found is None or found.kind not in KINDS:
        raise NotFoundError(thing="connector")
    return found


async def by_token(token: str) -> Connector | None:
    """The connection with its shop, by the end of its address; None for one that is removed."""
    found = await Connector.get_or_none(token=token).select_related("shop")
    return None if found is None or found.removed_at or found.kind not in KINDS else found


async def of_family(shop_id: int, family: Family) -> list[Connector]:
    """The connections of one list, in the order they were made."""
    found = Connector.filter(shop_id=shop_id, kind__in=keys_of(family), removed_at__isnull=True)
    return await found.order_by("id")


def address(connector: Connector, web_address: str) -> str:
    """Where the other side calls."""
    return f"{web_address}/hooks/{connector.token}"


def kind_of(connector: Connector, vault: Vault) -> Kind:
    """The kind with its values. Raises SecretLostError."""
    hidden: dict[str, Any] = {}
    if connector.secret:
        hidden = orjson.loads(vault.open(connector.secret, use=_use(connector.token)))
    kind: Kind = restored(KINDS[connector.kind], {**connector.params, **hidden})
    return kind


def open_kind(connector: Connector) -> Kind:
    """The kind with what is not secret: enough for its schedule and for what may be shown."""
    kind: Kind = restored(KINDS[connector.kind], connector.params)
    return kind


async def add(
    shop: Shop, kind: Kind, actor: Person | None, vault: Vault, now: datetime
) -> Connector:
    """Make a connection; one that runs does it at once."""
    kind = kind.completed()
    token = secrets.token_urlsafe(TOKEN_BYTES)
    open_ones, secret = _apart(kind, kind.sealed, token, vault)
    connector = await Connector.create(
        shop=shop,
        kind=kind.kind,
        name=kind.title()[:NAME],
        params=open_ones,
        secret=secret,
        token=token,
        made_by=actor.telegram_id if actor else None,
        made_at=now,
        next_run_at=kind.next_run(now, shop.zone),
    )
    await audit.record(shop.id, actor, "connector-add", now, name=connector.name or kind.kind)
    return connector


async def change(
    connector: Connector, kind: Kind, actor: Person | None, vault: Vault, now: datetime
) -> None:
    """Give it other values; secrets left empty stay as they are."""
    before = kind_of(connector, vault)
    kept = {name: getattr(kind, name) or getattr(before, name) for name in kind.sealed}
    whole: Kind = restored(type(kind), {**stored(kind.kind, kind), **kept})
    whole = whole.completed()
    connector.params, connector.secret = _apart(whole, kind.sealed, connector.token, vault)
    connector.name = kind.title()[:NAME]
    connector.next_run_at = kind.next_run(now, connector.shop.zone)
    # What was there under the old address says nothing of the new one.
    connector.state = {
        key: value for key, value in connector.state.items() if key not in {"etag", "changed"}
    }
    await connector.save()
    await audit.record(
        connector.shop_id, actor, "connector-change", now, name=connector.name or connector.kind
    )


async def pause(
    connector: Connector, actor: Person | None, now: datetime, *, is_paused: bool
) -> None:
    """Stop its schedule, or go on with it."""
    changed = await Connector.filter(id=connector.id, is_paused=not is_paused).update(
        is_paused=is_paused
    )
    if changed:
        action = "connector-pause" if is_paused else "connector-resume"
        await audit.record(
            connector.shop_id, actor, action, now, name=connector.name or connector.kind
        )


async def remove(connector: Connector, actor: Person | None, now: datetime) -> None:
    """Take it away; what it has brought stays and belongs to nobody."""
    gone = await Connector.filter(id=connector.id, removed_at__isnull=True).update(
        removed_at=now, secret="", next_run_at=None
    )
    if not gone:
        return
    open_runs = ("waiting", "running", "held")
    await ConnectorRun.filter(connector_id=connector.id, status__in=open_runs).update(
        status="dropped", finished_at=now
    )
    await Product.filter(shop_id=connector.shop_id, feed_id=connector.id).update(feed_id=None)
    await audit.record(
        connector.shop_id, actor, "connector-remove", now, name=connector.name or connector.kind
    )


def _use(token: str) -> str:
    return f"connector:{token}"


def _apart(
    kind: Kind, sealed: Iterable[str], token: str, vault: Vault
) -> tuple[dict[str, Any], str]:
    """The fields that may be seen, and the others sealed."""
    values = stored(kind.kind, kind)
    del values["kind"]
    hidden = {name: values.pop(name) for name in sealed}
    if not any(hidden.values()):
        return values, ""
    return values, vault.close(orjson.dumps(hidden).decode(), use=_use(token))
