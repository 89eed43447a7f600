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
LARGEST = 5


@dataclasses.dataclass(frozen=True, kw_only=True)
class People:
    """The people of one arm as lists of one length; `others` and `labels` may be left empty.

    `others` is the denominator of a ratio, or the metric strictly before the exposure. `exposed` is
    in milliseconds. `labels` are of dimensions: `{"platform": ["ios", ...]}`.
    """

    customers: Sequence[int]
    values: Sequence[float]
    exposed: Sequence[int]
    others: Sequence[float] = ()
    labels: Mapping[str, Sequence[str]] = dataclasses.field(default_factory=dict)


def fold(measure: Measure, arms: Sequence[People], *, started: int, ripe_before: int) -> Measured:
    """The metric of all arms. Whoever was exposed at `ripe_before` or later is not counted yet.

    Money of a person is cut at the 99th percentile of those who paid, the past at its own.
    """
    kept = [_ripe(each, ripe_before) for each in arms]
    highest = before = None
    capped = 0
    largest = _largest(kept) if measure.shape == "mean" else ()
    if measure.shape == "mean" and measure.is_money:
        highest = spending.limit([int(v) for each in kept for v in each.values])
        before = spending.limit([int(v) for each in kept for v in each.others])
        if highest is not None:
            capped = sum(value > highest for each in kept for value in each.values)
    rows = [_rows(each, highest, before) for each in kept]
    days = [[(moment - started) // DAY for moment in each.exposed] for each in kept]
    return Measured(
        measure=measure,
        cohorts=tuple(
            Cohort(day=day, arms=sums) for day, sums in sorted(_grouped(rows, days).items())
        ),
        slices={
            name: _grouped(rows, [each.labels[name] for each in kept])
            for name in (kept[0].labels if kept else ())
        },
        largest=largest,
        highest=highest,
        capped=capped,
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
    )


Row = tuple[float, float]
Key = TypeVar("Key", int, str)


def _rows(people: People, highest: int | None, before: int | None) -> list[Row]:
    values = people.values if highest is None else [min(v, highest) for v in people.values]
    others = people.others or [0] * len(values)
    if before is not None:
        others = [min(each, before) for each in others]
    return list(zip(values, others, strict=True))


def _grouped(
    arms: Sequence[Sequence[Row]], keys: Sequence[Sequence[Key]]
) -> dict[Key, tuple[Pairs, ...]]:
    """Sums of each key in every arm."""
    found: dict[Key, list[list[float]]] = defaultdict(lambda: [[0, 0, 0, 0, 0, 0] for _ in arms])
    for arm, (rows, names) in enumerate(zip(arms, keys, strict=True)):
        for (y, x), name in zip(rows, names, strict=True):
            sums = found[name][arm]
            sums[0] += 1
            sums[1] += y
            sums[2] += y * y
            sums[3] += x
            sums[4] += x * x
            sums[5] += x * y
    return {key: tuple(_pairs(each) for each in sums) for key, sums in found.items()}


def _pairs(sums: Sequence[float]) -> Pairs:
    count = int(sums[0])
    return Pairs(
        y=Sums(count=count, total=sums[1], squares=sums[2]),
        x=Sums(count=count, total=sums[3], squares=sums[4]),
        products=sums[5],
    )


def _largest(arms: Sequence[People]) -> tuple[Large, ...]:
    every = (
        Large(arm=arm, customer_id=customer, value=value)
        for arm, each in enumerate(arms)
        for customer, value in zip(each.customers, each.values, strict=True)
    )
    return tuple(heapq.nlargest(LARGEST, every, key=lambda each: each.value))
