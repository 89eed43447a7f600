"""The leader among parts of the people: exploratory, it never changes a decision.

Holm's correction is over the rows shown, and each interval has the level of its row's step. Whether
the rows differ among themselves is Cochran's Q (Biometrics 10, 1954).
"""

import dataclasses
import math
from collections.abc import Mapping, Sequence

from domain.experiments.verdict import comparing
from domain.experiments.verdict.comparing import Ready, Way
from domain.experiments.verdict.deciding import counted_of, decide
from domain.experiments.verdict.evidence import Evidence
from domain.experiments.verdict.outcome import Comparison
from domain.experiments.verdict.sums import Cells
from domain.statistics.distributions import chi_square_tail, two_sided_z
from domain.statistics.multiple import holm
from domain.statistics.pairs import Pairs

# With fewer people in an arm a part is not shown, below the second number it is said to be small.
HIDDEN, FEW = 20, 100
MOST = 10
WAY = Way(confidence=0.95, is_sequential=False, planned=0)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Part:
    """The leader among the people of a label. Of a small one nothing is judged."""

    label: str
    people: int
    told: Comparison
    is_few: bool


@dataclasses.dataclass(frozen=True, kw_only=True)
class Parts:
    """The rows, the largest first; `hidden` people are in parts too small to be shown.

    `apart` is the p-value of all parts having one effect, None where fewer than two can be judged.
    """

    leader: str
    rows: tuple[Part, ...]
    hidden: int
    apart: float | None
    counted: int
    is_blocked: bool = False


def parts_of(evidence: Evidence) -> Parts:
    """The goal by the label its people have."""
    found = decide(evidence)
    if found.decision == "blocked" or not found.leader:
        is_blocked = found.decision == "blocked"
        return Parts(leader="", rows=(), hidden=0, apart=None, counted=0, is_blocked=is_blocked)
    keys = [each.key for each in evidence.arms]
    place = keys.index(found.leader)
    by_label, cells = _by_label(evidence, place, counted_of(evidence).days)
    people = {label: sum(each.y.count for each in arms) for label, arms in by_label.items()}
    large = [label for label, arms in by_label.items() if _fewest(arms) >= HIDDEN]
    shown = sorted(large, key=lambda label: (-people[label], label))[:MOST]
    rows = _rows(evidence, found.leader, {label: by_label[label] for label in shown}, cells)
    return Parts(
        leader=found.leader,
        rows=rows,
        hidden=sum(people.values()) - sum(each.people for each in rows),
        apart=_apart(rows),
        counted=sum(people.values()),
    )


def _by_label(
    evidence: Evidence, place: int, days: int
) -> tuple[dict[str, tuple[Pairs, Pairs]], dict[str, Cells]]:
    """The people of each label, and the same by times of equal shares where these were changed."""
    found: dict[str, tuple[Pairs, Pairs]] = {}
    cells: dict[str, Cells] = {}
    for cohort in evidence.goal.cohorts:
        if cohort.day >= days:
            continue
        for label, arms in cohort.parts.items():
            pair = (arms[0], arms[place])
            before = found.get(label)
            found[label] = pair if before is None else (before[0] + pair[0], before[1] + pair[1])
            own = cells.setdefault(label, Cells.of(evidence))
            own.add(dataclasses.replace(cohort, arms=pair, parts={}))
    return found, cells


def _fewest(arms: Sequence[Pairs]) -> int:
    return min(each.y.count for each in arms)


def _rows(
    evidence: Evidence,
    leader: str,
    by_label: Mapping[str, tuple[Pairs, Pairs]],
    cells: Mapping[str, Cells],
) -> tuple[Part, ...]:
    measure, keys = evidence.goal.measure, ("", leader)
    ready = {label: Ready.of(measure, arms, cells[label]) for label, arms in by_label.items()}
    large = [label for label, arms in by_label.items() if _fewest(arms) >= FEW]
    plain = [_compared(evidence, keys, ready[label], WAY) for label in large]
    p_values = [each.p_value for each in plain]
    corrected = dict(zip(large, holm(p_values), strict=True))
    found = []
    for label, arms in by_label.items():
        is_few = label not in corrected
        steps = 1 if is_few else comparing.step(p_values, large.index(label))
        way = WAY.shared(steps)
        told = _compared(evidence, keys, ready[label], way)
        if not is_few:
            told = dataclasses.replace(told, p_value=corrected[label])
            told = dataclasses.replace(told, state=comparing.judged(told, WAY))
        people = sum(each.y.count for each in arms)
        found.append(Part(label=label, people=people, told=told, is_few=is_few))
    return tuple(found)


def _compared(evidence: Evidence, keys: Sequence[str], ready: Ready, way: Way) -> Comparison:
    measure = evidence.goal.measure
    [told] = comparing.compared(measure, keys, ready, way, is_corrected=False)
    return told


def _apart(rows: Sequence[Part]) -> float | None:
    """Cochran's Q over the rows that are judged, by the width of their intervals."""
    told = [each.told.effect for each in rows if not each.is_few]
    known = [each for each in told if math.isfinite(each.high - each.low) and each.high > each.low]
    if len(known) < 2:  # noqa: PLR2004 - one differs from nothing
        return None
    errors = [(each.high - each.low) / 2 / two_sided_z(each.confidence) for each in known]
    weights = [1 / error**2 for error in errors]
    middle = sum(w * each.value for w, each in zip(weights, known, strict=True)) / sum(weights)
    square = sum(w * (each.value - middle) ** 2 for w, each in zip(weights, known, strict=True))
    return chi_square_tail(square, len(known) - 1)
