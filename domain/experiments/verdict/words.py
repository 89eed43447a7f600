"""A verdict in words of one language: the headline, why, the effect, what to know beside."""

import dataclasses
import math
from collections.abc import Mapping

from babel.numbers import get_currency_symbol

from domain.core.money import rough, whole_units
from domain.core.ports import Texts
from domain.experiments.verdict.outcome import Comparison, Note, Verdict
from domain.statistics.estimate import Estimate

WHOLE, HAIR = 10, 0.0001
# From all to none, or from none to all.
EVERY = 2.0


@dataclasses.dataclass(frozen=True, kw_only=True)
class Names:
    """How metrics are called, by their keys, in which currency money is; whether people came once.

    A message has no month and no weeks to come: some sentences are said otherwise of it.
    """

    metrics: Mapping[str, str]
    currency: str
    is_mailing: bool = False


def headline(t: Texts, verdict: Verdict) -> str:
    """What to do, in one line."""
    if verdict.decision == "ship":
        text = "verdict-ship-disturbed" if verdict.is_disturbed else "verdict-ship"
        return t(text, variant=verdict.winner)
    if verdict.decision == "stop":
        return t("verdict-stop")
    if verdict.decision == "blocked":
        return t("verdict-blocked")
    if verdict.days is None:
        return t("verdict-wait-open")
    return t("verdict-wait", days=verdict.days)


def reasons(t: Texts, verdict: Verdict, names: Names) -> list[str]:
    """Why, a sentence each."""
    return [_said(t, f"verdict-reason-{note.code}", note, names) for note in verdict.reasons]


def warnings(t: Texts, verdict: Verdict, names: Names) -> list[str]:
    """What to know before believing it, a sentence each."""
    return [_said(t, f"verdict-warning-{note.code}", note, names) for note in verdict.warnings]


def _said(t: Texts, text: str, note: Note, names: Names) -> str:
    return t(_fitting(t, text, names), **_values(t, note, names))


def _fitting(t: Texts, text: str, names: Names) -> str:
    own = f"{text}-mailing"
    return own if names.is_mailing and t.has(own) else text


def effect(t: Texts, comparison: Comparison, names: Names) -> str:
    """The variant beside the control: both values, the change and where it may lie."""
    return t(
        "verdict-effect",
        variant=comparison.key,
        control=value(t, comparison, comparison.control, names),
        now=value(t, comparison, comparison.variant, names),
        change=change(t, comparison, names),
    )


def change(t: Texts, comparison: Comparison, names: Names) -> str:
    """`+12 % (from +3 to +21 %)`, or in the metric's unit where no percent can be told."""
    return change_of(t, comparison, comparison.shown, names)


def change_of(t: Texts, comparison: Comparison, shown: Estimate, names: Names) -> str:
    """Another estimate in the unit of this comparison."""
    unit = unit_of(t, comparison, names)
    if _is_open(comparison, shown):
        return t.plain("verdict-change-unknown")
    scale = scale_of(comparison)
    told = t.plain(
        "verdict-change-percent" if comparison.lift is not None else "verdict-change",
        value=signed(t, shown.value * scale),
        low=signed(t, shown.low * scale),
        high=signed(t, shown.high * scale),
        unit=unit,
    )
    return told.replace("  ", " ")


def _is_open(comparison: Comparison, shown: Estimate) -> bool:
    """Nothing is known yet: of a share "from -100 to +100 points" is true without looking."""
    width = shown.high - shown.low
    is_points = comparison.measure.shape == "binary" and comparison.lift is None
    return not math.isfinite(width) or (is_points and width >= EVERY)


