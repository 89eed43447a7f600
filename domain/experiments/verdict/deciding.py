"""Ship, stop, wait or blocked: the rule that was written down before the start, and nothing else.

People come for full weeks or are not counted yet, the first week is the shortest, and nothing is
called better or worse before that. While the arms are filled unlike their weights no winner is
shown at all.
"""

import dataclasses
import math

from domain.experiments.verdict import comparing, remarks
from domain.experiments.verdict.comparing import Ready, Way
from domain.experiments.verdict.evidence import Evidence, Measured
from domain.experiments.verdict.outcome import Comparison, Decision, Note, Verdict
from domain.experiments.verdict.remarks import Counted
from domain.experiments.verdict.spent import uncut, worth
from domain.experiments.verdict.sums import cells_of, days_ripe, summed
from domain.experiments.verdict.trail import steps
from domain.statistics.imbalance import balance
from domain.statistics.sequential import UNPLANNED

WEEK = 7


def decide(evidence: Evidence) -> Verdict:
    """The verdict on what is known now."""
    filled = balance([each.exposed for each in evidence.arms], evidence.stretches)
    if filled.state == "blocked":
        return Verdict(
            decision="blocked",
            reasons=(Note.of("imbalance", p=filled.p_value),),
            warnings=remarks.of_people(evidence, filled, None),
            balance=filled,
        )
    counted = counted_of(evidence)
    way = Way.of(evidence.plan)
    goals = _judged(evidence, evidence.goal, counted, way, is_corrected=True)
    others = [
        each
        for measured in evidence.others
        for each in _judged(evidence, measured, counted, way, is_corrected=False)
    ]
    guards = tuple(each for each in others if each.measure.is_guard)
    decision, winner, reason = _decision(evidence, counted, goals, guards)
    leader = winner or _leader(goals)
    led = [each.key for each in evidence.arms].index(leader) if leader else 0
    is_lift = all(each.lift is not None for each in goals)
    told = steps(evidence, led, _as_led(way, goals, led), is_lift=is_lift) if leader else ((), True)
    used = _ready(evidence, evidence.goal, counted.days)
    return Verdict(
        decision=decision,
        winner=winner,
        leader=leader,
        days=counted.wait if decision == "wait" else None,
        reasons=(reason,),
        warnings=remarks.of_all(evidence, filled, goals, counted),
        comparisons=tuple(goals),
        guards=guards,
        watched=tuple(each for each in others if not each.measure.is_guard),
        steps=told[0],
        is_lift=told[1],
        balance=filled,
        adjusted=used.by,
        saved=used.saved,
        uncut=uncut(evidence, counted.days, way),
        parts=worth(evidence, led, counted.days) if leader else None,
        largest=remarks.cut(evidence.goal, counted.days),
        counted=counted.people,
        counted_days=counted.days,
        planned=counted.needed,
    )


