"""One message by several channels in turn: the next one only when the last has come to nothing.

Every channel has a delivery of its own, made when its turn comes: at most one a channel, by its
key, and never two under way at once, because the one before has ended by then. The chain is taken
off the delivery that ends in the transaction that makes the next one.
"""

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from domain.core.errors import BadValueError
from domain.messaging.addresses import connected
from domain.messaging.outbox import Claimed, Outcome
from domain.models import Campaign, Customer, Delivery, Fallback

Awaits = Literal["delivered", "acted"]
# After so many attempts a channel that does not work is given up for the next.
PATIENT: Final = 5
# These only say that they took the message: that has to do.
SILENT: Final = frozenset({"telegram", "email", "push", "call"})
PAGE: Final = 200
LONGEST_WAIT: Final = timedelta(days=14)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Route:
    """The channels in the order of trying, and how long each has to bring about what is awaited.

    Without a wait the next channel is tried only where one has failed.
    """

    channels: tuple[str, ...]
    wait: timedelta = timedelta()
    awaits: Awaits = "delivered"

    def check(self) -> None:
        """Raises BadValueError."""
        if not self.channels or len(set(self.channels)) != len(self.channels):
            raise BadValueError(reason="not-an-option")
        if not timedelta() <= self.wait <= LONGEST_WAIT:
            raise BadValueError(reason="too-large", limit=str(LONGEST_WAIT.days))

    def columns(self) -> dict[str, Any]:
        """As a delivery keeps it."""
        self.check()
        first, *others = self.channels
        return {
            "channel": first,
            "chain": ",".join(others),
            "patience": int(self.wait.total_seconds()),
            "awaits": self.awaits if self.wait else "",
        }


async def send(
    customer: Customer,
    key: str,
    content: dict[str, Any],
    route: Route,
    now: datetime,
    **values: Any,  # noqa: ANN401 - other columns of the delivery
) -> Delivery:
    """Plan one message along a route; the same key plans it once. `kind` is service unless said."""
    columns = {
        "customer_id": customer.id,
        "kind": "service",
        "topic": "service",
        "priority": 10,
        "content": content,
        "planned_at": now,
        "not_before": now,
        **route.columns(),
        **values,
    }
    made, _ = await Delivery.get_or_create(columns, shop_id=customer.shop_id, key=key)
    return made


