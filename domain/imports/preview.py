"""The first things of a file exactly as they will be stored: the same reading, on the sample."""

import dataclasses
import sqlite3
from itertools import islice
from typing import Any

from domain.imports.plan import Plan
from domain.imports.problems import Problem
from domain.imports.staging import Stager, prepare

SHOWN = 5


@dataclasses.dataclass(frozen=True, kw_only=True)
class Preview:
    """`things` are sales, or the stored forms of customers or products; `lines` were read."""

    things: tuple[Any, ...]
    problems: tuple[Problem, ...]
    lines: int


def preview(plan: Plan) -> Preview:
    """Read the sample of a plan whose mapping is complete."""
    with sqlite3.connect(":memory:", isolation_level=None) as scratch:
        prepare(scratch)
        stager = Stager(scratch, plan)
        for row in plan.sample:
            stager.take(row)
        things = tuple(thing for _, thing in islice(stager.groups(), SHOWN))
        problems = tuple(stager.problems.all())
    scratch.close()
    return Preview(things=things, problems=problems, lines=len(plan.sample))
