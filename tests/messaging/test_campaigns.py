"""Campaigns: the audience is frozen, the start happens once, everything left out has a name."""

import asyncio
import dataclasses

import pytest

from domain.campaigns import drafting, steering
from domain.campaigns.crowds import NoSegmentError
from domain.campaigns.planning import Planner
from domain.campaigns.progress import progress
from domain.campaigns.steering import EmptyAudienceError
from domain.core.errors import StaleError
from domain.core.ports import DeliveryError
from domain.messaging.audience import Audience
from domain.messaging.message import Message
from domain.messaging.pressure.rules import UNLIMITED, Cap
from domain.messaging.sending import Postman
from domain.models import (
    AuditRecord,
    Campaign,
    Connector,
    Consent,
    Customer,
    Delivery,
    Person,
    Segment,
    Shop,
)
from domain.segments import service
from domain.segments.rule import Rule
from tests.conftest import NOW
from tests.messaging.post import Post, Ticking, ruled, statuses, subscriber

pytestmark = pytest.mark.usefixtures("no_pressure")


async def a_mixed_crowd(shop: Shop) -> None:
    for number in range(1, 6):
        await subscriber(shop, number)
    await subscriber(shop, 6, blocked_at=NOW)
    await subscriber(shop, 7, is_test=True)
    await Customer.create(shop=shop, telegram_id=8, registered_at=NOW)
    await Customer.create(shop=shop, registered_at=NOW, email="a@b.ru")
    await Customer.create(shop=shop, registered_at=NOW, is_guest=True)


async def send(post: Post) -> None:
    clock = Ticking()
    planner = Planner(clock)
    channels, stopping = {"telegram": post}, asyncio.Event()
    await Postman(channels, clock, stopping, between=planner.step).run()
    await planner.step()


async def test_everybody_left_out_has_a_reason(shop: Shop, draft: Campaign) -> None:
    await a_mixed_crowd(shop)

    found = await steering.audience(draft, shop, NOW)

    assert found == Audience(will_get=5, no_contact=1, blocked=1, no_consent=1)
    assert found.size == 8


async def test_whole_life_of_a_campaign(shop: Shop, draft: Campaign, olga_herself: Person) -> None:
    await a_mixed_crowd(shop)
    post = Post()
    post.refusals["2"] = [DeliveryError(reason="blocked", is_permanent=True)]
    post.refusals["3"] = [DeliveryError(reason="no_answer", is_unconfirmed=True)]

    await steering.start(draft, draft.version, 5, olga_herself, NOW)
    await send(post)

    done = await Campaign.get()
    assert (done.status, done.audience_size) == ("done", 5)
    assert done.counts == Audience(will_get=5, no_contact=1, blocked=1, no_consent=1).counts
    ended = await progress(done)
    assert (ended.total, ended.sent, ended.unconfirmed, ended.left) == (5, 3, 1, 0)
    assert ended.failed == {"blocked": 1}
    assert ended.share == 1
    actions = await AuditRecord.all().order_by("id").values_list("action", "actor_name")
    assert [each for each in actions if each[0].startswith("campaign")] == [
        ("campaign_started", "Ольга"),
        ("campaign_done", ""),
    ]


async def test_start_happens_once(shop: Shop, draft: Campaign, olga_herself: Person) -> None:
    await subscriber(shop, 1)
    await steering.start(draft, draft.version, 1, olga_herself, NOW)
    with pytest.raises(StaleError):
        await steering.start(draft, draft.version, 1, olga_herself, NOW)
    post = Post()
    await send(post)
    await send(post)

    assert post.addresses == ["1"]
    assert await AuditRecord.filter(action="campaign_started").count() == 1


async def test_audience_is_frozen_at_the_start(
    shop: Shop, draft: Campaign, everybody: Segment, olga_herself: Person
) -> None:
    await subscriber(shop, 1)
    await steering.start(draft, draft.version, 1, olga_herself, NOW)
    await service.change(
        shop, everybody, Rule(base="customers"), everybody.version, olga_herself, NOW
    )
    post = Post()
    await send(post)

    assert post.addresses == ["1"]


async def test_nobody_to_write_to(shop: Shop, draft: Campaign, olga_herself: Person) -> None:
    with pytest.raises(EmptyAudienceError):
        await steering.start(draft, draft.version, 0, olga_herself, NOW)

    assert (await Campaign.get()).status == "draft"


async def test_no_segment(shop: Shop, olga_herself: Person) -> None:
    made = await drafting.create(shop, "Рассылка 1", olga_herself, NOW)
    await drafting.write(made, Message(text="Привет"), 1)
    made = await drafting.find(shop, made.id)

    with pytest.raises(NoSegmentError):
        await steering.audience(made, shop, NOW)
    with pytest.raises(NoSegmentError):
        await steering.start(made, made.version, 5, olga_herself, NOW)