def impatient(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """A channel that stays out of order fails for whoever has another one."""
    return [
        dataclasses.replace(each, status="failed", not_before=None)
        if each.status == "planned" and _rest(each.delivery) and _is_tired(each.delivery)
        else each
        for each in outcomes
    ]


def _rest(delivery: Claimed) -> tuple[str, ...]:
    """The channels behind the one it went by, which the chain may still name."""
    chain = tuple(filter(None, delivery.chain.split(",")))
    own = delivery.channel
    return chain[chain.index(own) + 1 :] if own in chain else chain


def _is_tired(delivery: Claimed) -> bool:
    return delivery.attempts >= PATIENT


async def settled(outcomes: Sequence[Outcome]) -> None:
    """After outcomes were written down: go on with those that failed, wait for the others."""
    routed = [each.delivery.id for each in outcomes if _rest(each.delivery)]
    if not routed:
        return
    ended = ("failed", "sent", "unconfirmed")
    for row in await Delivery.filter(id__in=routed, status__in=ended).exclude(chain=""):
        if row.status == "failed":
            await go_on(row, row.not_before)
        elif row.patience:
            await _wait(row, row.sent_at or row.not_before)


async def _wait(row: Delivery, since: datetime) -> None:
    await Fallback.get_or_create(
        {
            "shop_id": row.shop_id,
            "customer_id": row.customer_id,
            "campaign_id": row.campaign_id,
            "due_at": since + timedelta(seconds=row.patience),
        },
        delivery_id=row.id,
    )


async def recovered(now: datetime) -> None:
    """What a crash left unconfirmed waits like what was sent."""
    lost = Delivery.filter(status="unconfirmed", reason="crash", patience__gt=0)
    for row in await lost.exclude(chain=""):
        await _wait(row, now)


async def go_on(row: Delivery, now: datetime) -> None:
    """Make the delivery of the next channel; a second call finds the chain taken off."""
    channel, _, rest = row.chain.partition(",")
    going = ("sending", "paused")
    if row.campaign_id and not await Campaign.exists(id=row.campaign_id, status__in=going):
        return
    taken = await Delivery.filter(id=row.id, chain=row.chain).exclude(chain="").update(chain="")
    if not taken:
        return
    origin = await Delivery.get(id=row.origin_id) if row.origin_id else row
    await Delivery.get_or_create(
        {
            "customer_id": row.customer_id,
            "campaign_id": row.campaign_id,
            "origin_id": origin.id,
            "channel": channel,
            "chain": rest,
            "kind": row.kind,
            "topic": row.topic,
            "priority": row.priority,
            "content": row.content,
            "policy": row.policy,
            "keeps_quiet": row.keeps_quiet,
            "keeps_caps": row.keeps_caps,
            "eligibility": row.eligibility,
            "patience": row.patience,
            "awaits": row.awaits,
            "expires_at": row.expires_at,
            "planned_at": now,
            "not_before": now,
            "wave": row.wave,
            "variant": row.variant,
        },
        shop_id=row.shop_id,
        key=f"{origin.key}>{channel}",
    )


async def due(now: datetime) -> tuple[int, int]:
    """End a page of waits that are over, and go on where nothing came of it; how many of each."""
    went = 0
    waits = await Fallback.filter(due_at__lte=now).order_by("id").limit(PAGE)
    for wait in waits:
        if not await Fallback.filter(id=wait.id).delete():
            continue
        row = await Delivery.get(id=wait.delivery_id)
        if row.chain and not is_reached(row):
            await go_on(row, now)
            went += 1
    return len(waits), went


def is_reached(row: Delivery) -> bool:
    """Whether the person got it, as far as its channel can tell."""
    if row.acted_at is not None:
        return True
    if row.awaits == "acted":
        return False
    return row.delivered_at is not None or (row.status == "sent" and row.channel in SILENT)


async def delivered(delivery_id: int, now: datetime) -> None:
    """The provider says that it has arrived."""
    await Delivery.filter(id=delivery_id, delivered_at__isnull=True).update(delivered_at=now)
    row = await Delivery.get_or_none(id=delivery_id)
    if row is not None and row.awaits == "delivered":
        await _enough(row)


async def acted(delivery_id: int, now: datetime) -> None:
    """The person has tapped or answered: no other channel is needed any more."""
    await Delivery.filter(id=delivery_id, acted_at__isnull=True).update(acted_at=now)
    row = await Delivery.get_or_none(id=delivery_id)
    if row is not None:
        await _enough(row)


async def answered(customer: Customer, channel: str, now: datetime) -> None:
    """The person has written by this channel: whatever they were answering, they have seen it."""
    waits = Fallback.filter(shop_id=customer.shop_id, customer_id=customer.id)
    for wait in await waits.order_by("id"):
        if await Delivery.exists(id=wait.delivery_id, channel=channel):
            await acted(wait.delivery_id, now)


async def _enough(row: Delivery) -> None:
    """End the wait, and take back what stands in the outbox for the same person."""
    await Fallback.filter(delivery_id=row.id).delete()
    others = Delivery.filter(
        shop_id=row.shop_id,
        customer_id=row.customer_id,
        origin_id=row.origin_id or row.id,
        status__in=("planned", "held"),
    )
    await others.update(status="recalled", reason="reached", chain="")


async def came_back(row: Delivery, reason: str, now: datetime) -> None:
    """What was taken for sent has not arrived: the next channel, at once."""
    await Fallback.filter(delivery_id=row.id).delete()
    changed = await Delivery.filter(id=row.id, status__in=("sent", "unconfirmed")).update(
        status="failed", reason=reason
    )
    if changed and row.chain:
        await go_on(row, now)


async def is_waiting(campaign_id: int) -> bool:
    """Whether anybody of a campaign may still be written to by another channel."""
    return await Fallback.filter(campaign_id=campaign_id).exists()


async def working(campaign: Campaign) -> tuple[str, ...]:
    """The channels of a campaign that the shop has now, in the order of trying."""
    has = await connected(campaign.shop_id)
    return tuple(each for each in route_of(campaign).channels if each in has)


def route_of(campaign: Campaign) -> Route:
    """The route of a campaign."""
    awaits: Awaits = "acted" if campaign.awaits == "acted" else "delivered"
    wait = timedelta(seconds=campaign.patience)
    return Route(channels=tuple(campaign.channels.split(",")), wait=wait, awaits=awaits)
