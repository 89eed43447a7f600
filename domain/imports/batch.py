"""What a batch of any kind needs, and what it reports."""

import dataclasses
from collections import Counter
from datetime import datetime
from typing import Any

from domain.core.instant import to_milliseconds
from domain.imports.tables import Tables


@dataclasses.dataclass(frozen=True, kw_only=True)
class Batch:
    """One batch inside its transaction. `counts` are added to the report of the run."""

    tables: Tables
    shop_id: int
    run_id: int
    guest_id: int
    # The moment the run first started: the same after a crash, so the same rows come out.
    now: datetime
    body: list[Any]
    counts: Counter[str] = dataclasses.field(default_factory=Counter)
    # Rows of the errors file: lines that could be read and were not taken.
    refused: list[list[Any]] = dataclasses.field(default_factory=list)

    @property
    def now_ms(self) -> int:
        return to_milliseconds(self.now)
