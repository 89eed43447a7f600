"""Writing the sample shop into an empty database; the same one every time, but for the dates."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from rich.progress import Progress
from tortoise.transactions import in_transaction

from bot.demo_shop import mailings, orders
from bot.demo_shop.dice import Dice
from bot.demo_shop.goods import CATEGORIES, GOODS
from bot.demo_shop.growth import grow
from bot.demo_shop.manners import behave
from bot.demo_shop.people import Somebody, people
from bot.demo_shop.placements import place
from bot.demo_shop.trade import GUEST, Sale, sales
from bot.demo_shop.trial import compare
from bot.demo_shop.writing import Step, written
from bot.i18n import tongue
from bot.sandbox.cast import CAST
from bot.terminal import texts
from domain.core.names import fold
from domain.models import (
    Category,
    Consent,
    ConsentRecord,
    Customer,
    CustomerTag,
    Identity,
    Person,
    Product,
    Shop,
    Staff,
)
from domain.segments import service as segments
from domain.segments.starter import STARTERS, common

NAME: Final = "Полдень: чай и кофе"
PEOPLE: Final = 2_000
DAYS: Final = 400
SEED: Final = 7


async def seed(
    now: datetime, *, people_count: int = PEOPLE, days: int = DAYS, is_quiet: bool = False
) -> Shop:
    """Write the shop, its people, goods and orders; shows a progress bar on the console."""
    dice = Dice(SEED)
    crowd = people(dice, people_count, days)
    shop = _shop(now - timedelta(days=days))
    made = list(sales(dice, crowd, now, shop.zone, days))
    with Progress(disable=is_quiet, transient=True) as progress:
        total = len(crowd) + len(made)
        task = progress.add_task(texts("cli").plain("cli-demo-seeding"), total=total)

        def step(count: int) -> None:
            progress.advance(task, count)

        async with in_transaction("default"):
            await shop.save()
            await _staff(shop, now)
            customers = await _customers(shop, crowd, _best(made), now, step)
            goods = await _goods(shop)
            await orders.write(shop, made, customers, goods, step)
            await place(shop, crowd, customers, made, now)
            await behave(shop)
            await _segments(shop, now)
        await compare(shop, now)
        await mailings.write(shop, now)
        await grow(shop, now)
    return shop


def _shop(opened: datetime) -> Shop:
    return Shop(
        name=NAME,
        greeting="Здравствуйте! Это «Полдень»: чай, кофе и всё к ним. Чем помочь?",
        created_at=opened,
        ready_at=opened,
    )


async def _staff(shop: Shop, now: datetime) -> None:
    """The sandbox's owner and manager work here; the others are customers."""
    for account in CAST:
        person = await Person.create(
            telegram_id=account.id,
            name=account.title,
            username=account.username,
            language=account.language,
            shop=shop,
            created_at=now,
        )
        if account.key in {"owner", "manager"}:
            await Staff.create(shop=shop, person=person, role=account.key, joined_at=now)


async def _customers(
    shop: Shop, crowd: Sequence[Somebody], best: list[int], now: datetime, step: Step
) -> dict[int, int]:
    """Customer ids by place in the crowd, and GUEST's; the sandbox's two are the best customers."""
    cast = [account for account in CAST if account.key not in {"owner", "manager"}]
    rows = [_customer(shop, each, now) for each in crowd]
    for n, account in zip(best, cast, strict=False):
        rows[n].name, rows[n].name_folded = account.title, fold(account.title)
        rows[n].telegram_id, rows[n].language = account.id, account.language
        rows[n].phone, rows[n].blocked_at = f"+{account.phone}", None
    rows.append(Customer(shop=shop, registered_at=shop.created_at, is_guest=True))
    await written(Customer, rows, step)
    ids = await Customer.filter(shop_id=shop.id).order_by("id").values_list("id", flat=True)
    for row, number in zip(rows, ids, strict=True):
        row.id = int(str(number))
    await written(Identity, [each for row in rows for each in _identities(row)])
    asked = [(row, each.consent) for row, each in zip(rows, crowd, strict=False)]
    # Of the two in the sandbox one has agreed already and the other will be asked at Start.
    answers = {account.id: account.key == "customer" or None for account in cast}
    decided = [(row, answers.get(row.telegram_id or 0, said)) for row, said in asked]
    given = [(row, said) for row, said in decided if said is not None]
    await written(Consent, [_consent(row, said) for row, said in given])
    await written(ConsentRecord, [_record(row, said) for row, said in given])
    tagged = [(row, tag) for row, each in zip(rows, crowd, strict=False) for tag in each.tags]
    await written(CustomerTag, [_tag(row, tag) for row, tag in tagged])
    return {**{n: row.id for n, row in enumerate(rows[:-1])}, GUEST: rows[-1].id}


