"""The panel of intervals above a chart, and the band behind a line."""

from typing import Any

import plotly.graph_objects as go

from bot.output.theme import AXIS, LEGEND, Palette
from domain.core.chart import Chart, Series, Span, Tone

ROW = 96
HEAD = 50
AXIS_ROOM = 76


def height(chart: Chart) -> int:
    """Pixels of the panel with its axis; 0 where there are no intervals."""
    return HEAD + ROW * len(chart.spans) + AXIS_ROOM if chart.spans else 0


def color(tone: Tone, palette: Palette) -> str:
    """Good and bad differ in lightness too; nothing said yet is grey."""
    return palette.tones[tone]


def traces(chart: Chart, palette: Palette) -> list[go.Scatter]:
    """A bar with a point for each interval, the first one on top."""
    low, high = limits(chart.spans)
    found = []
    for place, span in enumerate(chart.spans):
        row = len(chart.spans) - 1 - place
        left = low if span.low is None else span.low
        right = high if span.high is None else span.high
        found.append(_bar(left, right, row, color(span.tone, palette)))
        found.append(_point(span.value, row, color(span.tone, palette), palette))
    return found


def _bar(left: float, right: float, row: int, paint: str) -> go.Scatter:
    return go.Scatter(
        x=[left, right],
        y=[row, row],
        xaxis="x2",
        yaxis="y2",
        mode="lines",
        line={"color": paint, "width": 16},
        opacity=0.55,
        showlegend=False,
    )


def _point(value: float, row: int, paint: str, palette: Palette) -> go.Scatter:
    return go.Scatter(
        x=[value],
        y=[row],
        xaxis="x2",
        yaxis="y2",
        mode="markers",
        marker={"size": 30, "color": paint, "line": {"width": 4, "color": palette.ground}},
        showlegend=False,
    )


def notes(chart: Chart, palette: Palette) -> list[dict[str, Any]]:
    """Above each bar its name and what it says; above all what they are."""
    common = {"showarrow": False, "align": "left", "xanchor": "left", "yanchor": "bottom"}
    place = {"xref": "x2 domain", "x": 0, "yref": "y2"}
    head = {
        **common,
        **place,
        "yref": "y2 domain",
        "y": 1,
        "yshift": 4,
        "text": _safe(chart.spans_title),
        "font": {"size": LEGEND, "color": palette.faint},
    }
    rows = [
        {
            **common,
            **place,
            "y": len(chart.spans) - 1 - each,
            "xshift": -6,
            "yshift": 22,
            "text": f"<b>{_safe(span.name)}</b>  {_safe(span.text)}",
            "font": {"size": AXIS, "color": palette.ink},
            # The line of zero goes behind the words.
            "bgcolor": palette.ground,
            "borderpad": 6,
        }
        for each, span in enumerate(chart.spans)
    ]
    return [head, *rows]


def limits(spans: tuple[Span, ...]) -> tuple[float, float]:
    """The ends of the axis: zero, all values and all known ends, with air beside."""
    ends = [end for each in spans for end in (each.low, each.value, each.high) if end is not None]
    low, high = min(0.0, *ends), max(0.0, *ends)
    air = (high - low) * 0.08 or 1.0
    return low - air, high + air


def axes(chart: Chart, palette: Palette, panel: int, plot: int) -> dict[str, Any]:
    """Both axes of the panel; `plot` is pixels of panel and chart together."""
    bottom = 1 - (panel - AXIS_ROOM) / plot
    top = 1 - HEAD / plot
    return {
        "xaxis2": {
            "anchor": "y2",
            "range": limits(chart.spans),
            "ticksuffix": f"\N{NO-BREAK SPACE}{chart.unit}" if chart.unit else "",
            "tickformat": ",.2~f",
            "nticks": 6,
            "gridcolor": palette.grid,
            "gridwidth": 2,
            "zeroline": True,
            "zerolinecolor": palette.ink,
            "zerolinewidth": 4,
        },
        "yaxis2": {
            "anchor": "x2",
            "domain": [bottom, top],
            "range": [-0.38, len(chart.spans) - 0.38],
            "visible": False,
        },
    }


def band(series: Series, places: list[int], paint: str) -> list[go.Scatter]:
    """The ground behind a line: where it may lie."""
    if not series.lows:
        return []
    edge = {"mode": "lines", "line": {"width": 0}, "showlegend": False, "hoverinfo": "skip"}
    return [
        go.Scatter(x=places, y=series.lows, **edge),
        go.Scatter(x=places, y=series.highs, fill="tonexty", fillcolor=_pale(paint), **edge),
    ]


def _pale(paint: str) -> str:
    red, green, blue = (int(paint[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.25)"


def _safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
