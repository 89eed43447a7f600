"""What a campaign has sent is deleted, or said otherwise, in the chats of everybody who got it.

Each delivery says what came of it, so a walk that was cut off goes on with the others. Doing the
same twice is harmless here: a message that is gone is gone.
"""

import asyncio
import dataclasses
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, Final

from tortoise.expressions import Q
from tortoise.functions import Count
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from domain.audience import audit
from domain.campaigns import correcting, steering
from domain.campaigns.drafting import message_of
from domain.campaigns.outlook import CHANNEL, YOUNG, Kind, outlook, with_own_words
from domain.core.errors import DomainError, StaleError
from domain.core.ports import DeliveryError
from domain.experiments.variant import letter
from domain.messaging import outbox
from domain.messaging.changing import Changeable
from domain.messaging.preparing import prepared
from domain.models import Campaign, Customer, Delivery, Person, Recall

READY: Final = ("paused", "stopped", "done")
PAGE: Final = 30
# Nothing can be done about these; anything else is tried again in the next run.
FOR_GOOD: Final = frozenset(
    {"old", "gone", "blocked", "chat_not_found", "deactivated", "kicked", "refused"}
)


@dataclasses.dataclass(eq=False)
class NothingToRecallError(DomainError):
    """Nobody has got it by a channel that lets it be taken back."""

    code = "nothing-to-recall"


@dataclasses.dataclass(eq=False)
class RecallRunsError(DomainError):
    """Another one is under way."""

    code = "recall-runs"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Walk:
    """How far a recall is: by result, `done` and `gone` are what was asked for."""

    results: dict[str, int]
    total: int

    @property
    def done(self) -> int:
        return self.results.get("done", 0) + self.results.get("gone", 0)

    @property
    def failed(self) -> dict[str, int]:
        return {name: n for name, n in self.results.items() if name not in {"done", "gone"}}

    @property
    def share(self) -> float:
        return min(1.0, sum(self.results.values()) / self.total) if self.total else 1.0


async def last(campaign: Campaign) -> Recall | None:
    """The newest recall of a campaign."""
    return await Recall.filter(campaign_id=campaign.id).order_by("-id").first()


async def walk(recall: Recall) -> Walk:
    """How far it is."""
    rows = Delivery.filter(campaign_id=recall.campaign_id, recall_id=recall.id)
    counted = rows.annotate(n=Count("id")).group_by("recall_result")
    results = {str(name): int(n) for name, n in await counted.values_list("recall_result", "n")}
    return Walk(results=results, total=recall.total)


async def begin(
    campaign: Campaign,
    kind: Kind,
    version: int,
    actor: Person,
    now: datetime,
    text: str = "",
    place: int | None = None,
) -> Recall:
    """Delete it everywhere, or let it say `text` everywhere. One at a time; nobody else gets it.

    With a `place` only that variant says it, in its own words. Raises StaleError, RecallRunsError,
    NothingToRecallError and what `correcting.check` raises.
    """
    found = await outlook(campaign, kind, now, place)
    if not found.count:
        raise NothingToRecallError
    values: dict[str, Any] = {}
    if kind == "edit":
        await correcting.check(campaign, text, place)
        if place is None:
            values["message"] = dataclasses.replace(message_of(campaign), text=text).stored()
    ready = Campaign.filter(id=campaign.id, status__in=READY, version=version)
    if not await ready.update(version=version + 1, **values):
        raise StaleError
    if await Recall.exists(campaign_id=campaign.id, status="running"):
        raise RecallRunsError
    if kind == "delete" and campaign.status == "paused":
        await steering.stop(campaign, actor, now)
    if kind == "edit" and place is not None:
        await correcting.put(campaign, text, place)
    made = await Recall.create(
        shop_id=campaign.shop_id,
        campaign_id=campaign.id,
        kind=kind,
        text=text,
        variant=place,
        total=found.count,
        made_by=actor.telegram_id,
        made_at=now,
    )
    await _noted(made, campaign.name, actor, now)
    return made


async def _noted(recall: Recall, name: str, actor: Person, now: datetime) -> None:
    said: dict[str, object] = {"name": name, "count": recall.total}
    what = recall.kind
    if recall.variant is not None:
        what, said["letter"] = "variant", letter(recall.variant)
    await audit.record(recall.shop_id, actor, f"campaign_recall_{what}", now, **said)


async def stop(recall: Recall, actor: Person, now: datetime) -> None:
    """Leave the others as they are. Raises StaleError."""
    if not await Recall.filter(id=recall.id, status="running").update(
        status="stopped", finished_at=now
    ):
        raise StaleError
    campaign = await Campaign.get(id=recall.campaign_id)
    await audit.record(recall.shop_id, actor, "campaign_recall_stopped", now, name=campaign.name)


