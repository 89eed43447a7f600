"""A message that goes out in steps, without a channel: whoever may get it has got it."""

import dataclasses
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from typing_extensions import TypeVarTuple, Unpack

from domain.audience.consents import MARKETING
from domain.campaigns import drafting as campaigns
from domain.campaigns import steering as sending
from domain.campaigns import stepping
from domain.campaigns.planning import Planner
from domain.experiments import choosing, drafting, planning, steering
from domain.experiments.metrics.conversion import Conversion
from domain.experiments.steps import Steps
from domain.messaging.message import Message
from domain.models import Campaign, Consent, Customer, Delivery, Experiment, Order, Person, Shop
from domain.segments import service
from domain.segments.rule import Rule
from domain.segments.tree import EVERYBODY
from tests.conftest import NOW
from tests.messaging.post import ruled

T = TypeVar("T")
Args = TypeVarTuple("Args")
HOUR = timedelta(hours=1)
SALT = "0123456789abcdef"


class Here:
    """The pool of another process, in this one."""

    async def run(
        self, function: Callable[[Unpack[Args]], T], *args: *Args, seconds: float = 120.0
    ) -> T:
        return function(*args)


@dataclasses.dataclass
class Mailing:
    """A campaign, its test and the moment it is now."""

    shop: Shop
    owner: Person
    now: datetime = NOW

    async def campaign(self) -> Campaign:
        return await Campaign.get()

    async def test(self) -> Experiment:
        return await Experiment.get()

    async def plan(self) -> None:
        await Planner(lambda: self.now).step()

    async def went(self) -> int:
        """Everything that may be claimed has been sent; how many that were."""
        campaign = await self.campaign()
        rows = Delivery.filter(campaign_id=campaign.id, status="planned", wave__lte=campaign.wave)
        return await rows.update(status="sent", sent_at=self.now)

    async def ordered(self, shares: Sequence[float]) -> None:
        """So many of each variant that got it now order soon after."""
        for place, share in enumerate(shares):
            rows = Delivery.filter(status="sent", variant=place, sent_at=self.now).order_by("id")
            people = [int(str(each)) for each in await rows.values_list("customer_id", flat=True)]
            count = round(len(people) * share)
            await Order.bulk_create(
                Order(
                    shop=self.shop,
                    customer_id=each,
                    number=f"{place}-{each}",
                    placed_at=self.now + HOUR / 2,
                    total=150_000,
                )
                for each in people[:count]
            )

    async def step(self) -> bool:
        return await stepping.step(await self.test(), self.now, Here())

    async def steps(self) -> int:
        """As many moves as there are to make now."""
        count = 0
        while await self.step():
            count += 1
        return count

    async def later(self, by: timedelta) -> None:
        self.now += by

    async def variants(self, wave: int) -> dict[int, int]:
        """How many of a wave have which variant."""
        found: dict[int, int] = {}
        rows = Delivery.filter(wave=wave).exclude(status="recalled")
        for each in await rows.values_list("variant", flat=True):
            found[int(str(each))] = found.get(int(str(each)), 0) + 1
        return found

    async def waves(self) -> dict[int, int]:
        """How many there are in which wave, recalled ones apart."""
        found: dict[int, int] = {}
        for each in await Delivery.exclude(status="recalled").values_list("wave", flat=True):
            found[int(str(each))] = found.get(int(str(each)), 0) + 1
        return found


async def mailing(
    shop: Shop, owner: Person, steps: Steps, people: int, *, hours: int = 4, arms: int = 2
) -> Mailing:
    """Everybody agreed, the test runs, the campaign is begun and planned."""
    await ruled(shop)
    await Customer.bulk_create(
        Customer(shop=shop, name=f"Имя{n}", telegram_id=700_000 + n, registered_at=NOW)
        for n in range(people)
    )
    await Consent.bulk_create(
        Consent(
            shop_id=shop.id,
            customer_id=each.id,
            channel="telegram",
            topic=MARKETING,
            is_given=True,
            decided_at=NOW,
        )
        for each in await Customer.all()
    )
    segment = await service.create(shop, "Все", Rule(tree=EVERYBODY), None, NOW)
    draft = await campaigns.create(shop, "Весна", owner, NOW, segment)
    await campaigns.write(draft, Message(text="Старые слова"), 1)
    draft = await campaigns.find(shop, draft.id)
    test = await drafting.create(shop, "message", "Весна", owner, NOW, campaign=draft)
    for _ in range(2, arms):
        await drafting.add_variant(test, test.version)
    for place in range(1, arms):
        await drafting.write_message(test, place, {"text": f"Слова {place}"}, test.version)
    await drafting.choose_goal(test, Conversion(), test.version)
    await drafting.say(test, "hypothesis", "Закажут чаще", test.version)
    await drafting.say(test, "rule", "Выросло — остальным", test.version)
    # Always the same lot: no test may hang on luck.
    await Experiment.filter(id=test.id).update(salt=SALT)
    await choosing.choose(test, steps, test.version)
    await choosing.wait(test, hours, test.version + 1)
    test = await drafting.find(shop, test.id)
    plan = await planning.plan(test, shop, NOW)
    await steering.start(test, test.version, plan, owner, NOW, is_anyway=True)
    await sending.start(draft, draft.version, people, owner, NOW)
    made = Mailing(shop=shop, owner=owner)
    await made.plan()
    return made
