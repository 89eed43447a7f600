"""Thousands of messages to a Telegram with faults: all accounted for, the bot answers meanwhile.

`make load` sends to 100,000 and prints what it saw.
"""

import pytest

from bot.config import Settings
from tests.load.draining import Drained, drained, share

pytestmark = [pytest.mark.kill, pytest.mark.slow]

FEW, MANY, MINUTE = 2_000, 100_000, 60
RATE = 300


async def test_everybody_is_accounted_for(
    database: Settings, engine: str, pytestconfig: pytest.Config
) -> None:
    is_long = float(pytestconfig.getoption("--load-seconds")) >= MINUTE
    people = MANY if is_long else FEW
    found = await drained(database, people, RATE)

    waits = found.waits_without_silence
    print(  # noqa: T201 - this is what it is run for
        f"\n{engine}: {people} in {found.seconds:.0f} s, {dict(found.states)}, {found.told},"
        f" {len(waits)} answers: half in {share(waits, 0.5) * 1000:.0f} ms,"
        f" p99 {share(waits, 0.99) * 1000:.0f}, worst {max(waits) * 1000:.0f};"
        f" with the silence Telegram asked for p99 {share(found.waits, 0.99) * 1000:.0f}"
    )
    check(found, people)


def check(found: Drained, people: int) -> None:
    """Every delivery has an end, nobody got it twice, what was refused is called refused."""
    states, told = found.states, found.told
    assert sum(states.values()) == people
    assert told["twice"] == 0
    assert states["failed:blocked"] == told["faults"]["blocked"]
    assert states["unconfirmed:no_answer"] == told["faults"]["failed"] + told["faults"]["hung"]
    assert states["sent"] == people - states["failed:blocked"] - states["unconfirmed:no_answer"]
    assert told["faults"]["flood"] > 0
    # During the silence nothing goes but what was on its way when it was asked for.
    assert told["broken_silence"] == 0