def _best(made: Sequence[Sale]) -> list[int]:
    """Places of people, those with the most orders first."""
    counts = Counter(sale.who for sale in made if sale.who != GUEST)
    return [who for who, _ in counts.most_common()]


def _customer(shop: Shop, each: Somebody, now: datetime) -> Customer:
    return Customer(
        shop=shop,
        name=each.name,
        name_folded=fold(each.name),
        phone=each.phone,
        email=each.email,
        city=each.city,
        city_folded=fold(each.city),
        country="RU",
        language="ru",
        telegram_id=each.telegram_id,
        came_from=each.came_from,
        registered_at=now - timedelta(days=each.registered_days_ago, hours=1),
        blocked_at=now - timedelta(days=3) if each.is_blocked else None,
    )


def _identities(row: Customer) -> list[Identity]:
    known = {
        "telegram": str(row.telegram_id or ""),
        "phone": row.phone,
        "email": row.email,
    }
    return [
        Identity(
            shop_id=row.shop_id,
            customer_id=row.id,
            kind=kind,
            value=value,
            added_at=row.registered_at,
        )
        for kind, value in known.items()
        if value
    ]


def _consent(row: Customer, is_given: bool) -> Consent:  # noqa: FBT001 - the decision itself
    return Consent(
        shop_id=row.shop_id,
        customer_id=row.id,
        channel="telegram",
        topic="marketing",
        is_given=is_given,
        decided_at=row.registered_at,
    )


def _record(row: Customer, is_given: bool) -> ConsentRecord:  # noqa: FBT001 - the decision itself
    return ConsentRecord(
        shop_id=row.shop_id,
        customer_id=row.id,
        channel="telegram",
        topic="marketing",
        is_given=is_given,
        decided_at=row.registered_at,
        source="sample",
    )


def _tag(row: Customer, tag: str) -> CustomerTag:
    return CustomerTag(
        shop_id=row.shop_id,
        customer_id=row.id,
        tag=fold(tag),
        label=tag,
        added_at=row.registered_at,
    )


async def _goods(shop: Shop) -> list[int]:
    """Product ids in the order of the list."""
    known: dict[str, Category] = {}
    for name, above in CATEGORIES:
        known[name] = await Category.create(
            shop=shop, name=name, name_folded=fold(name), parent=known.get(above)
        )
    goods = [
        Product(
            shop=shop,
            category=known[category],
            sku=f"P{number:03d}",
            name=name,
            name_folded=fold(name),
            price=price * 100,
            stock=(number * 37) % 90,
            added_at=shop.created_at,
        )
        for number, (category, name, price, _) in enumerate(GOODS, start=1)
    ]
    await written(Product, goods)
    ids = await Product.filter(shop_id=shop.id).order_by("id").values_list("id", flat=True)
    return [int(str(each)) for each in ids]


async def _segments(shop: Shop, now: datetime) -> None:
    """The common ready segments, as if somebody had taken each."""
    for key in common():
        name = tongue(shop.language).plain(f"segment-starter-{key}")
        if (rule := STARTERS[key].rule) is not None:
            await segments.create(shop, name, rule, None, now)