async def carry_on(
    recall: Recall,
    channel: Changeable,
    clock: Callable[[], datetime],
    stopping: asyncio.Event,
) -> None:
    """Go on until all are done, somebody stops it, or the other side wants us to wait."""
    while not stopping.is_set():
        if not await Recall.exists(id=recall.id, status="running"):
            return
        left = await _left(recall, clock())
        page = await left.order_by("id").limit(PAGE)
        if not page:
            await _finish(recall, clock())
            return
        results = await _changed(recall, page, channel, clock())
        await _note(recall, results)
        if any(result not in FOR_GOOD | {"done"} for result in results.values()):
            return


async def _left(recall: Recall, now: datetime) -> QuerySet[Delivery]:
    """What this recall has still to look at."""
    untouched = Q(recall_id__isnull=True) | Q(recall_id__lt=recall.id)
    rows = Delivery.filter(
        untouched, campaign_id=recall.campaign_id, status="sent", channel=CHANNEL
    )
    if recall.kind == "delete":
        return rows.filter(sent_at__gt=now - YOUNG)
    if recall.variant is not None:
        return rows.filter(variant=recall.variant)
    places = await with_own_words(await Campaign.get(id=recall.campaign_id))
    common = Q(variant__isnull=True) | Q(variant__not_in=places)
    return rows.filter(common) if places else rows


async def _changed(
    recall: Recall, page: Sequence[Delivery], channel: Changeable, now: datetime
) -> dict[int, str]:
    """By delivery what came of it; the channel keeps to the bot's limits."""
    is_edit = recall.kind == "edit"
    works = await (_edits(page, channel, now) if is_edit else _deletions(page, channel))
    ids, calls = zip(*works, strict=True)
    return dict(zip(ids, await asyncio.gather(*calls), strict=True))


async def _chats(page: Sequence[Delivery]) -> dict[int, str]:
    people = Customer.filter(id__in=[each.customer_id for each in page])
    found = await people.values_list("id", "telegram_id")
    return {customer_id: str(chat or "") for customer_id, chat in found}


Works = list[tuple[int, Awaitable[str]]]


async def _deletions(page: Sequence[Delivery], channel: Changeable) -> Works:
    chats = await _chats(page)
    return [
        (each.id, _result(channel.delete(chats.get(each.customer_id, ""), each.external_id)))
        for each in page
    ]


async def _edits(page: Sequence[Delivery], channel: Changeable, now: datetime) -> Works:
    claimed = [outbox.claimed_of(each) for each in page]
    ready = await prepared(claimed, (CHANNEL,), now)
    works: Works = []
    for each, row in zip(claimed, page, strict=True):
        reader = ready.readers.get(each.customer_id)
        is_empty = not ready.contents.get(each.id) or ready.asked[each.id].refusal == "no_value"
        if reader is None or CHANNEL not in reader.addresses or is_empty:
            works.append((each.id, _nobody()))
            continue
        letter = ready.letter(each)
        works.append(
            (each.id, _result(channel.edit(letter.address, row.external_id, letter.content)))
        )
    return works


async def _nobody() -> str:
    """There is no chat to change it in any more, or nothing to say there."""
    return "refused"


async def _result(call: Awaitable[None]) -> str:
    try:
        await call
    except DeliveryError as error:
        return error.reason
    return "done"


async def _note(recall: Recall, results: dict[int, str]) -> None:
    async with in_transaction("default"):
        for result in set(results.values()) & {*FOR_GOOD, "done"}:
            ids = [each for each, found in results.items() if found == result]
            rows = Delivery.filter(id__in=ids, status="sent")
            if recall.kind == "delete" and result in {"done", "gone"}:
                await rows.update(status="recalled", recall_id=recall.id, recall_result=result)
            else:
                await rows.update(recall_id=recall.id, recall_result=result)


async def _finish(recall: Recall, now: datetime) -> None:
    under_way = Delivery.filter(campaign_id=recall.campaign_id, status__in=("claimed", "sending"))
    if await under_way.exists():
        return
    if not await Recall.filter(id=recall.id, status="running").update(
        status="done", finished_at=now
    ):
        return
    campaign, found = await Campaign.get(id=recall.campaign_id), await walk(recall)
    await audit.record(
        recall.shop_id,
        None,
        "campaign_recall_done",
        now,
        name=campaign.name,
        count=found.done,
        failed=sum(found.failed.values()),
    )
