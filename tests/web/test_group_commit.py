"""Batches: when they close, what a full queue and a broken write mean for those who wait."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.web.group_commit import FullError, GroupCommit
from domain.events.intake import Report
from domain.events.reporters import Reporter


def report(events: int, shop_id: int = 1) -> Report:
    lines = [("tap", f"event-{shop_id}-{number}", 0, "{}", False) for number in range(events)]
    return Report(
        shop_id=shop_id,
        reporter=Reporter(kind="browser", value="browser-1"),
        lines=lines,
        oddities={},
        source="web",
        visit="",
        received_at=0,
    )


class Table:
    """Keeps the sizes of batches; refuses those with shop 13, waits while the gate is shut."""

    def __init__(self) -> None:
        self.batches: list[int] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def write(self, reports: Sequence[Report]) -> int:
        await self.gate.wait()
        if any(each.shop_id == 13 for each in reports):
            raise ConnectionError("thirteen")
        self.batches.append(sum(len(each.lines) for each in reports))
        return self.batches[-1]


async def test_reports_of_one_moment_go_together() -> None:
    table = Table()
    commits = GroupCommit(table.write, seconds=0.01)
    async with commits.running():
        done = await asyncio.gather(*(commits.take(report(3)) for _ in range(10)))

    assert done == [True] * 10
    assert table.batches == [30]


async def test_a_full_batch_does_not_wait() -> None:
    table = Table()
    commits = GroupCommit(table.write, seconds=3600, events=50)
    async with commits.running():
        async with asyncio.timeout(5):
            done = await asyncio.gather(*(commits.take(report(10)) for _ in range(5)))

    assert done == [True] * 5
    assert table.batches == [50]


async def test_a_full_queue_refuses_and_forgets_nobody() -> None:
    table = Table()
    table.gate.clear()
    commits = GroupCommit(table.write, seconds=0.001, events=10, at_once=10, most_waiting=30)
    async with commits.running():
        taken = []
        for _ in range(4):
            taken.append(asyncio.ensure_future(commits.take(report(10))))
            await asyncio.sleep(0.01)
        with pytest.raises(FullError):
            await commits.take(report(10))
        table.gate.set()
        assert await asyncio.gather(*taken) == [True] * 4
        assert await commits.take(report(10)) is True

    assert table.batches == [10] * 5


async def test_one_report_that_can_not_be_written_spoils_no_other() -> None:
    table = Table()
    commits = GroupCommit(table.write, seconds=0.001)
    async with commits.running():
        done = await asyncio.gather(
            *(commits.take(report(2, shop_id)) for shop_id in (1, 13, 2)),
        )

    assert done == [True, False, True]
    assert table.batches == [2, 2]


async def test_the_end_writes_what_waits_and_takes_no_more() -> None:
    table = Table()
    commits = GroupCommit(table.write, seconds=3600)
    async with commits.running():
        waiting = asyncio.ensure_future(commits.take(report(4)))
        await asyncio.sleep(0)

    assert await waiting is True
    assert table.batches == [4]
    with pytest.raises(FullError):
        await commits.take(report(1))
