"""What people of a test were when they met their variant, by every dimension."""

from datetime import timedelta

import pytest

from domain.core.errors import NotFoundError
from domain.core.instant import to_milliseconds
from domain.experiments import exposing, tallying
from domain.experiments.dimension import Dimension, Ground, Labels, dimensions
from domain.experiments.metric import metrics
from domain.experiments.tallying import span_of
from domain.models import (
    Cluster,
    ClusterMember,
    ClusterModel,
    Customer,
    Experiment,
    SegmentMove,
    SegmentSize,
    Shop,
)
from domain.segments import service
from domain.segments.rule import Rule
from tests.conftest import NOW
from tests.experiments.seeing import event, met, order
from tests.experiments.test_counting import LATER, person, running

DAY = timedelta(days=1)
SEEN = NOW + DAY


async def one(shop: Shop, **told: object) -> tuple[Experiment, Customer]:
    """A running test that Anna has met."""
    test, anna = await running(shop), await person(shop, "Анна")
    await Customer.filter(id=anna.id).update(**told)
    await met(shop, test, anna, 1, SEEN)
    await exposing.note(LATER)
    return await Experiment.get(id=test.id), anna


async def labelled(shop: Shop, test: Experiment, dimension: Dimension) -> tuple[str, Labels]:
    """Of the one person, and as of when."""
    span = span_of(test, LATER)
    labels = await dimension.labels(Ground(shop=shop, experiment=test, since=span.since))
    kind = metrics["conversion"]()
    [found] = await tallying.groups(test, kind, shop, span, LATER, label=labels.sql)
    return found.label, labels


@pytest.mark.parametrize(("days", "label"), [(-2, "old"), (2, "new")])
async def test_an_order_after_the_exposure_makes_nobody_an_old_buyer(
    shop: Shop, days: int, label: str
) -> None:
    test, anna = await one(shop)
    await order(shop, anna, SEEN + days * DAY)

    assert (await labelled(shop, test, dimensions["buyer"]()))[0] == label


@pytest.mark.parametrize(("days", "label"), [(3, "fresh"), (30, "known")])
async def test_who_was_new_then(shop: Shop, days: int, label: str) -> None:
    test, _ = await one(shop, registered_at=SEEN - days * DAY)

    assert (await labelled(shop, test, dimensions["newcomer"]()))[0] == label


async def test_the_platform_is_that_of_the_last_visit_before(shop: Shop) -> None:
    test, anna = await one(shop)
    for days, platform in ((-3, "ios"), (-1, "android"), (1, "macos")):
        visit = await event(shop, anna, "visit_start", SEEN + days * DAY, platform=platform)
        visit.source = "app"
        await visit.save()

    assert (await labelled(shop, test, dimensions["platform"]()))[0] == "android"


@pytest.mark.parametrize(("kind", "label"), [("city", "Томск"), ("language", "en")])
async def test_what_is_known_of_today_alone_says_so(shop: Shop, kind: str, label: str) -> None:
    test, _ = await one(shop, city="Томск", language="en")
    found, labels = await labelled(shop, test, dimensions[kind]())

    assert (found, labels.at) == (label, "now")


MOVES = (
    ((), "out"),
    (((-5, True),), "in"),
    (((-5, True), (-1, False)), "out"),
    (((5, False),), "in"),
    (((5, True),), "out"),
    (((-5, False), (-2, True), (3, False)), "in"),
)


@pytest.mark.parametrize(("moves", "label"), MOVES)
async def test_a_segment_is_asked_by_its_moves(
    shop: Shop, moves: tuple[tuple[int, bool], ...], label: str
) -> None:
    """Came in or went out before, or only after; what it holds today is another thing."""
    test, anna = await one(shop)
    segment = await service.create(shop, "Свои", Rule(), None, NOW - 40 * DAY)
    await SegmentSize.create(shop=shop, segment=segment, day="2026-02-01", size=1)
    for days, is_entry in moves:
        await SegmentMove.create(
            shop_id=shop.id,
            segment_id=segment.id,
            customer_id=anna.id,
            is_entry=is_entry,
            happened_at=SEEN + days * DAY,
            cause="event",
        )
    found, labels = await labelled(shop, test, dimensions["segment"](ref=segment.id))

    assert (found, labels.at) == (label, "exposure")


async def test_a_segment_nobody_watched_is_asked_as_of_the_start(shop: Shop) -> None:
    test, _ = await one(shop)
    segment = await service.create(shop, "Все", Rule(), None, LATER)
    found, labels = await labelled(shop, test, dimensions["segment"](ref=segment.id))

    assert (found, labels.at) == ("in", "start")


async def test_a_segment_that_is_gone(shop: Shop) -> None:
    test, _ = await one(shop)

    with pytest.raises(NotFoundError):
        await labelled(shop, test, dimensions["segment"](ref=404))


@pytest.mark.parametrize(("days", "at"), [(30, "exposure"), (-5, "now")])
async def test_a_group_is_the_one_the_person_was_in(shop: Shop, days: int, at: str) -> None:
    """Of groups found before the test the one of then, of younger ones the first one known."""
    test, anna = await one(shop)
    trained = NOW - days * DAY
    model = await ClusterModel.create(
        shop=shop, version=1, status="ready", asked_at=trained, trained_at=trained
    )
    groups = [
        await Cluster.create(shop=shop, model=model, number=n, name=f"Группа {n}") for n in (1, 2)
    ]
    later = max(SEEN, trained) + 2 * DAY
    for group, since, until in ((groups[0], trained, later), (groups[1], later, None)):
        await ClusterMember.create(
            shop=shop, cluster=group, customer=anna, since=since, until=until
        )
    found, labels = await labelled(shop, test, dimensions["cluster"]())

    assert (labels.names[found], labels.at) == ("Группа 1", at)


async def test_no_groups_yet(shop: Shop) -> None:
    test, _ = await one(shop)
    ground = Ground(shop=shop, experiment=test, since=to_milliseconds(NOW))

    with pytest.raises(NotFoundError):
        await dimensions["cluster"]().labels(ground)