def month(t: Texts, comparison: Comparison, names: Names) -> str:
    """What it is worth a month, with where that may lie; empty where money can't be told."""
    if comparison.month is None or not math.isfinite(comparison.month.high):
        return ""
    if _is_open(comparison, comparison.shown):
        return ""
    told = comparison.month
    low, high = (money(t, each, names) for each in (told.low, told.high))
    text = _fitting(t, "verdict-month", names)
    said = t(text, value=money(t, told.value, names), low=low, high=high)
    if comparison.taken is None:
        return f"{said} {t('verdict-month-whole')}"
    if comparison.taken > 0:
        return f"{said} {t('verdict-month-taken', value=_plain(t, comparison.taken, names))}"
    return said


def _plain(t: Texts, minor: float, names: Names) -> str:
    """Of two digits, without a sign."""
    return money(t, minor, names).lstrip("+")


def chance(t: Texts, comparison: Comparison) -> str:
    """How likely the variant is the best one and what choosing it risks, beside the verdict."""
    percent = min(max(round(comparison.best * 100), 1), 99)
    risk = comparison.loss / comparison.control * 100 if comparison.control > 0 else 0.0
    told = _rounded(t, risk)
    return t("verdict-chance", variant=comparison.key, percent=percent, risk=told)


def value(t: Texts, comparison: Comparison, amount: float, names: Names) -> str:
    """A value of an arm in the metric's own unit."""
    measure = comparison.measure
    if measure.is_money:
        return t.money(whole_units(amount, names.currency), names.currency)
    if measure.shape == "binary":
        return t.plain("verdict-percent", value=_rounded(t, amount * 100))
    return _rounded(t, amount)


def unit_of(t: Texts, comparison: Comparison, names: Names) -> str:
    """What stands behind the numbers of a change."""
    if comparison.lift is not None:
        return "%"
    if comparison.measure.is_money:
        language = "ru" if names.currency == "RUB" else t.language
        return get_currency_symbol(names.currency, locale=language)
    return t.plain("verdict-points") if comparison.measure.shape == "binary" else ""


def scale_of(comparison: Comparison) -> float:
    """From the estimate to the numbers of a change: percents, points, whole currency."""
    if comparison.lift is not None or comparison.measure.shape == "binary":
        return 100.0
    return 0.01 if comparison.measure.is_money else 1.0


def signed(t: Texts, amount: float) -> str:
    """+12 or −3,4."""
    if not math.isfinite(amount):
        return "∞" if amount > 0 else "−∞"
    told = _rounded(t, abs(amount))
    if told == "0":
        return told
    return f"+{told}" if amount > 0 else f"\N{MINUS SIGN}{told}"


def _rounded(t: Texts, amount: float) -> str:
    digits = 0 if abs(amount) >= WHOLE else 1 if abs(amount) >= 1 else 2
    rounded = round(amount, digits)
    return t.number(int(rounded) if rounded == int(rounded) else rounded)


def money(t: Texts, minor: float, names: Names) -> str:
    """With its sign, of two digits."""
    told = t.money(rough(abs(minor), names.currency), names.currency)
    if not minor:
        return told
    return f"+{told}" if minor > 0 else f"\N{MINUS SIGN}{told}"


def _values(t: Texts, note: Note, names: Names) -> dict[str, object]:
    """What the text of a note names, in words."""
    told: dict[str, object] = dict(note.values)
    for name, amount in note.values:
        if name == "p" and isinstance(amount, float):
            told[name] = t.number(round(amount, 4)) if amount >= HAIR else "0"
        elif name in {"share", "effect"} and isinstance(amount, float):
            told[name] = t.plain("verdict-percent", value=_rounded(t, amount * 100))
        elif name == "highest":
            told[name] = t.money(whole_units(float(amount), names.currency), names.currency)
        elif name == "dimension":
            text = f"verdict-dimension-{amount}"
            told[name] = t.plain(text) if t.has(text) else amount
        elif name == "metric":
            told[name] = names.metrics.get(str(amount), str(amount))
    return told


def interval_note(t: Texts, estimate: Estimate) -> str:
    """How the interval is to be read."""
    if estimate.method == "sequential":
        return t.plain("verdict-interval-any")
    return t.plain("verdict-interval-once")
