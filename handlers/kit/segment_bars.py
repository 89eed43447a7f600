"""Segments side by side as bars: which part of each bought, what a person of each brought."""

import textwrap

from babel.numbers import get_currency_symbol, get_decimal_symbol, get_group_symbol

from domain.core.chart import Chart, Series
from domain.core.money import minor_digits, whole_units
from domain.models import Segment
from domain.segments.comparing import Comparison, Figures
from handlers.kit import spans
from handlers.kit.visit import Visit

MEASURES = ("conversion", "per_member")
# Letters of a name under a bar: of two or three segments, and of six; its number stands above.
FEW, WIDE, NARROW, LINES = 3, 20, 11, 2
SHARE = 100


def chart(visit: Visit, segments: list[Segment], found: Comparison, measure: str) -> Chart | None:
    """A bar for each segment, shares with their 95 % interval; None where there is nothing."""
    values = tuple(_value(visit, measure, each) for each in found.figures)
    if not any(values):
        return None
    t, currency = visit.t, visit.shop.currency
    ends = [each.interval for each in found.figures] if measure == "conversion" else []
    return Chart(
        title=_title(visit, segments, found, measure),
        subtitle=t.plain(f"segments-compared-{measure}", period=spans.said(visit, found.period)),
        footer=t.plain(
            "segments-compared-footer",
            moment=t.moment(found.as_of, visit.shop.zone),
            zone=visit.shop.zone_name,
        ),
        labels=tuple(_label(n, each.name, len(segments)) for n, each in enumerate(segments, 1)),
        series=(
            Series(
                name=t.plain(f"segment-figure-{measure}"),
                kind="bars",
                values=values,
                lows=tuple(SHARE * each[0] if each else None for each in ends),
                highs=tuple(SHARE * each[1] if each else None for each in ends),
                texts=tuple(_text(visit, measure, each) for each in found.figures),
            ),
        ),
        unit="%" if measure == "conversion" else get_currency_symbol(currency, t.language),
        separators=get_decimal_symbol(t.language) + get_group_symbol(t.language),
    )


def _value(visit: Visit, measure: str, figures: Figures) -> float | None:
    value = getattr(figures, measure)
    if value is None:
        return None
    if measure == "conversion":
        return float(SHARE * value)
    return float(value / 10 ** minor_digits(visit.shop.currency))


def _text(visit: Visit, measure: str, figures: Figures) -> str:
    value = getattr(figures, measure)
    if value is None or measure == "conversion":
        return spans.figure(visit, measure, figures)
    return visit.t.money(whole_units(value, visit.shop.currency), visit.shop.currency)


def _title(visit: Visit, segments: list[Segment], found: Comparison, measure: str) -> str:
    """What stands out; of shares only what is more than chance."""
    told = [each for each in zip(segments, found.figures, strict=True) if each[1].people]
    first, *others = sorted(told, key=lambda each: -(getattr(each[1], measure) or 0))
    if measure == "conversion" and not all(_is_above(first[1], each[1]) for each in others):
        return visit.t.plain("segments-compared-even")
    return visit.t.plain(
        f"segments-compared-best-{measure}",
        name=first[0].name,
        value=_text(visit, measure, first[1]),
    )


def _is_above(one: Figures, other: Figures) -> bool:
    mine, theirs = one.interval, other.interval
    return mine is not None and theirs is not None and mine[0] > theirs[1]


def _label(number: int, name: str, count: int) -> str:
    lines = textwrap.wrap(name, WIDE if count <= FEW else NARROW)
    cut = [*lines[: LINES - 1], lines[LINES - 1] + "…"] if len(lines) > LINES else lines
    safe = (each.replace("&", "&amp;").replace("<", "&lt;") for each in cut)
    return "<br>".join((f"<b>{number}</b>", *safe))
