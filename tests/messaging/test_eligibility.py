"""What has to hold at the moment of sending: still a member, not bought, price and stock."""

from datetime import timedelta
from typing import Any

import pytest

from domain.core.params import stored
from domain.messaging.eligibility import rule as eligibility
from domain.messaging.eligibility.kinds.in_audience import InAudience
from domain.messaging.eligibility.kinds.in_segment import InSegment
from domain.messaging.eligibility.kinds.in_stock import InStock
from domain.messaging.eligibility.kinds.not_bought import NotBought
from domain.messaging.eligibility.kinds.price_not_up import PriceNotUp
from domain.messaging.eligibility.rule import Eligibility
from domain.models import (
    Campaign,
    Customer,
    Order,
    Product,
    Shop,
)
from domain.segments import service
from domain.segments.conditions.city import City
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf, to_json
from tests.conftest import NOW
from tests.messaging.post import (
    Post,
    campaign,
    planned,
    ruled,
    sent_now,
    statuses,
    subscriber,
)


async def a_checked(shop: Shop, rule: Eligibility, **values: Any) -> Campaign:  # noqa: ANN401
    kept = [stored(eligibility.key(rule), rule)]
    return await campaign(shop, eligibility=kept, started_at=NOW - timedelta(hours=1), **values)


async def bought(shop: Shop, customer: Customer, **values: Any) -> None:  # noqa: ANN401
    said = {"number": f"n{customer.id}", "status": "new", "total": 100, **values}
    await Order.create(shop=shop, customer=customer, **{"placed_at": NOW, **said})


async def test_who_bought_meanwhile_is_left_alone(shop: Shop) -> None:
    await ruled(shop)
    people = [await subscriber(shop, n) for n in range(1, 5)]
    made = await a_checked(shop, NotBought())
    await planned(made, people)
    await bought(shop, people[0])
    await bought(shop, people[1], status="cancelled")
    await bought(shop, people[2], placed_at=NOW - timedelta(hours=2))
    post = Post()
    await sent_now(post)

    assert post.addresses == ["2", "3", "4"]
    assert (await statuses(made))[1] == "suppressed:bought"


async def test_who_left_the_segment_is_left_alone(shop: Shop) -> None:
    await ruled(shop)
    anna = await subscriber(shop, 1, city="Москва", city_folded="москва")
    boris = await subscriber(shop, 2, city="Томск", city_folded="томск")
    leaf = Leaf(condition=City(things=("москва",)))
    segment = await service.create(shop, "Москва", Rule(tree=Group(nodes=(leaf,))), None, NOW)
    made = await a_checked(shop, InSegment(things=(segment.id,)))
    await planned(made, [anna, boris])
    post = Post()
    await sent_now(post)

    assert post.addresses == ["1"]
    assert (await statuses(made))[2] == "suppressed:left_segment"


async def test_who_left_the_campaigns_own_audience_is_left_alone(shop: Shop) -> None:
    await ruled(shop)
    anna = await subscriber(shop, 1, city="Москва", city_folded="москва")
    boris = await subscriber(shop, 2, city="Томск", city_folded="томск")
    group = Group(nodes=(Leaf(condition=City(things=("москва",))),))
    frozen = {"base": "everyone", "tree": to_json(group)}
    made = await a_checked(shop, InAudience(), tree=frozen)
    await planned(made, [anna, boris])
    post = Post()
    await sent_now(post)

    assert post.addresses == ["1"]
    assert (await statuses(made))[2] == "suppressed:left_segment"


async def goods(shop: Shop, **values: Any) -> Product:  # noqa: ANN401
    said = {"sku": "tea", "name": "Чай", "name_folded": "чай", "added_at": NOW, **values}
    return await Product.create(shop=shop, **said)


@pytest.mark.parametrize(
    ("price", "stock", "most", "answer"),
    [
        (900, 3, 900, "sent"),
        (901, 3, 900, "suppressed:price"),
        (None, 3, 900, "suppressed:price"),
    ],
)
async def test_promised_price_still_holds(
    shop: Shop, price: int | None, stock: int, most: int, answer: str
) -> None:
    await ruled(shop)
    tea = await goods(shop, price=price, stock=stock)
    made = await a_checked(shop, PriceNotUp(things=(tea.id,), most=most))
    await planned(made, [await subscriber(shop, 1)])
    await sent_now(Post())

    assert await statuses(made) == {1: answer}


@pytest.mark.parametrize(
    ("values", "answer"),
    [
        ({"stock": 1}, "sent"),
        ({"stock": None}, "sent"),
        ({"stock": 0}, "suppressed:stock"),
        ({"stock": 5, "gone_at": NOW}, "suppressed:stock"),
    ],
)
async def test_goods_are_still_there(shop: Shop, values: dict[str, Any], answer: str) -> None:
    await ruled(shop)
    tea = await goods(shop, price=900, **values)
    made = await a_checked(shop, InStock(things=(tea.id,)))
    await planned(made, [await subscriber(shop, 1)])
    await sent_now(Post())

    assert await statuses(made) == {1: answer}


async def test_rule_that_cannot_be_read_lets_nothing_through(shop: Shop) -> None:
    await ruled(shop)
    made = await campaign(shop, eligibility=[{"kind": "weather"}])
    await planned(made, [await subscriber(shop, 1)])
    await sent_now(Post())

    assert await statuses(made) == {1: "held:unsure"}
