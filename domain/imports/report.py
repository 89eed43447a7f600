"""What an import has done so far: what `ImportRun.report` holds, written with every batch."""

import dataclasses
from collections import Counter
from typing import Any, Literal

Phase = Literal["reading", "writing", "over"]
LEFT_OUT, DROPPED, NO_MONEY = "left-out", "value-dropped", "no-money"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Report:
    """`cursor` is the last batch that is in the database; `problems` is by outcome and reason."""

    phase: Phase = "reading"
    cursor: int | None = None
    lines: int = 0
    counts: dict[str, int] = dataclasses.field(default_factory=dict)
    problems: dict[str, int] = dataclasses.field(default_factory=dict)
    problems_file: int | None = None
    refusal: dict[str, Any] | None = None
    taken_back: int = 0

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        return dataclasses.asdict(self)

    @classmethod
    def restored(cls, content: dict[str, Any]) -> "Report":
        """From JSON; what an older version did not write has its default."""
        names = {field.name for field in dataclasses.fields(cls)}
        return cls(**{name: value for name, value in content.items() if name in names})

    def after(self, cursor: int, counts: Counter[str]) -> "Report":
        """The report when one more batch is in."""
        total = Counter(self.counts) + counts
        return dataclasses.replace(self, phase="writing", cursor=cursor, counts=dict(total))

    def count(self, name: str) -> int:
        """One count, zero where nothing was counted."""
        return self.counts.get(name, 0)

    def problems_of(self, outcome: str) -> dict[str, int]:
        """Reason to lines, the most frequent first."""
        found = {
            key.partition(" ")[2]: count
            for key, count in self.problems.items()
            if key.partition(" ")[0] == outcome
        }
        return dict(sorted(found.items(), key=lambda each: -each[1]))

    @property
    def lines_left_out(self) -> int:
        """Lines that are not in the database and should be mended."""
        return sum(self.problems_of(LEFT_OUT).values())

    @property
    def things_written(self) -> int:
        """Rows that are new or changed."""
        return sum(
            count for name, count in self.counts.items() if name.endswith(("_new", "_updated"))
        )