async def test_pause_and_resume_go_on_exactly(
    shop: Shop, draft: Campaign, olga_herself: Person
) -> None:
    for number in range(1, 61):
        await subscriber(shop, number)
    await steering.start(draft, draft.version, 60, olga_herself, NOW)
    post = Post(at_once=4)

    async def pause_after_ten() -> None:
        if len(post.sent) == 10:
            # Others are on their way beside this one: only the first of them presses.
            post.on_send = None
            await steering.pause(await Campaign.get(), olga_herself, NOW)

    post.on_send = pause_after_ten
    await send(post)
    paused = await Campaign.get()
    sent_before = len(post.sent)
    halfway = await progress(paused)
    assert (paused.status, halfway.sent, halfway.left) == ("paused", sent_before, 60 - sent_before)
    await send(post)
    assert len(post.sent) == sent_before

    post.on_send = None
    await steering.resume(paused, olga_herself, NOW)
    await send(post)
    assert len(post.addresses) == len(set(post.addresses)) == 60
    assert (await Campaign.get()).status == "done"


async def test_stop_is_for_good(shop: Shop, draft: Campaign, olga_herself: Person) -> None:
    await subscriber(shop, 1)
    await steering.start(draft, draft.version, 1, olga_herself, NOW)
    await Planner(Ticking()).step()
    await steering.stop(await Campaign.get(), olga_herself, NOW)
    post = Post()
    await send(post)

    assert post.sent == []
    assert await statuses() == {1: "recalled"}
    with pytest.raises(StaleError):
        await steering.resume(await Campaign.get(), olga_herself, NOW)


async def test_stop_before_planning_sends_nothing(
    shop: Shop, draft: Campaign, olga_herself: Person
) -> None:
    await subscriber(shop, 1)
    await steering.start(draft, draft.version, 1, olga_herself, NOW)
    await steering.stop(await Campaign.get(), olga_herself, NOW)
    post = Post()
    await send(post)

    assert post.sent == []
    assert not await Delivery.exists()


async def test_planning_goes_on_after_a_crash(
    shop: Shop, draft: Campaign, olga_herself: Person
) -> None:
    for number in range(1, 31):
        await subscriber(shop, number)
    await steering.start(draft, draft.version, 30, olga_herself, NOW)
    await Planner(Ticking()).step()
    await Delivery.filter(customer__telegram_id__gt=12).delete()
    await Campaign.all().update(planned_at=None)
    post = Post()
    await send(post)

    assert len(post.addresses) == len(set(post.addresses)) == 30


async def test_rule_nobody_knows_any_more_stops_the_campaign(
    shop: Shop, draft: Campaign, olga_herself: Person
) -> None:
    await subscriber(shop, 1)
    await steering.start(draft, draft.version, 1, olga_herself, NOW)
    await Campaign.all().update(tree={"base": "everyone", "tree": {"kind": "gone"}})
    post = Post()
    await send(post)

    assert post.sent == []
    stopped = await Campaign.get()
    assert (stopped.status, stopped.counts) == ("stopped", {"tree-broken": 1})


async def test_progress_before_planning_knows_the_confirmed_number(
    shop: Shop, draft: Campaign, olga_herself: Person
) -> None:
    await steering.start(draft, draft.version, 500, olga_herself, NOW)

    found = await progress(await Campaign.get())
    assert (found.total, found.left, found.share, found.seconds_left) == (500, 500, 0, None)


async def test_consent_taken_back_in_the_middle(
    shop: Shop, draft: Campaign, olga_herself: Person
) -> None:
    for number in (1, 2):
        await subscriber(shop, number)
    await steering.start(draft, draft.version, 2, olga_herself, NOW)
    await Planner(Ticking()).step()
    await Consent.filter(customer__telegram_id=2).update(is_given=False)
    post = Post()
    await send(post)

    assert post.addresses == ["1"]
    assert (await progress(await Campaign.get())).suppressed == {"no_consent": 1}


async def test_whoever_is_full_by_one_channel_is_planned_for_the_next(
    shop: Shop, draft: Campaign, olga_herself: Person
) -> None:
    await ruled(shop, dataclasses.replace(UNLIMITED, channels={"telegram": Cap(day=1)}))
    await Connector.create(shop=shop, kind="sms_http", name="", token="sms", made_at=NOW)
    reader = await subscriber(shop, 1, phone="+79160000001")
    await Consent.create(
        shop=shop, customer=reader, channel="sms", topic="marketing", is_given=True, decided_at=NOW
    )
    await Delivery.create(
        shop=shop,
        customer=reader,
        key="before",
        kind="marketing",
        status="sent",
        planned_at=NOW,
        not_before=NOW,
        sent_at=NOW,
        counted_at=NOW,
    )
    await Campaign.filter(id=draft.id).update(channels="telegram,sms", policy="next")
    draft = await drafting.find(shop, draft.id)
    confirmed = await steering.audience(draft, shop, NOW)
    await steering.start(draft, draft.version, confirmed.will_get, olga_herself, NOW)
    await Planner(Ticking()).step()

    assert confirmed.channels == {"telegram": 0, "sms": 1}
    assert await Delivery.filter(campaign=draft, customer=reader).count() == 1
