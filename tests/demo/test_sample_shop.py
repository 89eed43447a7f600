"""The sample shop is large enough to look real, and the same at every start."""

from datetime import timedelta

import pytest

from bot.config import Settings
from bot.demo_shop import gather, seed
from bot.demo_shop.trial import Here
from bot.sandbox import TOKEN, Telegram
from domain.campaigns.results.result import result
from domain.core.period import Period
from domain.experiments import counting, judging, kept
from domain.models import (
    Campaign,
    CampaignControl,
    Consent,
    Customer,
    Experiment,
    Identity,
    Order,
    OrderLine,
    Person,
    Product,
    Refund,
    Segment,
    Shop,
    Staff,
)
from domain.reports.report import ENOUGH_ORDERS, Question, find
from domain.segments.rule import count, rule_of
from domain.segments.starter import common
from tests.conftest import NOW

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def sample(database: Settings) -> Shop:
    """The shop as the demo makes it, but younger and with fewer people."""
    return await seed(NOW, people_count=300, days=90, is_quiet=True)


async def test_it_has_customers_and_a_year_of_orders() -> None:
    await seed(NOW, is_quiet=True)

    assert await Customer.filter(is_guest=False).count() == 2000
    assert 5_000 < await Order.all().count() < 8_000
    assert await Refund.all().count() > 50
    oldest = await Order.all().order_by("placed_at").first()
    assert oldest is not None
    assert NOW - oldest.placed_at > timedelta(days=380)


async def test_nothing_is_in_the_future(sample: Shop) -> None:
    assert not await Order.filter(placed_at__gt=NOW).exists()
    assert not await Customer.filter(registered_at__gt=NOW).exists()


async def test_refunds_follow_their_orders(sample: Shop) -> None:
    refunds = await Refund.all().select_related("order")

    assert refunds
    assert all(each.order and each.refunded_at > each.order.placed_at for each in refunds)
    assert all(each.order and 0 < each.amount <= each.order.total for each in refunds)
    assert not [each for each in refunds if each.refunded_at > NOW]


async def test_order_is_the_sum_of_its_lines(sample: Shop) -> None:
    sums: dict[int, int] = {}
    for order_id, total in await OrderLine.all().values_list("order_id", "total"):
        sums[order_id] = sums.get(order_id, 0) + total

    assert sums == dict(await Order.all().values_list("id", "total"))


async def test_nobody_orders_before_they_registered(sample: Shop) -> None:
    orders = await Order.filter(customer__is_guest=False).select_related("customer")

    assert not [
        each for each in orders if each.placed_at < each.customer.registered_at - timedelta(days=1)
    ]


async def test_people_of_the_sandbox_have_their_places(sample: Shop) -> None:
    staff = await Staff.all().values_list("person_id", "role")
    anna = await Customer.get(telegram_id=1003)
    boris = await Customer.get(telegram_id=1004)

    assert sorted(staff) == [(1001, "owner"), (1002, "manager")]
    assert await Order.filter(customer=anna).count() > 3
    assert await Order.filter(customer=boris).count() > 3
    assert (await Consent.get(customer=anna)).is_given
    assert not await Consent.filter(customer=boris).exists()


async def test_addresses_reach_nobody(sample: Shop) -> None:
    for kind, reserved in (("email", "@example.com"), ("phone", "+7907")):
        values = await Identity.filter(kind=kind).values_list("value", flat=True)
        strangers = [each for each in values if reserved not in str(each)]

        assert values
        assert len(strangers) == (2 if kind == "phone" else 0)


async def test_goods_are_in_a_tree_of_categories(sample: Shop) -> None:
    goods = await Product.all().select_related("category__parent")

    assert len(goods) > 40
    assert all(each.category for each in goods)
    assert {each.category.parent.name for each in goods if each.category and each.category.parent}


async def test_ready_segments_hold_people(sample: Shop) -> None:
    found = {each.name: await count(rule_of(each), sample, NOW) for each in await Segment.all()}

    assert len(found) == len(common())
    assert max(found.values()) > 10


async def test_same_shop_every_time(sample: Shop) -> None:
    fields = ("number", "total", "placed_at", "status")
    first = await Order.all().order_by("number").values_list(*fields)
    await Shop.all().delete()
    await Person.all().delete()
    await seed(NOW, people_count=300, days=90, is_quiet=True)

    assert first == await Order.all().order_by("number").values_list(*fields)


async def test_its_report_has_something_to_say(sample: Shop) -> None:
    period = Period.last_days(30, NOW, sample.zone)
    outcome = await find("revenue_by_day").outcome(Question(shop=sample, period=period, now=NOW))

    assert outcome.sample > ENOUGH_ORDERS
    assert outcome.measures[0].before


async def test_most_messages_to_its_customers_arrive(sample: Shop) -> None:
    world = Telegram(flood=False)
    known = await gather(world)
    ids = await Customer.filter(telegram_id__gt=2000, blocked_at=None).values_list(
        "telegram_id", flat=True
    )
    answers = [
        (await world.call(TOKEN, "sendMessage", {"chat_id": str(each), "text": "Привет"})).status
        for each in ids
    ]

    assert known == len(ids) + 2
    assert answers.count(200) > 0.9 * len(ids)
    assert set(answers) <= {200, 403}


async def test_crowd_is_not_on_the_chat_page(sample: Shop) -> None:
    world = Telegram()
    await gather(world)

    assert len(world.people()) == 4


async def test_a_test_is_going_on(sample: Shop) -> None:
    test = await Experiment.get(status="running")
    crowd = await counting.crowd(test, NOW)

    assert crowd.total > 50
    assert min(crowd.by_variant.values()) > crowd.total * 0.25


async def test_a_test_was_won_and_a_few_keep_the_control() -> None:
    """At its full size: the owner who opens the tests sees a verdict."""
    shop = await seed(NOW, is_quiet=True)
    won = await Experiment.get(status="rolled_out")
    found = await judging.verdict(won, shop, NOW, Here())
    since = await kept.kept(won, shop, NOW, Here())

    assert (found.decision, found.winner, won.outcome) == ("ship", "B", "ship")
    assert found.balance.state == "fair"
    assert found.leading is not None
    assert found.leading.lift is not None
    # Who keeps the control is a lot, and people order as they do: the answer may be any.
    assert since.state != "none"
    assert since.control > 100


async def test_mailings_of_the_past_have_a_result(sample: Shop) -> None:
    for campaign in await Campaign.filter(shop=sample):
        found = await result(campaign, sample, NOW)

        assert found.whole.people > 20
        assert 0 < found.whole.clicked < found.whole.people
        assert found.uplift is not None
        assert await CampaignControl.filter(campaign=campaign).count() == found.uplift.control.total
