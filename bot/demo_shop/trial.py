"""The test of the sample shop that is going on: two ways to greet on the first screen."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Final

from bot.demo_shop.dice import Dice
from domain.events.storing import NewEvent, store
from domain.experiments import drafting, exposing, steering
from domain.experiments.exposing import Met
from domain.experiments.planning import Figures, planned
from domain.experiments.variant import Element
from domain.models import Customer, Experiment, Order, Shop

SEED: Final = 11
DAYS: Final = 24
MINUTES: Final = 24 * 60
WINDOW: Final = timedelta(days=7)
# In percent: who opened the Mini App, who then saw the new words, who of those who ordered.
SHARE, EVEN, LEANING = 75, 50, 66


async def compare(shop: Shop, now: datetime) -> None:
    """Begun some weeks ago; most people have met a variant since, and order as they do anyway."""
    begun = now - timedelta(days=DAYS)
    test = await drafting.create(
        shop, "element", "Слова на первом экране", None, begun, element="hero"
    )
    shown = Element(text="Первая доставка бесплатно — до вечера")
    await drafting.write(test, 1, shown, test.version)
    said = "Если сразу сказать о бесплатной доставке, закажут чаще: сейчас о ней узнают в корзине"
    await drafting.say(test, "hypothesis", said, test.version)
    rule = "Выросли заказы, интервал выше нуля — включаем всем. Вышел срок без разницы — как было"
    await drafting.say(test, "rule", rule, test.version)
    await drafting.set_number(test, "effect", 50, test.version)
    people = Figures(base=0.08, spread=0.08 * 0.92, people=1_740, a_day=62.0, order=190_000)
    plan = planned(
        people,
        shape="binary",
        worth="order",
        effect=0.5,
        weights=[1, 1],
        taken=1.0,
        is_message=False,
    )
    await steering.start(test, test.version, plan, None, begun)
    await _met(await Experiment.get(id=test.id), shop, begun)


async def _met(test: Experiment, shop: Shop, begun: datetime) -> None:
    """Each on some day; of those who ordered then a few more had seen the new words."""
    dice, (control, other) = Dice(SEED), await drafting.variants(test)
    orders: dict[int, list[datetime]] = defaultdict(list)
    for order in await Order.filter(shop_id=shop.id, placed_at__gte=begun).order_by("id"):
        orders[order.customer_id].append(order.placed_at)
    people = Customer.filter(shop_id=shop.id, is_guest=False, is_test=False).order_by("id")
    met: list[Met] = []
    for person in await people.only("id"):
        if not dice.happens(SHARE):
            continue
        seen = begun + timedelta(minutes=int(dice.random() * DAYS * MINUTES))
        ordered = any(seen <= each < seen + WINDOW for each in orders[person.id])
        is_new = dice.happens(LEANING if ordered else EVEN)
        met.append(Met(person.id, other.id if is_new else control.id, seen))
    await exposing.write(test, met)
    await store([_visit(shop, each) for each in met], begun + timedelta(days=DAYS))


def _visit(shop: Shop, met: Met) -> NewEvent:
    """They opened the Mini App then: how many do is what tests are planned by."""
    return NewEvent(
        shop_id=shop.id,
        customer_id=met.customer_id,
        name="visit_start",
        external_id=f"sample-visit-{met.customer_id}",
        happened_at=met.exposed_at,
        properties={"platform": "ios" if met.customer_id % 3 else "android"},
        source="app",
        visit=f"sample-{met.customer_id}",
    )