def counted_of(evidence: Evidence) -> Counted:
    """Whole weeks of cohorts; what was sent once is counted whole, when the last window is over."""
    plan, ripe = evidence.plan, days_ripe(evidence)
    days = ripe // WEEK * WEEK if plan.is_stream else ripe
    over = evidence.last_day + plan.window_days
    is_allowed = days >= WEEK if plan.is_stream else evidence.elapsed_days >= over
    # Before the first week there is something to look at, though nothing to decide.
    used = days if is_allowed else ripe
    people = sum(each.y.count for each in summed(evidence.goal, used, len(evidence.arms)))
    # Of a shop without figures nothing was planned: as many as the sequence is narrowest for.
    an_arm = plan.people or (UNPLANNED // 2 if plan.is_stream else 0)
    needed = an_arm * len(evidence.arms)
    is_reached = is_allowed and (not plan.is_stream or (people >= needed and days >= plan.days))
    first = math.ceil(WEEK + plan.window_days - evidence.elapsed_days)
    wait: int | None = first if plan.is_stream else math.ceil(over - evidence.elapsed_days)
    if is_allowed and not is_reached:
        wait = _until(evidence, days, people, needed)
    return Counted(
        days=used,
        people=people,
        needed=needed,
        wait=wait,
        is_allowed=is_allowed,
        is_reached=is_reached,
    )


def _until(evidence: Evidence, days: int, people: int, needed: int) -> int | None:
    """Days until the plan is full, at the pace of the counted weeks and in full weeks."""
    plan = evidence.plan
    if not people:
        return None
    whole = max(days * needed / people, float(plan.days), days + 1)
    last = math.ceil(whole / WEEK) * WEEK + plan.window_days
    return max(math.ceil(last - evidence.elapsed_days), 1)


def _judged(
    evidence: Evidence, measured: Measured, counted: Counted, way: Way, *, is_corrected: bool
) -> list[Comparison]:
    keys = [each.key for each in evidence.arms]
    ready = _ready(evidence, measured, counted.days)
    found = comparing.compared(measured.measure, keys, ready, way, is_corrected=is_corrected)
    may_tell = counted.is_allowed and (way.is_sequential or counted.is_reached)
    told = [
        dataclasses.replace(each, state=comparing.judged(each, way) if may_tell else "open")
        for each in found
    ]
    if measured is not evidence.goal:
        return told
    believed = comparing.believed(ready, told)
    return [comparing.in_a_month(each, evidence.market) for each in believed]


def _ready(evidence: Evidence, measured: Measured, days: int) -> Ready:
    arms = summed(measured, days, len(evidence.arms))
    return Ready.of(measured.measure, arms, cells_of(evidence, measured, days))


def _decision(
    evidence: Evidence,
    counted: Counted,
    goals: list[Comparison],
    guards: tuple[Comparison, ...],
) -> tuple[Decision, str, Note]:
    if not counted.is_allowed:
        return "wait", "", Note.of("early" if evidence.plan.is_stream else "unripe")
    if not evidence.plan.is_sequential and not counted.is_reached:
        return "wait", "", Note.of("locked", have=counted.people, need=counted.needed)
    harmed = {each.key: each.measure.key for each in guards if each.state == "worse"}
    better = [each for each in goals if each.state == "better"]
    winners = [each for each in better if each.key not in harmed]
    if winners:
        return "ship", _best(winners).key, Note.of("better", variants=len(better))
    hurt = [each for each in goals if each.key in harmed]
    if better or len(hurt) == len(goals):
        worst = (better or hurt)[0].key
        return "stop", "", Note.of("guard", variant=worst, metric=harmed[worst])
    if all(each.state == "worse" for each in goals):
        return "stop", "", Note.of("worse")
    return _undecided(evidence, counted, goals)


def _undecided(
    evidence: Evidence, counted: Counted, goals: list[Comparison]
) -> tuple[Decision, str, Note]:
    if all(_is_too_small(each, evidence.plan.effect) for each in goals):
        return "stop", "", Note.of("too-small", effect=evidence.plan.effect)
    if counted.is_reached:
        return "stop", "", Note.of("no-effect")
    if counted.wait is None:
        return "wait", "", Note.of("nobody")
    return "wait", "", Note.of("gathering", have=counted.people, need=counted.needed)


def _is_too_small(comparison: Comparison, effect: float) -> bool:
    """Whether the whole interval lies below what was worth looking for."""
    if comparison.lift is None or not effect:
        return False
    if comparison.measure.is_inverse:
        return comparison.lift.low > -effect
    return comparison.lift.high < effect


def _best(found: list[Comparison]) -> Comparison:
    return max(
        found, key=lambda each: -each.effect.value if each.measure.is_inverse else each.effect.value
    )


def _as_led(way: Way, goals: list[Comparison], place: int) -> Way:
    """With the level of the leader's interval, so that its last day says what the verdict says."""
    level = goals[place - 1].effect.confidence
    return dataclasses.replace(way.of_several(len(goals)), confidence=level)


def _leader(goals: list[Comparison]) -> str:
    """Who is ahead, whether that means anything or not: the one the picture is about."""
    return _best(goals).key if goals else ""
