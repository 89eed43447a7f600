"""Results: last touch, refunds, trial people, costs; the rows add up to all orders."""

import random
from collections import defaultdict
from datetime import date, timedelta

from domain.core.period import Period
from domain.links import costs, counting
from domain.links.results import WINDOW, Result, results
from domain.models import ChatMove, Customer, Link, Refund, Shop, ShopChat, Touch
from tests.conftest import NOW
from tests.links.placements import a_link, came
from tests.reports.shops import a_customer, refunded, sold

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def by_source(shop: Shop, days: int = 30) -> dict[str, Result]:
    return dict(await results(shop, Period.last_days(days, NOW, shop.zone), "source"))


async def test_order_belongs_to_the_last_touch_direct_passed_over(shop: Shop) -> None:
    anna = await a_customer(shop)
    vk, yandex = await a_link(shop), await a_link(shop, "ads", "yandex")
    await came(anna, vk, NOW - 5 * DAY)
    await came(anna, yandex, NOW - 4 * DAY)
    await came(anna, None, NOW - 3 * DAY)
    await sold(anna, NOW - 2 * DAY, 100)
    await came(anna, vk, NOW - DAY)

    found = await by_source(shop)
    assert (found["yandex"].revenue, found["yandex"].buyers) == (10_000, 1)
    assert (found["vk"].revenue, found["vk"].newcomers) == (0, 1)
    assert found[""].orders == 0


async def test_touch_older_than_the_window_earns_nothing(shop: Shop) -> None:
    anna, vk = await a_customer(shop), await a_link(shop)
    await came(anna, vk, NOW - DAY - WINDOW)
    await sold(anna, NOW - DAY, 100)

    assert (await by_source(shop))[""].revenue == 10_000


async def test_refund_is_taken_from_the_touch_of_its_order(shop: Shop) -> None:
    anna, vk = await a_customer(shop), await a_link(shop)
    await came(anna, vk, NOW - 3 * DAY)
    order = await sold(anna, NOW - 2 * DAY, 100)
    await refunded(anna, NOW - DAY, 30, order)

    assert (await by_source(shop))["vk"].revenue == 7_000


async def test_uncounted_orders_trial_people_and_guests(shop: Shop) -> None:
    anna, vk = await a_customer(shop), await a_link(shop)
    trial, guest = await a_customer(shop, is_test=True), await a_customer(shop, is_guest=True)
    await came(anna, vk, NOW - 3 * DAY)
    await sold(anna, NOW - DAY, 100, "cancelled")
    await sold(trial, NOW - DAY, 100)
    await sold(guest, NOW - DAY, 5)

    found = await by_source(shop)
    assert (found["vk"].orders, found["vk"].starts) == (0, 1)
    assert (found[""].orders, found[""].buyers, found[""].revenue) == (1, 0, 500)


async def test_roas_only_where_there_is_a_cost(shop: Shop) -> None:
    anna, vk, free = await a_customer(shop), await a_link(shop), await a_link(shop, "f", "free")
    await came(anna, vk, NOW - 3 * DAY)
    await sold(anna, NOW - DAY, 100)
    await costs.put(vk, NOW.date(), 4_000)
    await costs.put(vk, NOW.date() - 40 * DAY, 9_000)
    free.shop = vk.shop = shop
    await counting.clicked(free, "clicks", NOW)
    await counting.clicked(free, "clicks", NOW)
    await counting.clicked(free, "robots", NOW)

    found = await by_source(shop)
    assert (found["vk"].cost, found["vk"].roas) == (4_000, 250)
    assert (found["free"].clicks, found["free"].cost, found["free"].roas) == (2, None, None)


async def test_joins_are_counted_by_person(shop: Shop) -> None:
    vk = await a_link(shop)
    chat = await ShopChat.create(shop=shop, chat_id=-1, kind="channel", title="x", added_at=NOW)
    for n, (person, link) in enumerate([(1, vk), (1, vk), (2, vk), (3, None)]):
        await ChatMove.create(
            shop=shop, chat=chat, link=link, telegram_id=person, is_join=True, moved_at=NOW,
            update_id=n,
        )  # fmt: skip

    found = await by_source(shop)
    assert (found["vk"].joins, found["#chat"].joins) == (2, 1)


async def test_unknown_codes_have_a_row_of_their_own(shop: Shop) -> None:
    anna = await a_customer(shop)
    await came(anna, None, NOW - DAY, code="vk_may")
    await sold(anna, NOW - HOUR, 100)

    assert (await by_source(shop))["#code"].revenue == 10_000


async def test_links_of_one_source_are_told_apart(shop: Shop) -> None:
    anna, one, two = await a_customer(shop), await a_link(shop), await a_link(shop, "may")
    await came(anna, one, NOW - 3 * DAY)
    await came(anna, two, NOW - 2 * DAY)
    await sold(anna, NOW - DAY, 100)
    period = Period.last_days(30, NOW, shop.zone)

    found = await results(shop, period, "link")
    assert (found[str(one.id)].revenue, found[str(two.id)].revenue) == (0, 10_000)
    assert (await by_source(shop))["vk"].starts == 1


async def test_cost_of_a_day_is_replaced_and_taken_away(shop: Shop) -> None:
    vk = await a_link(shop)
    await costs.put(vk, date(2026, 3, 10), 100)
    await costs.put(vk, date(2026, 3, 10), 250)
    assert [(each.day, each.amount) for each in await costs.latest(vk, 5)] == [("2026-03-10", 250)]
    await costs.put(vk, date(2026, 3, 10), 0)
    assert await costs.latest(vk, 5) == []


async def test_random_histories_against_plain_python(shop: Shop) -> None:
    """The same sums counted by hand, order by order."""
    dice = random.Random(20260316)
    links = [await a_link(shop, f"c{n}", f"s{n % 3}") for n in range(5)]
    people = [await a_customer(shop) for _ in range(12)]
    moments = [NOW - dice.randrange(1, 70 * 24 * 60) * timedelta(minutes=1) for _ in range(200)]
    for moment in moments[:120]:
        link = dice.choice([*links, None])
        await came(dice.choice(people), link, moment, code="" if link else dice.choice(["", "x"]))
    for moment in moments[120:]:
        buyer = dice.choice(people)
        order = await sold(buyer, moment, dice.randrange(1, 500))
        if dice.random() < 0.3:
            await refunded(buyer, NOW, dice.randrange(1, 50), order)

    wanted = await by_hand(links, Period.last_days(30, NOW, shop.zone))
    found = await by_source(shop)
    assert {place: each.revenue for place, each in found.items() if each.orders} == dict(wanted)


async def by_hand(links: list[Link], period: Period) -> dict[str, int]:
    sums: dict[str, int] = defaultdict(int)
    sources = {each.id: each.source for each in links}
    for buyer in await Customer.all().prefetch_related("orders"):
        for order in buyer.orders:  # type: ignore[attr-defined]
            if not period.start <= order.placed_at < period.end:
                continue
            touches = [
                each
                for each in await Touch.filter(customer_id=buyer.id)
                if each.code and order.placed_at - WINDOW < each.touched_at <= order.placed_at
            ]
            last = max(touches, key=lambda each: (each.touched_at, each.id), default=None)
            place = "" if last is None else sources.get(last.link_id or 0, "#code")
            back = sum(each.amount for each in await Refund.filter(order_id=order.id))
            sums[place] += order.total - back
    return sums
