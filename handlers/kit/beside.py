"""Beside a verdict, deciding nothing: adjustments, uncut sums, what money is made of."""

from domain.core.money import whole_units
from domain.experiments.verdict import words
from domain.experiments.verdict.outcome import Verdict
from domain.experiments.verdict.words import Names
from domain.statistics.spending import Parts
from handlers.kit.visit import Visit

NAMED = 3


def adjusted(visit: Visit, found: Verdict) -> list[str]:
    """What took noise out of the goal, where it was worth it."""
    if not found.adjusted or not found.saved:
        return []
    saved = max(round(found.saved * 100), 1)
    return [visit.t("experiment-adjusted", by=found.adjusted, saved=saved)]


def of_money(visit: Visit, found: Verdict, names: Names) -> list[str]:
    """The sums before the cut, who was cut, more buyers and larger bills."""
    told = []
    t = visit.t
    if found.uncut:
        led = [each for each in found.uncut if each.key == found.leader]
        lines = "\n".join(words.effect(t, each, names) for each in led)
        told.append(t("experiment-uncut", lines=lines))
    if found.largest:
        told.append(t("experiment-largest", lines=", ".join(_largest(visit, found, names))))
    if found.parts is not None and found.parts.payers.high < float("inf"):
        told.append(_parts(visit, found.leader, found.parts, names))
    return told


def _largest(visit: Visit, found: Verdict, names: Names) -> list[str]:
    keys = ("A", *(each.key for each in found.comparisons))
    return [
        visit.t.plain(
            "experiment-largest-line",
            customer=str(each.customer_id),
            letter=keys[each.arm],
            amount=visit.t.money(whole_units(each.value, names.currency), names.currency),
        )
        for each in found.largest[:NAMED]
    ]


def _parts(visit: Visit, leader: str, parts: Parts, names: Names) -> str:
    t = visit.t
    points, sums = parts.payers.times(100), parts.sums
    return t(
        "experiment-money-parts",
        letter=leader,
        payers=words.signed(t, points.value),
        payers_low=words.signed(t, points.low),
        payers_high=words.signed(t, points.high),
        by_payers=words.money(t, parts.by_payers, names),
        sums=words.money(t, sums.value, names),
        sums_low=words.money(t, sums.low, names),
        sums_high=words.money(t, sums.high, names),
        by_sums=words.money(t, parts.by_sums, names),
    )
