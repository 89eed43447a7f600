"""One person in the database: drawn together in any order, followed by everything, taken apart."""

import random
from collections import defaultdict
from itertools import combinations
from typing import Any

import pytest

from bot.config import Settings
from domain.audience import merging
from domain.audience.identities import Key, find, identify
from domain.audience.kinship import People, people
from domain.core.errors import StaleError
from domain.models import (
    AuditRecord,
    Campaign,
    Consent,
    ConsentRecord,
    Customer,
    CustomerTag,
    Delivery,
    Event,
    Identity,
    Letter,
    Merge,
    Order,
    OrderLine,
    Payment,
    Person,
    Product,
    Refund,
    Shop,
)
from tests.conftest import NOW

Reports = list[tuple[Key, ...]]


def key(text: str) -> Key:
    return Key(*text.split("-"))


def told(reports: Reports) -> People:
    keys = {each for report in reports for each in report}
    return people(keys, {pair for report in reports for pair in combinations(sorted(report), 2)})


async def report(shop: Shop, *keys: str) -> Customer:
    return await identify(shop.id, [key(each) for each in keys], NOW)


async def partition(shop: Shop, but: frozenset[Key]) -> set[frozenset[Key]]:
    groups = defaultdict(set)
    for row in await Identity.filter(shop_id=shop.id):
        customer = await Customer.get(id=row.customer_id)
        assert customer.merged_into_id is None
        if Key(row.kind, row.value) not in but:
            groups[customer.id].add(Key(row.kind, row.value))
    return {frozenset(group) for group in groups.values()}


def some_reports(dice: random.Random) -> Reports:
    kinds = ("telegram", "telegram", "number", "number", "phone", "phone", "email", "browser", "ga")
    keys = [Key(kind, dice.choice("123")) for kind in kinds]
    return [
        tuple(set(dice.sample(keys, dice.choice((1, 2, 2, 2, 3)))))
        for _ in range(dice.choice((4, 7)))
    ]


@pytest.mark.parametrize("seed", range(12))
async def test_reports_in_any_order_make_the_same_people(database: Settings, seed: int) -> None:
    """Random reports, three orders, each in a shop of its own, repeats among them."""
    dice = random.Random(seed)
    reports = some_reports(dice)
    expected = told(reports)
    for number in range(3):
        shop = await Shop.create(name=str(number), created_at=NOW)
        mixed = [*reports, reports[0]]
        dice.shuffle(mixed)
        for each in mixed:
            await identify(shop.id, each, NOW)
        assert await partition(shop, expected.shared) == expected.groups
        for customer in await Customer.filter(shop=shop, telegram_id__isnull=False):
            assert await find(shop.id, Key("telegram", str(customer.telegram_id))) == customer


async def test_chain_of_merges_comes_apart_in_any_order(database: Settings, shop: Shop) -> None:
    olga = await Person.create(telegram_id=1, name="Olga", created_at=NOW)
    for seed in range(6):
        names = [f"{seed}{letter}" for letter in "abcd"]
        rows = {name: await report(shop, f"number-{name}") for name in names}
        orders = {
            name: await Order.create(shop=shop, customer=row, number=name, placed_at=NOW, total=100)
            for name, row in rows.items()
        }
        for one, other in (names[0:2], names[2:4], names[1:3]):
            await merging.merge(
                await merging.living(rows[one].id),
                await merging.living(rows[other].id),
                "staff",
                NOW,
                olga,
            )
        whole = await merging.living(rows[names[0]].id)
        assert await Order.filter(customer=whole).count() == 4

        merges = await merging.of(whole)
        random.Random(seed).shuffle(merges)
        for merged in merges:
            await merging.undo(merged, NOW, olga)
        for name, row in rows.items():
            assert (await Order.get(id=orders[name].id)).customer_id == row.id
            assert await find(shop.id, Key("number", name)) == row


async def rich(shop: Shop, name: str, **columns: object) -> Customer:
    customer = await report(shop, f"number-{name}")
    await Customer.filter(id=customer.id).update(name=name, **columns)
    order = await Order.create(shop=shop, customer=customer, number=name, placed_at=NOW, total=100)
    product, _ = await Product.get_or_create(
        {"name": "Чай", "name_folded": "чай", "added_at": NOW}, shop=shop, sku="1"
    )
    common: dict[str, Any] = {"shop": shop, "customer": customer}
    await OrderLine.create(
        shop=shop, order=order, product=product, customer_id=customer.id, placed_at=NOW,
        quantity=1, price=100, total=100,
    )  # fmt: skip
    await Refund.create(**common, number=f"R{name}", amount=10, refunded_at=NOW)
    await Payment.create(**common, external_id=name, status="succeeded", amount=100, made_at=NOW)
    await Event.create(
        **common, name="view_item", external_id=name, happened_at=NOW, received_at=NOW
    )
    await Delivery.create(
        **common, key=name, kind="service", status="sent", planned_at=NOW, not_before=NOW
    )
    await ConsentRecord.create(
        **common,
        channel="telegram",
        topic="marketing",
        is_given=True,
        decided_at=NOW,
        source="menu",
    )
    await Letter.create(**common, text="?", written_at=NOW)
    await CustomerTag.create(**common, tag=name, label=name, added_at=NOW)
    await CustomerTag.create(**common, tag="vip", label="VIP", added_at=NOW)
    return await Customer.get(id=customer.id)


