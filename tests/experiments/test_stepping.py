"""A part first, the better one to the rest: every move once, nobody twice, nobody lost."""

import asyncio
from datetime import timedelta

import pytest

from domain.campaigns import steering as sending
from domain.campaigns import stepping, waves
from domain.core.errors import StaleError
from domain.experiments import drafting, steering
from domain.experiments.running import draw_of
from domain.experiments.steps import Steps
from domain.models import AuditRecord, Campaign, Delivery, Experiment, Person, Shop
from tests.conftest import NOW
from tests.experiments.mailing import HOUR, Here, Mailing, mailing

PART = Steps(way="first", people=240)
LONG = 5 * HOUR


async def first(shop: Shop, owner: Person, people: int = 400) -> Mailing:
    """The part has got it."""
    made = await mailing(shop, owner, PART, people)
    assert await made.went() == 240
    return made


async def test_the_better_one_goes_to_the_rest(shop: Shop, owner: Person) -> None:
    made = await first(shop, owner)
    assert await made.waves() == {0: 240, waves.POOL: 160}
    await made.ordered((0.05, 0.4))
    assert await made.steps() == 1
    test = await made.test()
    assert (test.stage, test.due_at) == ("waiting", NOW + 4 * HOUR)

    await made.later(3 * HOUR)
    assert await made.steps() == 0
    assert await made.went() == 0

    await made.later(2 * HOUR)
    assert await made.steps() == 2
    test = await made.test()
    assert (test.status, test.stage, test.outcome) == ("rolled_out", "sending", "ship")
    assert await made.waves() == {0: 240, 1: 160}
    told = await made.variants(1)
    # The control goes to a few, so that the effect can still be seen.
    assert 1 <= told[0] <= 20
    assert told[0] + told[1] == 160
    assert await made.went() == 160
    assert await made.steps() == 1
    await made.plan()
    assert (await made.campaign()).status == "done"
    assert (await made.test()).stage == "over"


async def test_the_control_goes_where_all_others_are_worse(shop: Shop, owner: Person) -> None:
    made = await first(shop, owner)
    await made.ordered((0.4, 0.05))
    await made.later(LONG)
    await made.steps()
    await made.later(LONG)
    await made.steps()
    assert await made.variants(1) == {0: 160}
    assert (await made.test()).outcome == "stop"


@pytest.mark.parametrize(
    ("shares", "why"), [((0.2, 0.2), "unclear"), ((0.0, 0.0), "unclear")], ids=["same", "nobody"]
)
async def test_nothing_goes_while_nothing_is_clear(
    shop: Shop, owner: Person, shares: tuple[float, float], why: str
) -> None:
    made = await first(shop, owner)
    await made.ordered(shares)
    await made.steps()
    await made.later(LONG)
    assert await made.steps() == 1
    test = await made.test()
    assert (test.stage, test.why) == ("asking", why)
    assert (await made.campaign()).question == "choice"
    assert (await made.steps(), await made.went()) == (0, 0)

    await stepping.answer(test, 1, owner, made.now)
    with pytest.raises(StaleError):
        await stepping.answer(await made.test(), 0, owner, made.now)
    assert await made.steps() == 1
    assert sum((await made.variants(1)).values()) == 160
    campaign = await made.campaign()
    assert (campaign.question, campaign.wave) == ("", 1)
    assert await AuditRecord.filter(action="experiment_rest").count() == 1


async def test_a_few_people_prove_nothing(shop: Shop, owner: Person) -> None:
    made = await mailing(shop, owner, Steps(way="first", people=60), 90)
    await made.went()
    await made.ordered((0.0, 1.0))
    await made.steps()
    await made.later(LONG)
    await made.steps()
    test = await made.test()
    assert (test.stage, test.why) == ("asking", "small")


async def test_uneven_arms_are_asked_about(shop: Shop, owner: Person) -> None:
    made = await first(shop, owner)
    lost = Delivery.filter(wave=0, variant=0)
    ids = [each.id for each in await lost.limit(70)]
    await Delivery.filter(id__in=ids).update(status="failed", reason="blocked", sent_at=None)
    await made.ordered((0.05, 0.4))
    await made.steps()
    await made.later(LONG)
    await made.steps()
    assert (await made.test()).why in {"blocked", "small"}


async def test_a_paused_campaign_stands_still(shop: Shop, owner: Person) -> None:
    made = await first(shop, owner)
    await made.ordered((0.05, 0.4))
    await made.steps()
    await sending.pause(await made.campaign(), owner, made.now)
    await made.later(LONG)
    assert await made.steps() == 0
    await sending.resume(await made.campaign(), owner, made.now)
    assert await made.steps() == 2


