"""The tests of the sample shop: one that was won and rolled out, one that has just begun."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple, TypeVar, TypeVarTuple

from tortoise.transactions import in_transaction

from bot.demo_shop.dice import Dice
from domain.events.storing import NewEvent, store
from domain.experiments import drafting, exposing, judging, running, steering
from domain.experiments.exposing import NAME, Met
from domain.experiments.figures import Figures
from domain.experiments.lot import unit_of
from domain.experiments.planning import planned
from domain.experiments.variant import Element, letter
from domain.models import Customer, Experiment, Order, Shop

SEED: Final = 11
MINUTES: Final = 24 * 60
# In percent: who opened the Mini App, and who then saw the new words: of those who ordered and of
# the others, so that half of all did.
SHARE: Final = 90
WON, EVEN = (66, 48), (50, 50)
# Days ago: the first test began, was rolled out; the second began.
BEGUN, ROLLED, SECOND = 77, 28, 9
KEPT: Final = 10
SALTS: Final = {"hero": "5a3c91e07b24d6f8", "buy_button": "c41d07be92f3568a"}
T = TypeVar("T")
Args = TypeVarTuple("Args")


class Story(NamedTuple):
    """What is tested, why, and for how many days orders count."""

    element: str
    name: str
    text: str
    hypothesis: str
    days: int


FIRST: Final = Story(
    "hero",
    "Слова на первом экране",
    "Первая доставка бесплатно — до вечера",
    "Если сразу сказать о бесплатной доставке, закажут чаще: сейчас о ней узнают в корзине",
    14,
)
NEXT: Final = Story(
    "buy_button",
    "Слова на кнопке товара",
    "Беру!",
    "С живым словом на кнопке товар чаще кладут в корзину и чаще заказывают",
    7,
)
RULE: Final = (
    "Выросли заказы, интервал выше нуля — включаем всем. Вышел срок без разницы — как было"
)


class Here:
    """The pool of another process, in this one: nobody waits yet."""

    async def run(self, function: Callable[[*Args], T], *args: *Args, seconds: float = 120.0) -> T:
        return function(*args)


async def compare(shop: Shop, now: datetime) -> None:
    """People met the variants and order as they do anyway; of one test they prefer the new."""
    dice = Dice(SEED)
    people = Customer.filter(shop_id=shop.id, is_guest=False, is_test=False).order_by("id")
    crowd = await people.only("id", "telegram_id")
    begun, rolled = now - timedelta(days=BEGUN), now - timedelta(days=ROLLED)
    async with in_transaction("default"):
        first = await _started(shop, FIRST, begun)
        await _met(first, shop, dice, crowd, begun, rolled, WON)
    await _rolled_out(first, shop, rolled)
    async with in_transaction("default"):
        await _seen_since(await Experiment.get(id=first.id), shop, dice, crowd, rolled, now)
        recent = now - timedelta(days=SECOND)
        second = await _started(shop, NEXT, recent)
        await _met(second, shop, dice, crowd[::3], recent, now, EVEN)


async def _started(shop: Shop, story: Story, begun: datetime) -> Experiment:
    """Planned by what the shop was like then."""
    test = await drafting.create(shop, "element", story.name, None, begun, element=story.element)
    await drafting.write(test, 1, Element(text=story.text), test.version)
    await drafting.say(test, "hypothesis", story.hypothesis, test.version)
    await drafting.say(test, "rule", RULE, test.version)
    await drafting.set_number(test, "effect", 50, test.version)
    await drafting.set_number(test, "window_days", story.days, test.version)
    plan = planned(
        Figures(base=0.12, spread=0.12 * 0.88, people=1_740, a_day=62.0, order=190_000),
        shape="binary",
        worth="order",
        effect=0.5,
        weights=[1, 1],
        taken=1.0,
        is_message=False,
    )
    await steering.start(test, test.version, plan, None, begun)
    # The same shop every time: the lot falls the same way, too.
    await Experiment.filter(id=test.id).update(salt=SALTS[story.element])
    return await Experiment.get(id=test.id)


async def _met(
    test: Experiment,
    shop: Shop,
    dice: Dice,
    crowd: Sequence[Customer],
    begun: datetime,
    until: datetime,
    leaning: tuple[int, int],
) -> None:
    """Each on some day; `leaning` says in percent who of them saw the new."""
    control, other = await drafting.variants(test)
    orders = await _orders(shop, begun)
    days = (until - begun).days
    met: list[Met] = []
    for person in crowd:
        if not dice.happens(SHARE):
            continue
        seen = begun + timedelta(minutes=int(dice.random() * days * MINUTES))
        until_then = seen + timedelta(days=test.window_days)
        ordered = any(seen <= each < until_then for each in orders[person.id])
        is_new = dice.happens(leaning[0] if ordered else leaning[1])
        met.append(Met(person.id, other.id if is_new else control.id, seen))
    await exposing.write(test, met)
    await store([_visit(shop, test, each) for each in met], until)


async def _orders(shop: Shop, since: datetime) -> dict[int, list[datetime]]:
    found: dict[int, list[datetime]] = defaultdict(list)
    rows = Order.filter(shop_id=shop.id, placed_at__gte=since).order_by("id")
    for order in await rows.only("id", "customer_id", "placed_at"):
        found[order.customer_id].append(order.placed_at)
    return found


async def _rolled_out(test: Experiment, shop: Shop, now: datetime) -> None:
    """With the verdict of that day."""
    found = await judging.verdict(test, shop, now, Here())
    winner = (await drafting.variants(test))[1]
    async with in_transaction("default"):
        await Experiment.filter(id=test.id).update(kept=KEPT)
        await steering.roll_out(test, winner, None, now, judging.summary(found))


async def _seen_since(
    test: Experiment,
    shop: Shop,
    dice: Dice,
    crowd: Sequence[Customer],
    begun: datetime,
    until: datetime,
) -> None:
    """Who came after the roll-out: the winner, and the control for those who keep it."""
    shown = await drafting.variants(test)
    draw, letters = running.draw_of(test, shown), {each.id: letter(each.place) for each in shown}
    minutes, events = (until - begun).days * MINUTES, []
    for person in crowd:
        if dice.happens(SHARE):
            seen = begun + timedelta(minutes=int(dice.random() * minutes))
            variant, _ = draw.arm(unit_of(person.telegram_id, person.id))
            met = Met(person.id, variant, seen)
            events += [_visit(shop, test, met, "after"), _exposed(shop, test, met, letters)]
    await store(events, until)


def _visit(shop: Shop, test: Experiment, met: Met, when: str = "during") -> NewEvent:
    """They opened the Mini App then: how many do is what tests are planned by."""
    visit = f"sample-{when}-{test.id}-{met.customer_id}"
    return NewEvent(
        shop_id=shop.id,
        customer_id=met.customer_id,
        name="visit_start",
        external_id=f"{visit}-v",
        happened_at=met.exposed_at,
        properties={"platform": "ios" if met.customer_id % 3 else "android"},
        source="app",
        visit=visit,
    )


def _exposed(shop: Shop, test: Experiment, met: Met, letters: dict[int, str]) -> NewEvent:
    return NewEvent(
        shop_id=shop.id,
        customer_id=met.customer_id,
        name=NAME,
        external_id=f"sample-met-{test.id}-{met.customer_id}",
        happened_at=met.exposed_at,
        properties={"experiment": running.code_of(test), "variant": letters[met.variant_id]},
        source="app",
    )
