"""Lists of people made into the sums that a verdict needs: once, in another process if long."""

import dataclasses
import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

from domain.experiments.verdict.evidence import Cohort, Large, Measure, Measured
from domain.statistics import spending
from domain.statistics.estimate import Sums
from domain.statistics.pairs import Pairs

DAY = 86_400_000
# Some of them may be of days that are not counted yet.
LARGEST = 20


@dataclasses.dataclass(frozen=True, kw_only=True)
class People:
    """The people of one arm as lists of one length; all but the first three may be left empty.

    `others` is the denominator of a ratio, or the metric strictly before the exposure. `exposed` is
    in milliseconds. `labels` are of dimensions: `{"platform": ["ios", ...]}`, of which the first
    makes the strata. `counts` is how many people have each of these figures, `customers` is then
    one of them; `stretches` which weights were in force.
    """

    customers: Sequence[int]
    values: Sequence[float]
    exposed: Sequence[int]
    others: Sequence[float] = ()
    labels: Mapping[str, Sequence[str]] = dataclasses.field(default_factory=dict)
    counts: Sequence[int] = ()
    stretches: Sequence[int] = ()

    def of(self, place: int) -> int:
        """How many people there are at a place."""
        return self.counts[place] if self.counts else 1


def fold(measure: Measure, arms: Sequence[People], *, started: int, ripe_before: int) -> Measured:
    """The metric of all arms. Whoever was exposed at `ripe_before` or later is not counted yet.

    Money of a person is cut at the 99th percentile of those who paid, the past at its own.
    """
    kept = [_ripe(each, ripe_before) for each in arms]
    highest = before = None
    is_money = measure.shape == "mean" and measure.is_money
    if is_money:
        counts = [each.of(place) for each in kept for place in range(len(each.values))]
        highest = spending.limit([int(v) for each in kept for v in each.values], counts=counts)
        if all(each.others for each in kept):
            before = spending.limit([int(v) for each in kept for v in each.others], counts=counts)
    rows = [_rows(each, highest, before) for each in kept]
    slices = {
        name: _grouped(rows, [each.labels[name] for each in kept])
        for name in (kept[0].labels if kept else ())
    }
    return Measured(
        measure=measure,
        cohorts=_cohorts(kept, rows, started, is_money=is_money),
        slices=slices,
        largest=_largest(kept, started) if measure.shape != "binary" else (),
        highest=highest,
        capped=_capped(kept, highest),
    )


def _capped(arms: Sequence[People], highest: int | None) -> int:
    """How many people were above the cut."""
    if highest is None:
        return 0
    return sum(
        each.of(place)
        for each in arms
        for place, value in enumerate(each.values)
        if value > highest
    )


def _ripe(people: People, before: int) -> People:
    places = [place for place, moment in enumerate(people.exposed) if moment < before]
    if len(places) == len(people.exposed):
        return people
    return People(
        customers=[people.customers[each] for each in places],
        values=[people.values[each] for each in places],
        exposed=[people.exposed[each] for each in places],
        others=[people.others[each] for each in places] if people.others else (),
        labels={name: [labels[each] for each in places] for name, labels in people.labels.items()},
        counts=[people.counts[each] for each in places] if people.counts else (),
        stretches=[people.stretches[each] for each in places] if people.stretches else (),
    )


# How many people, their value and their other one.
Row = tuple[int, float, float]
Key = TypeVar("Key")
When = tuple[int, int]


def _rows(people: People, highest: int | None, before: int | None) -> list[Row]:
    values = people.values if highest is None else [min(v, highest) for v in people.values]
    others = people.others or [0] * len(values)
    if before is not None:
        others = [min(each, before) for each in others]
    counts = people.counts or [1] * len(values)
    return list(zip(counts, values, others, strict=True))


def _cohorts(
    arms: Sequence[People], rows: Sequence[Sequence[Row]], started: int, *, is_money: bool
) -> tuple[Cohort, ...]:
    """By day and weights, the days in their order."""
    when = [_when(each, started) for each in arms]
    whole = _grouped(rows, when)
    parts: dict[When, dict[str, tuple[Pairs, ...]]] = defaultdict(dict)
    strata = next(iter(arms[0].labels), None) if arms else None
    if strata is not None:
        both = [
            list(zip(moments, each.labels[strata], strict=True))
            for moments, each in zip(when, arms, strict=True)
        ]
        for (moment, label), sums in sorted(_grouped(rows, both).items()):
            parts[moment][label] = sums
    uncut = paid = None
    if is_money:
        uncut = _grouped([_rows(each, None, None) for each in arms], when)
        payers = [[each if each[1] > 0 else (0, 0, 0) for each in arm] for arm in rows]
        paid = _grouped(payers, when)
    return tuple(
        Cohort(
            day=moment[0],
            stretch=moment[1],
            arms=sums,
            parts=parts.get(moment, {}),
            uncut=tuple(each.y for each in uncut[moment]) if uncut else (),
            paid=tuple(each.y for each in paid[moment]) if paid else (),
        )
        for moment, sums in sorted(whole.items())
    )


def _when(people: People, started: int) -> list[When]:
    stretches = people.stretches or [0] * len(people.exposed)
    days = ((moment - started) // DAY for moment in people.exposed)
    return list(zip(days, stretches, strict=True))


def _grouped(
    arms: Sequence[Sequence[Row]], keys: Sequence[Sequence[Key]]
) -> dict[Key, tuple[Pairs, ...]]:
    """Sums of each key in every arm."""
    found: dict[Key, list[list[float]]] = defaultdict(lambda: [[0, 0, 0, 0, 0, 0] for _ in arms])
    for arm, (rows, names) in enumerate(zip(arms, keys, strict=True)):
        for (count, y, x), name in zip(rows, names, strict=True):
            sums = found[name][arm]
            sums[0] += count
            sums[1] += count * y
            sums[2] += count * y * y
            sums[3] += count * x
            sums[4] += count * x * x
            sums[5] += count * x * y
    return {key: tuple(_pairs(each) for each in sums) for key, sums in found.items()}


def _pairs(sums: Sequence[float]) -> Pairs:
    count = int(sums[0])
    return Pairs(
        y=Sums(count=count, total=sums[1], squares=sums[2]),
        x=Sums(count=count, total=sums[3], squares=sums[4]),
        products=sums[5],
    )


def _largest(arms: Sequence[People], started: int) -> tuple[Large, ...]:
    every = (
        (value, arm, place)
        for arm, each in enumerate(arms)
        for place, value in enumerate(each.values)
    )
    return tuple(
        Large(
            arm=arm,
            customer_id=arms[arm].customers[place],
            value=value,
            day=(arms[arm].exposed[place] - started) // DAY,
            other=arms[arm].others[place] if arms[arm].others else 0,
        )
        for value, arm, place in heapq.nlargest(LARGEST, every, key=lambda each: each[0])
    )
