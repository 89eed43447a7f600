"""The database notes what segments look at, whoever writes it and by whatever statement."""

from collections.abc import Iterable

import pytest
from tortoise.transactions import in_transaction

from domain import models
from domain.events.storing import NewEvent, store
from domain.models import CustomerTag, Order, Product, SegmentReading, SegmentStir
from domain.segments.condition import CONDITIONS
from domain.segments.keeping.watching import WATCHED
from tests.conftest import NOW
from tests.segments.people import Shelf

# Kept by segments themselves, or not kept by anything yet.
OTHERS = {"segment", "chain"}


def _words() -> Iterable[str]:
    return {word.strip("'") for watched in WATCHED.values() for word in watched.words}


def test_whatever_a_condition_reads_is_watched() -> None:
    known = {*_words(), *OTHERS}
    for key, kind in CONDITIONS.items():
        unknown = {each for each in kind.reads if not each.startswith("event:")} - known
        assert not unknown, key


async def test_watched_tables_and_columns_are_there(shelf: Shelf) -> None:
    tables = {
        getattr(models, name)._meta.db_table: getattr(models, name)._meta.fields_db_projection
        for name in models.__all__
    }
    for table, watched in WATCHED.items():
        columns = set(tables[table].values())
        assert {"shop_id", *watched.columns, *filter(None, [watched.person])} <= columns, table


async def noted(shelf: Shelf) -> set[tuple[int | None, str]]:
    """What was noted since the last time."""
    rows = await SegmentStir.filter(shop_id=shelf.shop.id).values_list("customer_id", "what")
    await SegmentStir.all().delete()
    return {(row[0], str(row[1])) for row in rows}


async def look_at(shelf: Shelf, *words: str) -> None:
    for word in words:
        await SegmentReading.create(shop_id=shelf.shop.id, segment_id=1, what=word)


async def test_what_nobody_looks_at_is_not_noted(shelf: Shelf) -> None:
    await shelf.buyer("Вера", 1)
    assert await noted(shelf) == set()


async def test_every_way_of_writing_is_noted(shelf: Shelf) -> None:
    await look_at(shelf, "order", "tag", "customer", "event:tap", "product")
    vera = await shelf.buyer("Вера", 1)
    assert await noted(shelf) == {(vera.id, "customer"), (vera.id, "order")}
    await Order.filter(shop=shelf.shop).update(status="cancelled")
    assert await noted(shelf) == {(vera.id, "order")}
    gleb = await shelf.customer("Глеб")
    await noted(shelf)
    await Order.filter(shop=shelf.shop).update(customer_id=gleb.id)
    assert await noted(shelf) == {(vera.id, "order"), (gleb.id, "order")}
    tags = [CustomerTag(shop=shelf.shop, customer=vera, tag="a", label="a", added_at=NOW)]
    await CustomerTag.bulk_create(tags)
    assert await noted(shelf) == {(vera.id, "tag")}
    await CustomerTag.all().delete()
    assert await noted(shelf) == {(vera.id, "tag")}

    events = [
        NewEvent(
            shop_id=shelf.shop.id,
            customer_id=gleb.id,
            name=name,
            external_id=name,
            happened_at=NOW,
        )
        for name in ("tap", "search")
    ]
    async with in_transaction("default"):
        assert await store(events, NOW) == 2
    async with in_transaction("default"):
        assert await store(events, NOW) == 0
    assert await noted(shelf) == {(gleb.id, "event:tap")}

    tea = await shelf.product("Чай")
    await Product.filter(id=tea.id).update(price=5)
    assert await noted(shelf) == set()
    await Product.filter(id=tea.id).update(brand="Б")
    assert await noted(shelf) == {(None, "product")}


async def test_what_is_taken_back_is_not_noted(shelf: Shelf) -> None:
    await look_at(shelf, "customer")

    async def fall() -> None:
        async with in_transaction("default"):
            await shelf.customer("Вера")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fall()
    assert await noted(shelf) == set()
