"""The control group of a campaign: who is in it, and what may be said by it."""

from datetime import timedelta

import pytest

from domain.campaigns.results import control
from domain.campaigns.results.result import _state, result
from domain.messaging.pressure.rules import Rules
from domain.models import Campaign, CampaignControl, Consent, Customer, Shop
from domain.segments.rule import Rule
from domain.statistics.estimate import Share
from tests.conftest import NOW
from tests.messaging.post import campaign, ruled
from tests.reports.shops import sold
from tests.results.deliveries import DAY, LATER, crowd, delivered


async def test_the_control_is_frozen_once(shop: Shop, made: Campaign) -> None:
    await ruled(shop, Rules(control=1_000))
    people = await crowd(shop, 200)
    await Consent.filter(customer=people[0]).update(is_given=False)
    for _ in range(2):
        await control.freeze(made, Rule(), shop, NOW, ("telegram",))
    held = await CampaignControl.filter(campaign=made, arm="control").count()

    assert 5 <= held <= 40
    assert not await CampaignControl.exists(customer=people[0])


async def test_capped_people_stand_on_the_other_side(
    shop: Shop, made: Campaign, anna: Customer
) -> None:
    await ruled(shop, Rules(control=0))
    other = await campaign(shop)
    await delivered(other, anna, NOW - timedelta(minutes=10), counted_at=NOW)
    await control.freeze(made, Rule(), shop, NOW, ("telegram",))

    assert [each.arm for each in await CampaignControl.filter(campaign=made)] == ["treated"]


async def test_uplift_against_the_control(shop: Shop, made: Campaign) -> None:
    people = await crowd(shop, 600)
    written, held = people[:400], people[400:]
    for each in written:
        await delivered(made, each)
    await CampaignControl.bulk_create(
        CampaignControl(shop=shop, campaign=made, customer=each, arm="control", kept_at=NOW)
        for each in held
    )
    for each in (*written[:80], *held[:10]):
        await sold(each, NOW + DAY, 100)
    uplift = (await result(made, shop, LATER)).uplift

    assert uplift is not None
    assert uplift.state == "told"
    assert uplift.written == Share(hits=80, total=400)
    assert uplift.control == Share(hits=10, total=200)
    assert uplift.buyers is not None
    assert uplift.buyers.value == pytest.approx(0.15)
    assert uplift.buyers.is_clear
    assert uplift.money is not None
    assert uplift.money.value == pytest.approx(1_500)
    assert uplift.whole is not None
    assert uplift.whole.value == pytest.approx(600_000)


async def test_whoever_stands_on_both_sides_stands_on_none(
    shop: Shop, made: Campaign, anna: Customer
) -> None:
    await delivered(made, anna)
    await CampaignControl.create(
        shop=shop, campaign=made, customer=anna, arm="control", kept_at=NOW
    )
    uplift = (await result(made, shop, LATER)).uplift

    assert uplift is not None
    assert (uplift.written.total, uplift.control.total) == (0, 0)


@pytest.mark.parametrize(
    ("control_hits", "control_people", "hits", "is_ripe", "state"),
    [
        (0, 0, 50, True, "none"),
        (3, 14, 50, True, "small"),
        (3, 14, 50, False, "small"),
        (1, 200, 5, True, "small"),
        (1, 200, 5, False, "early"),
        (10, 200, 50, False, "early"),
        (10, 200, 50, True, "told"),
    ],
)
def test_what_may_be_said(
    control_hits: int,
    control_people: int,
    hits: int,
    is_ripe: bool,
    state: str,
) -> None:
    held = Share(hits=control_hits, total=control_people)

    assert _state(held, Share(hits=hits, total=1_000), is_ripe=is_ripe) == state


async def test_other_campaigns_of_the_same_days_are_counted(
    shop: Shop, made: Campaign, anna: Customer
) -> None:
    await delivered(made, anna)
    for start, end in ((-5, -4), (2, 2), (8, 8)):
        await campaign(
            shop, status="done", started_at=NOW + start * DAY, finished_at=NOW + end * DAY
        )
    uplift = (await result(made, shop, LATER)).uplift

    assert uplift is not None
    assert uplift.others == 1
