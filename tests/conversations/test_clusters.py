"""Groups of similar buyers: asked for, looked at, made into a segment."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from domain.clusters import service
from domain.models import Cluster, ClusterMember, ClusterModel, Order, Segment, Shop
from domain.segments.rule import count, rule_of
from tests.chat import Chat, Clock, Stage
from tests.clusters.crowd import crowd
from tests.conftest import NOW


async def found(olga: Chat, stage: Stage) -> None:
    await olga.press("clusters")
    await olga.tap("Найти группы")
    await stage.run("train_clusters")
    await olga.press("clusters")


async def test_a_small_shop_is_told_what_is_missing(olga: Chat, stage: Stage, shop: Shop) -> None:
    await crowd(shop, 10, 39)
    await found(olga, stage)

    assert "покупателей 49, а нужно хотя бы 50" in olga.text
    assert olga.buttons[0] == "Найти группы"


async def test_groups_are_found_named_and_made_segments(
    olga: Chat, stage: Stage, shop: Shop
) -> None:
    people = await crowd(shop)
    await found(olga, stage)

    assert "2 группы, 100 покупателей" in olga.text
    names = [each.name for each in await Cluster.filter(shop_id=shop.id).order_by("number")]
    assert len(set(names)) == len(names) == 2
    await olga.tap(names[1])
    assert "40 человек, 40 % покупателей" in olga.text
    assert "в магазине" in olga.text

    await olga.tap("Люди")
    assert "П0" in olga.buttons
    await olga.tap("П0")
    assert f"Похожие покупатели: {names[1]}" in olga.text

    await olga.press(f"cluster_card:{(await Cluster.get(name=names[1])).id}")
    await olga.tap("Сделать сегмент")
    segment = await Segment.get(shop_id=shop.id)
    assert await count(rule_of(segment), shop, NOW) == 40
    assert {each.customer_id for each in await ClusterMember.filter(cluster__name=names[1])} == {
        each.id for each in people[:40]
    }


async def test_how_it_was_counted(olga: Chat, stage: Stage, shop: Shop) -> None:
    await crowd(shop)
    await found(olga, stage)
    await olga.tap("Как посчитано")

    assert "Найдено 16.03.2026 15:00 по 100 покупателям" in olga.text
    assert "← выбрано" in olga.text
    assert "группам можно верить" in olga.text
    await olga.tap("Силуэт ?")
    assert "ближе к своей группе" in olga.toast


async def test_two_do_not_look_at_once(olga: Chat, misha: Chat, shop: Shop) -> None:
    await crowd(shop, 5, 5)
    await olga.press("clusters.train")
    assert "Ищем группы: 0 %" in olga.text

    await misha.press("clusters.train")
    assert "Группы уже ищутся" in misha.toast + misha.text
    assert await ClusterModel.all().count() == 1


async def test_people_move_and_the_old_version_stays_readable(
    olga: Chat, stage: Stage, shop: Shop, clock: Clock
) -> None:
    people = await crowd(shop)
    await found(olga, stage)
    before = await service.current(shop)
    assert before is not None
    rich = await service.of_customer(shop, people[0].id)
    poor = await service.of_customer(shop, people[-1].id)
    assert rich is not None
    assert poor is not None
    assert rich.id != poor.id
    await Order.filter(customer_id=people[0].id).delete()
    await Order.bulk_create(
        [
            Order(
                shop=shop,
                customer_id=people[-1].id,
                number=f"new-{n}",
                placed_at=NOW - timedelta(days=n * 20),
                total=1_500_000,
            )
            for n in range(1, 14)
        ]
    )
    clock.move(timedelta(days=8))
    await stage.run("assign_clusters")

    assert await service.of_customer(shop, people[0].id) is None
    moved = await service.of_customer(shop, people[-1].id)
    assert moved is not None
    assert moved.id == rich.id
    assert await ClusterMember.filter(customer_id=people[-1].id).count() == 2

    await olga.press("clusters_how:1")
    await olga.tap("Найти группы заново")
    await stage.run("train_clusters")
    await olga.press("clusters_how:1")
    assert "Эту версию сменила новая" in olga.text
    assert "Версия 2" in olga.buttons
    assert not await ClusterMember.filter(cluster__model_id=before.id).exists()


async def test_the_owner_is_told_once_that_the_groups_are_old(
    olga: Chat, stage: Stage, shop: Shop, clock: Clock
) -> None:
    people = await crowd(shop)
    await found(olga, stage)
    # Those who bought seldom buy as the others do from now on.
    later = [
        Order(
            shop=shop,
            customer_id=each.id,
            number=f"later-{each.id}-{n}",
            status="paid",
            placed_at=NOW - timedelta(days=n * 20),
            total=1_500_000,
        )
        for each in people[40:]
        for n in range(1, 14)
    ]
    await Order.bulk_create(later)
    clock.move(timedelta(days=8))
    await stage.run("assign_clusters")

    assert "группы устарели" in olga.text
    assert "Группы найдены 16.03.2026 15:00." in olga.text
    assert "Сменили группу с прошлого раза: 60 %." in olga.text
    shown = len(olga.shown)
    clock.move(timedelta(days=8))
    await stage.run("assign_clusters")
    assert len(olga.shown) == shown
    await olga.tap("Найти группы заново")
    assert "Ищем группы" in olga.text


async def test_who_may_only_look_finds_no_button(
    staff_in: Callable[[str], Awaitable[Chat]], shop: Shop
) -> None:
    analyst = await staff_in("analyst")
    await analyst.press("clusters")

    assert "Похожие покупатели" in analyst.text
    assert "Найти группы" not in analyst.buttons
