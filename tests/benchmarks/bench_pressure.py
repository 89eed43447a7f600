"""A million simulated messages through the decision, and the ledger checked: nothing is broken."""

import time

from domain.messaging.pressure.decision import decide
from tests.benchmarks.row import Row
from tests.messaging.pressure.cases import HOUR, NOON, ago, asked, person, rules
from tests.messaging.pressure.simulation import simulated

NAME = "pressure"
MESSAGES = 1_000_000
SEED = 2026
ALONE = 200_000
# A shop that pays for broadcasts sends a thousand a second.
FASTEST_SENDING = 1_000


async def run() -> list[Row]:
    """Decisions a second alone and within the simulation; violations must be none."""
    began = time.perf_counter()
    told = simulated(MESSAGES, SEED)
    seconds = time.perf_counter() - began
    if told.found:
        raise AssertionError(f"{len(told.found)} violations, the first: {told.found[0]}")
    return [
        _speed(),
        Row(
            label=f"a shop of {MESSAGES:,} messages: decided, kept, checked",
            value=told.decisions / seconds,
            unit="decisions/s",
            rival="fastest sending",
            rival_value=FASTEST_SENDING,
            wanted=">= 5",
        ),
        Row(label="messages sent", value=told.attempts, unit="attempts"),
        Row(label="rules broken", value=len(told.found), unit="violations"),
    ]


def _speed() -> Row:
    want, who, law, before = asked(), person(), rules(gap=HOUR), ago(3, 30, 60, 90)
    began = time.perf_counter()
    for _ in range(ALONE):
        decide(want, who, law, before, NOON)
    return Row(
        label="the decision alone, four messages lately",
        value=ALONE / (time.perf_counter() - began),
        unit="decisions/s",
        rival="fastest sending",
        rival_value=FASTEST_SENDING,
        wanted=">= 20",
    )
