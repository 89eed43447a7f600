"""After a roll-out: the ended test stays as it was, and the kept control goes on being compared."""

from datetime import timedelta

from domain.experiments import counting, drafting, exposing, steering
from domain.models import Experiment, Shop
from tests.conftest import NOW
from tests.experiments.seeing import met
from tests.experiments.test_counting import person, running

DAY = timedelta(days=1)


async def test_whoever_sees_the_winner_after_the_control_stays_counted(shop: Shop) -> None:
    """Seen with both while the test ran is a crossing; after the roll-out it is what was meant."""
    test = await running(shop)
    anna, boris = await person(shop, "Анна"), await person(shop, "Борис")
    for who in (anna, boris):
        await met(shop, test, who, 0, NOW)
    await met(shop, test, boris, 1, NOW + DAY)
    await exposing.note(NOW + 2 * DAY)
    winner = (await drafting.variants(test))[1]
    test = await Experiment.get(id=test.id)
    await steering.roll_out(test, winner, None, NOW + 2 * DAY, None)
    await met(shop, test, anna, 1, NOW + 3 * DAY)
    await exposing.note(NOW + 4 * DAY)
    found = await counting.crowd(await Experiment.get(id=test.id), NOW + 4 * DAY)

    assert (found.total, found.crossed) == (1, 1)
