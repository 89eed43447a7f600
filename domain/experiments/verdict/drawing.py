"""The picture of a verdict: above where each effect may lie, below how the leader's came about."""

import dataclasses
import math
from datetime import date, timedelta

from babel.dates import format_skeleton
from babel.numbers import get_decimal_symbol, get_group_symbol

from domain.core.chart import Chart, Series, Span, Theme, Tone
from domain.core.ports import Texts
from domain.experiments.verdict import words
from domain.experiments.verdict.outcome import Comparison, State, Step, Verdict
from domain.experiments.verdict.words import Names

LABELS = 5
TONES: dict[State, Tone] = {"better": "good", "worse": "bad", "open": "open"}
# Early days are so wide that the rest would be a line: the axis is theirs after a quarter.
SETTLED = 0.25


@dataclasses.dataclass(frozen=True, kw_only=True)
class Caption:
    """What a picture says besides its numbers; `as_of` is a moment in words."""

    metric: str
    first_day: date
    as_of: str
    theme: Theme = "light"


def sample(t: Texts, verdict: Verdict, metric: str) -> str:
    """By what it is judged, how many people of how many days."""
    people, days = verdict.counted, verdict.counted_days
    return t.plain("verdict-picture-subtitle", metric=metric, people=people, days=days)


def picture(t: Texts, verdict: Verdict, names: Names, caption: Caption) -> Chart | None:
    """The chart; None where no effect may be shown or nothing is there yet."""
    leader = verdict.leading
    if leader is None or len(verdict.steps) < 2:  # noqa: PLR2004 - one day is no line
        return None
    # One axis for all: where one can't be told in percent, all are in the metric's unit.
    told = leader if verdict.is_lift else dataclasses.replace(leader, lift=None)
    others = verdict.comparisons
    if not verdict.is_lift:
        others = tuple(dataclasses.replace(each, lift=None) for each in others)
    scale = words.scale_of(told)
    low, high = _limits(verdict.steps, scale)
    unit = words.unit_of(t, told, names)
    return Chart(
        title=_title(t, verdict, leader, names),
        subtitle=sample(t, verdict, caption.metric),
        y_title=t.plain("verdict-picture-effect", variant=leader.key),
        x_title=t.plain("verdict-picture-days"),
        footer=t.plain(
            "verdict-picture-footer",
            note=words.interval_note(t, leader.effect),
            moment=caption.as_of,
        ),
        labels=_labels(t, verdict.steps, caption.first_day),
        series=(
            Series(
                name=leader.key,
                kind="line",
                part="main",
                values=tuple(step.shown.value * scale for step in verdict.steps),
                lows=tuple(_within(step.shown.low * scale, low, high) for step in verdict.steps),
                highs=tuple(_within(step.shown.high * scale, low, high) for step in verdict.steps),
            ),
        ),
        unit=unit,
        separators=get_decimal_symbol(t.language) + get_group_symbol(t.language),
        y_range=(low, high),
        spans=tuple(_span(t, each, names) for each in others),
        spans_title=t.plain("verdict-picture-spans"),
        theme=caption.theme,
    )


def _title(t: Texts, verdict: Verdict, leader: Comparison, names: Names) -> str:
    change = words.change(t, leader, names)
    if leader.state == "better":
        return t.plain("verdict-picture-better", variant=leader.key, change=change)
    if leader.state == "worse":
        return t.plain("verdict-picture-worse", variant=leader.key, change=change)
    if verdict.decision == "stop":
        return t.plain("verdict-picture-nothing")
    return t.plain("verdict-picture-open")


def _span(t: Texts, comparison: Comparison, names: Names) -> Span:
    scale = words.scale_of(comparison)
    shown = comparison.shown
    return Span(
        name=t.plain("verdict-picture-variant", variant=comparison.key),
        text=words.change(t, comparison, names),
        low=shown.low * scale if math.isfinite(shown.low) else None,
        value=shown.value * scale,
        high=shown.high * scale if math.isfinite(shown.high) else None,
        tone=TONES[comparison.state],
    )


def _limits(steps: tuple[Step, ...], scale: float) -> tuple[float, float]:
    """Where the later steps are, no wider than thrice the last one, with zero and some air."""
    last = steps[-1].shown
    widest = 3 * (last.high - last.low) * scale
    late = steps[int(len(steps) * SETTLED) :]
    ends = [end * scale for step in late for end in (step.shown.low, step.shown.high)]
    known = [each for each in ends if math.isfinite(each)] or [0.0]
    low, high = min(*known, 0.0), max(*known, 0.0)
    if math.isfinite(widest):
        low = max(low, min(last.value * scale - widest, 0.0))
        high = min(high, max(last.value * scale + widest, 0.0))
    air = (high - low) * 0.06 or 1.0
    return low - air, high + air


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def _labels(t: Texts, steps: tuple[Step, ...], first: date) -> tuple[str, ...]:
    """Every few days one label, the last always."""
    every = max(math.ceil(len(steps) / LABELS), 1)
    last = len(steps) - 1
    return tuple(
        _day(t, first + timedelta(days=step.day - 1)) if (last - place) % every == 0 else ""
        for place, step in enumerate(steps)
    )


def _day(t: Texts, day: date) -> str:
    return format_skeleton("MMMd", day, locale=t.language).replace(".", "")
