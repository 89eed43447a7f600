"""The outbox: what is planned is claimed once, and a crash is sorted out."""

import asyncio
from datetime import timedelta

from domain.messaging import outbox, recovering
from domain.messaging.outbox import Outcome
from domain.messaging.recovering import Recovered
from domain.models import Campaign, Delivery, Shop
from tests.conftest import NOW
from tests.messaging.post import campaign, planned, statuses, subscriber


async def test_planning_twice_plans_once(shop: Shop) -> None:
    made, anna = await campaign(shop), await subscriber(shop, 1)
    await planned(made, [anna])
    await planned(made, [anna])

    delivery = await Delivery.get()
    assert (delivery.key, delivery.status) == (f"campaign:{made.id}:{anna.id}", "planned")
    assert (delivery.planned_at, delivery.kind) == (NOW, "marketing")


async def test_claims_never_overlap(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in range(1, 21)])

    batches = await asyncio.gather(*(outbox.claim(made.id, NOW, 7) for _ in range(4)))

    ids = [each.id for batch in batches for each in batch]
    assert len(ids) == len(set(ids)) == 20
    assert {each.attempts for batch in batches for each in batch} == {1}


async def test_later_is_not_claimed(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, 1)])
    await Delivery.all().update(not_before=NOW + timedelta(seconds=1))

    assert await outbox.claim(made.id, NOW, 10) == []
    assert len(await outbox.claim(made.id, NOW + timedelta(seconds=1), 10)) == 1


async def test_paused_campaign_is_not_begun(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, 1)])
    batch = await outbox.claim(made.id, NOW, 10)
    await Campaign.filter(id=made.id).update(status="paused")

    assert await outbox.begin(batch) == set()
    await outbox.give_back(batch)
    assert await statuses() == {1: "planned"}
    assert (await Delivery.get()).attempts == 0


async def test_stopped_campaign_recalls_what_was_in_hand(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in (1, 2)])
    batch = await outbox.claim(made.id, NOW, 1)
    await Campaign.filter(id=made.id).update(status="stopped")
    await outbox.recall(made.id)
    await outbox.give_back(batch)

    assert await statuses() == {1: "recalled", 2: "recalled"}
    assert not await outbox.is_open(made.id)


async def test_settling_keeps_what_the_other_side_said(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in (1, 2, 3)])
    batch = await outbox.claim(made.id, NOW, 10)
    await outbox.begin(batch[:2])
    later = NOW + timedelta(minutes=1)
    await outbox.settle(
        [
            Outcome(delivery=batch[0], status="sent", happened_at=later, external_id="77"),
            Outcome(delivery=batch[1], status="planned", happened_at=NOW, not_before=later),
            Outcome(delivery=batch[2], status="sent", happened_at=later),
        ]
    )

    sent, again, untouched = await Delivery.all().order_by("id")
    assert (sent.status, sent.external_id, sent.sent_at) == ("sent", "77", later)
    assert (again.status, again.not_before, again.sent_at) == ("planned", later, None)
    assert untouched.status == "claimed"


async def test_crash_is_sorted_out(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in range(1, 6)])
    await Delivery.filter(customer__telegram_id=5).update(kind="service")
    batch = await outbox.claim(made.id, NOW, 10)
    await outbox.begin([each for each in batch if each.id != batch[0].id])
    await outbox.settle([Outcome(delivery=batch[1], status="sent", happened_at=NOW)])

    assert await recovering.recover(NOW) == Recovered(returned=2, unconfirmed=2)
    assert await statuses() == {
        1: "planned",
        2: "sent",
        3: "unconfirmed:crash",
        4: "unconfirmed:crash",
        5: "planned",
    }
    assert await recovering.recover(NOW) == Recovered(returned=0, unconfirmed=0)


async def test_nothing_of_a_stopped_campaign_waits_after_a_crash(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in (1, 2)])
    await outbox.claim(made.id, NOW, 1)
    await Campaign.filter(id=made.id).update(status="stopped")
    await outbox.recall(made.id)

    await recovering.recover(NOW)
    await outbox.release(NOW)

    assert await statuses() == {1: "recalled", 2: "recalled"}
