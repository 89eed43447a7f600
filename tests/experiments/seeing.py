"""People who visit, meet variants and order: what conversations about tests begin with."""

from datetime import datetime, timedelta

from domain.experiments import drafting, running
from domain.experiments.variant import Element, letter
from domain.models import Customer, Event, Experiment, Order, Shop
from tests.conftest import NOW


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
        external_id=f"{name}-{person.id}-{when.timestamp()}-{told.get('variant')}",
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
    """A draft with everything it needs."""
    made = await drafting.create(shop, "element", name, None, NOW, element=element)
    await drafting.write(made, 1, Element(text="Доставим бесплатно"), made.version)
    await drafting.say(made, "hypothesis", "Станут заказывать чаще", made.version)
    await drafting.say(made, "rule", "Выросло — включаем", made.version)
    return made
