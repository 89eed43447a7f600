"""People who visit, meet variants and order: what conversations about tests begin with."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar, TypeVarTuple, Unpack

from domain.experiments import drafting, running
from domain.experiments.variant import Element, letter
from domain.models import Customer, Event, Experiment, ExperimentExposure, Order, Shop
from tests.conftest import NOW

T = TypeVar("T")
Args = TypeVarTuple("Args")


class Here:
    """The pool of another process, in this one."""

    async def run(
        self, function: Callable[[Unpack[Args]], T], *args: *Args, seconds: float = 120.0
    ) -> T:
        return function(*args)


async def visitors(shop: Shop, count: int, *, ordered: int = 0, since: datetime = NOW) -> None:
    """People who opened the Mini App once in the last four weeks; some of them ordered then."""
    for n in range(count):
        came = since - timedelta(days=8 + n % 27, hours=1)
        person = await Customer.create(
            shop=shop, name="", registered_at=came, telegram_id=9_000_000 + n
        )
        await event(shop, person, "visit_start", came)
        if n < ordered:
            await order(shop, person, came + timedelta(hours=1))


async def event(shop: Shop, person: Customer, name: str, when: datetime, **told: object) -> Event:
    return await Event.create(
        shop=shop,
        customer=person,
        name=name,
        external_id=f"{name}-{person.id}-{when.timestamp()}-{'.'.join(map(str, told.values()))}",
        happened_at=when,
        received_at=when,
        properties=dict(told),
    )


async def order(shop: Shop, person: Customer, when: datetime, total: int = 100_000) -> Order:
    return await Order.create(
        shop=shop,
        customer=person,
        number=f"{person.id}-{when.timestamp()}",
        placed_at=when,
        total=total,
    )


async def met(
    shop: Shop, experiment: Experiment, person: Customer, place: int, when: datetime
) -> None:
    """The page told that the person saw it."""
    code = running.code_of(experiment)
    await event(shop, person, "experiment_exposure", when, experiment=code, variant=letter(place))


async def ready(shop: Shop, element: str = "hero", name: str = "Шапка") -> Experiment:
    """A draft with everything it needs; whom it gives what is the same in every run."""
    made = await drafting.create(shop, "element", name, None, NOW, element=element)
    made.salt = hashlib.sha256(element.encode()).hexdigest()[:16]
    await made.save(update_fields=["salt"])
    await drafting.write(made, 1, Element(text="Доставим бесплатно"), made.version)
    await drafting.say(made, "hypothesis", "Станут заказывать чаще", made.version)
    await drafting.say(made, "rule", "Выросло — включаем", made.version)
    return made


async def crowd(
    shop: Shop, experiment: Experiment, arms: tuple[tuple[int, int], ...], days: int = 14
) -> None:
    """People who met the variants day after day; so many of each arm, so many of them ordered."""
    begun = experiment.started_at or NOW
    for variant, (count, bought) in zip(await drafting.variants(experiment), arms, strict=True):
        start = await Customer.all().count()
        await Customer.bulk_create(
            Customer(shop=shop, name=f"{variant.place}-{n}", registered_at=begun)
            for n in range(count)
        )
        people = await Customer.filter(shop_id=shop.id).order_by("id").offset(start)
        seen = [begun + timedelta(days=n % days, minutes=1) for n in range(count)]
        await ExperimentExposure.bulk_create(
            ExperimentExposure(
                shop_id=shop.id,
                experiment_id=experiment.id,
                customer_id=person.id,
                variant_id=variant.id,
                exposed_at=when,
            )
            for person, when in zip(people, seen, strict=True)
        )
        # Spread, so that no day is another one than the others.
        chosen = [n for n in range(count) if (n + 1) * bought // count > n * bought // count]
        await Order.bulk_create(
            Order(
                shop=shop,
                customer=people[n],
                number=f"{variant.place}-{n}",
                placed_at=seen[n] + timedelta(hours=1),
                total=150_000,
            )
            for n in chosen
        )
