"""Tables of cases: groups of buyers that look alike; and a segment of one person."""

from typing import Any

from domain.models import Cluster, ClusterMember, ClusterModel, Customer
from domain.segments.conditions.city import City
from domain.segments.conditions.in_cluster import InCluster
from domain.segments.tree import Leaf, Not
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf


async def _cluster(shelf: Shelf, number: int, **model: Any) -> Cluster:  # noqa: ANN401 - columns
    made = await ClusterModel.create(shop=shelf.shop, version=number, asked_at=NOW, **model)
    return await Cluster.create(shop=shelf.shop, model=made, number=1, name=f"Г{number}")


async def _stay(cluster: Cluster, customer: Customer, since: int, until: int | None = None) -> None:
    await ClusterMember.create(
        shop_id=cluster.shop_id,
        cluster=cluster,
        customer=customer,
        since=NOW - since * DAY,
        until=None if until is None else NOW - until * DAY,
    )


async def test_people_of_a_group(shelf: Shelf) -> None:
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    await shelf.customer("Gleb")
    cluster = await _cluster(shelf, 1, assigned_at=NOW)
    for customer, since, until in ((anna, 40, None), (boris, 3, None), (vera, 40, 2)):
        await _stay(cluster, customer, since, until)
    which = (cluster.id,)
    await shelf.check(
        [
            (InCluster(clusters=which), {"Anna", "Boris"}),
            (InCluster(operator="not_in", clusters=which), {"Vera", "Gleb"}),
            (InCluster(operator="entered_in_last", days=7, clusters=which), {"Boris"}),
            (InCluster(operator="left_in_last", days=7, clusters=which), {"Vera"}),
            (InCluster(operator="stayed_at_least", days=30, clusters=which), {"Anna"}),
        ]
    )


async def test_group_of_a_model_that_assigned_nobody_is_unknown(shelf: Shelf) -> None:
    anna = await shelf.customer("Anna")
    cluster = await _cluster(shelf, 1, assigned_at=None)
    await _stay(cluster, anna, 5)
    asked = InCluster(clusters=(cluster.id,))
    assert await shelf.names(asked) == set()
    assert await shelf.names(Not(node=Leaf(condition=asked))) == set()


async def test_segment_of_one_person(shelf: Shelf) -> None:
    await shelf.customer("Anna", city="Казань")
    await shelf.customer("Boris", city="Москва")
    assert await shelf.names(City(things=("казань",))) == {"Anna"}