FOLLOWING = (Order, OrderLine, Refund, Payment, Event, Delivery, ConsentRecord, Letter)


async def counts(customer: Customer) -> list[int]:
    return [await model.filter(customer_id=customer.id).count() for model in FOLLOWING]


async def test_everything_follows_and_goes_back(database: Settings, shop: Shop) -> None:
    anna = await rich(shop, "anna", phone="+79160000001", city="Москва", city_folded="москва")
    boris = await rich(shop, "boris", email="b@example.com")
    olga = await Person.create(telegram_id=1, name="Olga", created_at=NOW)

    merged = await merging.merge(anna, boris, "staff", NOW, olga)
    kept = await Customer.get(id=merged.kept_id)
    assert kept == anna
    assert await counts(kept) == [2] * len(FOLLOWING)
    assert {each.tag for each in await CustomerTag.filter(customer=kept)} == {
        "anna", "boris", "vip",
    }  # fmt: skip
    assert (kept.name, kept.phone, kept.email) == ("anna", "+79160000001", "b@example.com")
    assert (await merging.living(boris.id)).id == kept.id

    again = await merging.undo(merged, NOW, olga)
    assert again == boris
    for customer, name in ((anna, "anna"), (boris, "boris")):
        assert await counts(customer) == [1] * len(FOLLOWING)
        assert {t.tag for t in await CustomerTag.filter(customer=customer)} == {name, "vip"}
        assert await Customer.get(id=customer.id).values() == await _columns(customer)
    told = await AuditRecord.all().order_by("id").values_list("action", "actor_name")
    assert told == [("customers_merged", "Olga"), ("customers_parted", "Olga")]
    with pytest.raises(StaleError):
        await merging.undo(merged, NOW, olga)


async def _columns(customer: Customer) -> dict[str, object]:
    return {name: getattr(customer, name) for name in await Customer.all().first().values()}


async def test_later_decision_holds_and_comes_back(database: Settings, shop: Shop) -> None:
    anna, boris = await rich(shop, "anna"), await rich(shop, "boris")
    later = NOW.replace(hour=20)
    for customer, is_given, moment in ((anna, True, NOW), (boris, False, later)):
        await Consent.create(
            shop=shop, customer=customer, channel="sms", topic="marketing", is_given=is_given,
            decided_at=moment,
        )  # fmt: skip
    merged = await merging.merge(anna, boris, "phone", later)
    held = await Consent.get(customer_id=merged.kept_id)
    assert (held.is_given, held.decided_at) == (False, later)

    await merging.undo(merged, later)
    assert (await Consent.get(customer=anna)).is_given
    assert not (await Consent.get(customer=boris)).is_given


async def test_parted_by_hand_stays_parted(database: Settings, shop: Shop) -> None:
    olga = await Person.create(telegram_id=1, name="Olga", created_at=NOW)
    await report(shop, "number-1", "phone-1")
    await report(shop, "number-2", "phone-1")
    merged = await Merge.get()
    assert (merged.why, merged.is_manual) == ("phone", False)

    await merging.undo(merged, NOW, olga)
    await report(shop, "number-2", "phone-1")
    await report(shop, "number-2", "email-1")
    await report(shop, "number-1", "email-1")
    assert await find(shop.id, key("number-1")) != await find(shop.id, key("number-2"))


async def test_third_person_on_a_phone_takes_the_two_apart(database: Settings, shop: Shop) -> None:
    for number in "12":
        customer = await report(shop, f"number-{number}")
        await Order.create(shop=shop, customer=customer, number=number, placed_at=NOW, total=1)
    for number in "12":
        customer = await report(shop, f"number-{number}", "phone-1")
    assert await Order.filter(customer_id=customer.id).count() == 2

    await report(shop, "number-3", "phone-1")
    owners = {(await find(shop.id, key(f"number-{n}"))).id for n in "123"}  # type: ignore[union-attr]
    assert len(owners) == 3
    for number in "12":
        order = await Order.get(number=number).select_related("customer")
        assert order.customer == await find(shop.id, key(f"number-{number}"))


async def test_imported_identities_hang_together(database: Settings, shop: Shop) -> None:
    """A file writes number and phone on one row and says no more."""
    for name in "12":
        row = await Customer.create(shop=shop, registered_at=NOW)
        for kind in ("number", "email"):
            await Identity.create(shop=shop, customer=row, kind=kind, value=f"{name}", added_at=NOW)
    await report(shop, "browser-1", "email-1")
    await report(shop, "browser-1", "email-2")
    assert len({row.customer_id for row in await Identity.all()}) == 1


async def test_planned_message_of_one_campaign_does_not_come_twice(
    database: Settings, shop: Shop
) -> None:
    anna, boris = await rich(shop, "anna"), await rich(shop, "boris")
    campaign = await Campaign.create(shop=shop, name="Весна", made_at=NOW)
    for customer in (anna, boris):
        await Delivery.create(
            shop=shop, customer=customer, campaign=campaign, key=f"c{customer.id}",
            kind="marketing", planned_at=NOW, not_before=NOW,
        )  # fmt: skip
    await merging.merge(anna, boris, "staff", NOW)
    assert await Delivery.filter(customer=anna, campaign=campaign).count() == 1
    assert await Delivery.filter(customer=boris, campaign=campaign).count() == 1
