"""What is wrong with one cell or one line, as values that travel between processes."""

import dataclasses
from typing import Literal

Outcome = Literal["left-out", "value-dropped", "no-money"]


class CellError(ValueError):
    """A cell that can't be read; `reason` has a text `import-reason-<reason>`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class LineError(ValueError):
    """A line that can't be read, with the field that spoils it (empty: the whole line)."""

    def __init__(self, field: str, value: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field
        self.value = value
        self.reason = reason


class StoppedError(Exception):
    """Somebody asked to stop while the file was read or stored."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Problem:
    """One row of the errors file. `left-out` lines were not stored, `value-dropped` ones were."""

    line: int
    field: str
    value: str
    reason: str
    outcome: Outcome = "left-out"
