"""One run at work: what it is given, and what it hands back."""

import asyncio
import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from domain.core.ports import World
from domain.imports.problems import StoppedError
from domain.models import Connector, ConnectorRun, Shop

SAMPLE = 200
Status = Literal["done", "same", "held"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing that could not be taken; its sentence is `connector-problem-<reason>`."""

    reason: str
    sample: str = ""
    field: str = ""
    line: int | None = None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Result:
    """How a run ended well. `reasons` counts every problem, `problems` are some of them.

    `memory` is laid over the connection's state in the transaction that ends the run.
    """

    status: Status
    counts: Mapping[str, int] = dataclasses.field(default_factory=dict)
    reasons: Mapping[str, int] = dataclasses.field(default_factory=dict)
    problems: Sequence[Problem] = ()
    memory: Mapping[str, Any] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Work:
    """One run with all it needs. `folder` is its own, and stays when the process is killed."""

    run: ConnectorRun
    connector: Connector
    shop: Shop
    world: World
    folder: Path
    stopping: asyncio.Event

    async def say(self, phase: str, done: int = 0, total: int = 0) -> None:
        """Show how far it is. Raises StoppedError when somebody wants it to stop."""
        still = await ConnectorRun.filter(id=self.run.id, status="running").update(
            phase=phase, done=done, total=total
        )
        if not still or self.stopping.is_set():
            raise StoppedError
