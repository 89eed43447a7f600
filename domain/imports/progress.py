"""How far a run is, as one share of the whole, and how long it may still take."""

import dataclasses
from datetime import datetime

from domain.imports.report import Phase, Report
from domain.models import ImportRun

# How much of the time reading takes: what the bar shows, not what is promised.
READING_SHARE = 0.4
# Before that the guess would jump.
TELLING_SHARE = 0.05


@dataclasses.dataclass(frozen=True, kw_only=True)
class Progress:
    """`done` of `total` lines in this phase; `seconds_left` is None while nobody can know."""

    phase: Phase
    share: float
    done: int
    total: int
    seconds_left: int | None


def progress_of(run: ImportRun, now: datetime) -> Progress:
    """The progress of a running import."""
    report = Report.restored(run.report)
    total = report.lines or run.lines_total
    part = min(1.0, run.lines_done / total) if total else 0.0
    share = (
        READING_SHARE * part
        if report.phase == "reading"
        else READING_SHARE + (1 - READING_SHARE) * part
    )
    return Progress(
        phase=report.phase,
        share=share,
        done=run.lines_done,
        total=total,
        seconds_left=_left(run, now, share),
    )


def _left(run: ImportRun, now: datetime, share: float) -> int | None:
    if run.started_at is None or share < TELLING_SHARE:
        return None
    elapsed = (now - run.started_at).total_seconds()
    return max(1, round(elapsed * (1 - share) / share))