async def test_a_stopped_campaign_is_over(shop: Shop, owner: Person) -> None:
    made = await first(shop, owner)
    await made.steps()
    await sending.stop(await made.campaign(), owner, made.now)
    assert await made.waves() == {0: 240}
    await made.later(LONG)
    await made.steps()
    assert ((await made.test()).stage, await made.went()) == ("over", 0)
    with pytest.raises(StaleError):
        await stepping.answer(await made.test(), 1, owner, made.now)


async def test_a_stopped_test_asks_what_the_rest_gets(shop: Shop, owner: Person) -> None:
    made = await first(shop, owner)
    await made.steps()
    await steering.stop(await made.test(), owner, made.now, {"decision": "wait"})
    await made.steps()
    test = await made.test()
    assert (test.stage, test.why) == ("asking", "stopped")
    await stepping.answer(test, 0, owner, made.now)
    await made.steps()
    assert await made.variants(1) == {0: 160}
    assert (await made.test()).outcome == "wait"


async def test_whoever_leaves_meanwhile_is_not_counted_on(shop: Shop, owner: Person) -> None:
    made = await first(shop, owner)
    await made.ordered((0.05, 0.4))
    await made.steps()
    gone = [each.id for each in await Delivery.filter(wave=waves.POOL).limit(50)]
    await Delivery.filter(id__in=gone).delete()
    await made.later(LONG)
    await made.steps()
    assert sum((await made.variants(1)).values()) == 110


async def test_an_audience_as_small_as_the_part_has_no_rest(shop: Shop, owner: Person) -> None:
    made = await mailing(shop, owner, PART, 30)
    assert await made.went() == 30
    await made.steps()
    await made.plan()
    assert ((await made.test()).stage, (await made.campaign()).status) == ("over", "done")


async def test_a_wave_half_dealt_is_gone_on_with(shop: Shop, owner: Person) -> None:
    """As after a kill: the shares are chosen, a chunk is dealt, nothing more."""
    made = await first(shop, owner)
    await made.ordered((0.05, 0.4))
    await made.steps()
    await made.later(LONG)
    assert await made.step()
    test, campaign = await made.test(), await made.campaign()
    await test.fetch_related("layer")
    rows = await drafting.variants(test)
    hand = waves.Hand(
        draw=draw_of(test, rows),
        places={each.id: each.place for each in rows},
        wave=1,
        now=made.now,
    )
    assert await waves.deal_some(campaign, hand, 30) == 30
    before = {each.customer_id: each.variant for each in await Delivery.filter(wave=1)}
    assert await made.went() == 0
    await made.steps()
    after = {each.customer_id: each.variant for each in await Delivery.filter(wave=1)}
    assert len(after) == 160
    assert {who: after[who] for who in before} == before


async def test_two_at_the_same_time_do_it_once(shop: Shop, owner: Person) -> None:
    made = await first(shop, owner)
    await made.ordered((0.05, 0.4))
    await made.steps()
    await made.later(LONG)
    for _ in range(3):
        test = await made.test()
        await asyncio.gather(*(stepping.step(test, made.now, Here()) for _ in range(3)))
    assert await made.waves() == {0: 240, 1: 160}
    assert (await made.campaign()).wave == 1
    assert await AuditRecord.filter(action="experiment_rest").count() == 1
    people = await Delivery.all().values_list("customer_id", flat=True)
    assert (len(people), len(set(people))) == (400, 400)


async def test_planning_twice_deals_the_same_part(shop: Shop, owner: Person) -> None:
    made = await mailing(shop, owner, PART, 300)
    part = set(await Delivery.filter(wave=0).values_list("customer_id", "variant"))
    await Campaign.filter(id__gt=0).update(planned_at=None)
    await made.plan()
    assert set(await Delivery.filter(wave=0).values_list("customer_id", "variant")) == part
    assert (await Experiment.get()).stage == "sending"


async def test_what_is_of_use_for_hours_counts_from_its_own_wave(shop: Shop, owner: Person) -> None:
    made = await first(shop, owner)
    await Campaign.filter(id__gt=0).update(lasts=7_200)
    await made.ordered((0.05, 0.4))
    await made.steps()
    await made.later(LONG)
    await made.steps()
    row = await Delivery.filter(wave=1).first()
    assert row is not None
    assert row.expires_at == made.now + timedelta(hours=2)
