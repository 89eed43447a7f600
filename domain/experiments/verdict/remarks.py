"""Warnings of a verdict: what to know before believing it."""

import dataclasses
import math

from domain.experiments.verdict.comparing import are_few
from domain.experiments.verdict.evidence import Evidence, Large, Measured
from domain.experiments.verdict.outcome import Comparison, Note
from domain.experiments.verdict.sums import NOTHING, summed
from domain.statistics import spending, strata
from domain.statistics.estimate import Estimate, Sums
from domain.statistics.imbalance import Balance
from domain.statistics.pairs import Pairs

# GrowthBook's limit too.
MOST_CROSSED = 0.01
MOST_LOUD = 3
MOST_CUT = 5
# Nobody waits longer, and the shop is another one by then.
SLOW = 60
# The same mix of people in both arms would move the effect by that part of its half interval.
MIXED = 0.5


@dataclasses.dataclass(frozen=True, kw_only=True)
class Counted:
    """What of the evidence may be counted: whole weeks, ripe people."""

    days: int
    people: int
    needed: int
    wait: int | None
    is_allowed: bool
    is_reached: bool


def of_people(evidence: Evidence, filled: Balance, counted: Counted | None) -> tuple[Note, ...]:
    """About who was counted, whatever came of them."""
    found = []
    if filled.state == "warned":
        found.append(Note.of("imbalance", p=filled.p_value))
    exposed = sum(each.exposed for each in evidence.arms)
    if evidence.crossed and evidence.crossed > MOST_CROSSED * (exposed + evidence.crossed):
        share = evidence.crossed / (exposed + evidence.crossed)
        found.append(Note.of("crossed", people=evidence.crossed, share=share))
    if counted is not None and exposed > counted.people:
        found.append(Note.of("unripe", people=exposed - counted.people))
    if counted is not None and (counted.wait or 0) > SLOW:
        found.append(Note.of("slow"))
    if len(evidence.stretches) > 1:
        found.append(Note.of("weights"))
    found += _of_messages(evidence)
    if evidence.plan.is_anyway:
        found.append(Note.of("anyway"))
    return tuple(found)


def _of_messages(evidence: Evidence) -> list[Note]:
    """What was done to them after they had been sent."""
    edited = [Note.of("edited", variants=", ".join(evidence.edited))] if evidence.edited else []
    return [*edited, Note.of("deleted")] if evidence.is_deleted else edited


def of_all(
    evidence: Evidence, filled: Balance, goals: list[Comparison], counted: Counted
) -> tuple[Note, ...]:
    """These and those about the numbers of the goal."""
    days = counted.days
    return (
        *of_people(evidence, filled, counted),
        *_of_numbers(evidence, goals, days),
        *_loud(evidence, goals, days),
        *_mixed(evidence, goals),
    )


def _of_numbers(evidence: Evidence, goals: list[Comparison], days: int) -> list[Note]:
    found = []
    arms = summed(evidence.goal, days, len(evidence.arms))
    shape = evidence.goal.measure.shape
    if any(are_few(shape, arms[0], each) for each in arms[1:]):
        is_exact = shape == "binary" and not evidence.plan.is_sequential
        is_exact = is_exact and len(evidence.stretches) < 2  # noqa: PLR2004 - shares were changed
        found.append(Note.of("few" if is_exact else "few-open"))
    is_counted = any(each.y.count for each in arms)
    if is_counted and goals and all(each.lift is None for each in goals):
        found.append(Note.of("near-zero"))
    if evidence.goal.highest is not None and evidence.goal.capped:
        capped, highest = evidence.goal.capped, evidence.goal.highest
        found.append(Note.of("capped", people=capped, highest=highest))
    worse = [each.key for each in goals if each.state == "worse"]
    if worse and len(worse) < len(goals):
        found.append(Note.of("worse", variant=worse[0], variants=len(worse)))
    return found


def _loud(evidence: Evidence, goals: list[Comparison], days: int) -> list[Note]:
    """People without whom the result would be visibly another, as they count: after the cut."""
    if evidence.goal.measure.shape == "binary":
        return []
    keys = [each.key for each in evidence.arms]
    arms = summed(evidence.goal, days, len(evidence.arms))
    found = []
    for each in evidence.goal.largest:
        place = max(each.arm, 1)
        if place > len(goals) or each.day >= days:
            continue
        share = _influence(evidence.goal, each, arms[each.arm], goals[place - 1].effect)
        if share >= spending.LOUD:
            note = Note.of("loud", customer=each.customer_id, variant=keys[each.arm], share=share)
            found.append(note)
    return found[:MOST_LOUD]


def _influence(measured: Measured, person: Large, arm: Pairs, effect: Estimate) -> float:
    if measured.measure.shape == "ratio":
        return spending.influence_on_ratio(person.value, person.other, arm, effect)
    highest = measured.highest
    value = person.value if highest is None else min(person.value, highest)
    return spending.influence(value, arm.y, effect)


def cut(measured: Measured, days: int) -> tuple[Large, ...]:
    """Who of the largest was above the cut, of the people that are counted."""
    highest = measured.highest
    if highest is None:
        return ()
    above = [each for each in measured.largest if each.value > highest and each.day < days]
    return tuple(above[:MOST_CUT])


def _mixed(evidence: Evidence, goals: list[Comparison]) -> list[Note]:
    """Dimensions by which the arms differ so much that the effect would be another without."""
    if not goals or evidence.goal.measure.shape == "ratio":
        return []
    place = 1 + max(range(len(goals)), key=lambda each: abs(goals[each].effect.value))
    found = []
    for dimension, labels in evidence.goal.slices.items():
        cells = {label: (arms[0].y, arms[place].y) for label, arms in labels.items()}
        if not cells or not all(
            sum(arm.count for arm in each) for each in zip(*cells.values(), strict=True)
        ):
            continue
        control, variant = strata.averages(cells)
        plain = _plain(list(cells.values()))
        moved = abs(variant.value - control.value - plain)
        half = (goals[place - 1].effect.high - goals[place - 1].effect.low) / 2
        if math.isfinite(half) and moved > MIXED * half:
            found.append(Note.of("mix", dimension=dimension))
    return found


def _plain(cells: list[tuple[Sums, Sums]]) -> float:
    """The difference of the same people without strata."""
    control, variant = (sum((each[arm] for each in cells), start=NOTHING) for arm in (0, 1))
    return variant.mean - control.mean
