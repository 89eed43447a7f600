"""A chart value as a plotly figure. Imported in the process that draws, nowhere else."""

import textwrap
from typing import Any

import plotly.graph_objects as go

from bot.output import cells, spans
from bot.output.theme import (
    AXIS,
    FONT,
    FOOTER,
    HEIGHT,
    LEGEND,
    PALETTES,
    SUBTITLE,
    TITLE,
    WIDTH,
    Palette,
)
from domain.core.chart import Chart, Series

# Characters that fit one line of the picture at the size of that line.
TITLE_LINE, SUBTITLE_LINE, FOOTER_LINE = 54, 84, 106
EDGE = 44
DENSE = 45
FEW = 10
# Between a bar and what is written above it, in parts of the largest value.
AIR = 0.012


def figure(chart: Chart) -> go.Figure:
    """The figure; raises ValueError for what plotly does not know."""
    palette = PALETTES[chart.theme]
    traces = [*spans.traces(chart, palette)] if chart.spans else []
    is_map = cells.is_map(chart)
    if is_map:
        traces.append(cells.trace(chart, palette))
    for each in () if is_map else chart.series:
        if each.kind == "bars":
            traces += _bars(each, chart, palette)
            continue
        traces += spans.band(each, list(range(len(each.values))), palette.parts[each.part])
        traces.append(_line(each, palette))
    drawn = go.Figure(data=traces, layout=_layout(chart, palette))
    drawn.update_layout(xaxis=_x_axis(chart, palette), yaxis=_y_axis(chart, palette))
    if is_map:
        drawn.update_layout(**cells.axes(chart, palette))
    if chart.spans:
        _put_above(drawn, chart, palette)
    return drawn


def _put_above(drawn: go.Figure, chart: Chart, palette: Palette) -> None:
    """Make room for the intervals at the top of the plot."""
    margin = drawn.layout.margin
    plot = drawn.layout.height - margin.t - margin.b
    panel = spans.height(chart)
    drawn.update_layout(**spans.axes(chart, palette, panel, plot))
    drawn.update_layout(yaxis={"domain": [0, 1 - panel / plot]})
    drawn.update_layout(annotations=[*drawn.layout.annotations, *spans.notes(chart, palette)])


def _line(series: Series, palette: Palette) -> go.Scatter:
    color = palette.parts[series.part]
    places = list(range(len(series.values)))
    main = series.part == "main"
    return go.Scatter(
        name=series.name,
        x=places,
        y=series.values,
        mode="lines" if len(places) > 1 else "markers",
        line={"color": color, "width": 3 if main and not series.lows else 6, "shape": "linear"},
        marker={"size": 18},
        connectgaps=False,
    )


def _bars(series: Series, chart: Chart, palette: Palette) -> list[go.Bar | go.Scatter]:
    """Bars with their whiskers, and above both their texts, where they have some."""
    places = list(range(len(series.values)))
    marker = {
        "color": palette.parts[series.part],
        "line": {"width": 0},
        "pattern": _hatching(chart, palette),
    }
    drawn: list[go.Bar | go.Scatter] = [
        go.Bar(
            name=series.name,
            x=places,
            y=series.values,
            marker=marker,
            error_y=_whiskers(series, palette),
        )
    ]
    if series.texts:
        air = _largest(chart) * AIR
        words = go.Scatter(
            x=places,
            y=[None if top is None else top + air for top in series.highs or series.values],
            text=series.texts,
            mode="text",
            textposition="top center",
            textfont={"size": LEGEND, "color": palette.ink},
            cliponaxis=False,
            showlegend=False,
        )
        drawn.append(words)
    return drawn


def _whiskers(series: Series, palette: Palette) -> dict[str, Any]:
    ends = list(zip(series.lows, series.values, series.highs, strict=False))
    return {
        "visible": bool(ends),
        "symmetric": False,
        "array": [(high or 0) - (value or 0) for _, value, high in ends],
        "arrayminus": [(value or 0) - (low or 0) for low, value, _ in ends],
        "color": palette.ink,
        "thickness": 3,
        "width": 14,
    }


def _hatching(chart: Chart, palette: Palette) -> dict[str, Any]:
    """The bucket that is not over is drawn in stripes."""
    count = len(chart.labels)
    first = count if chart.open_from is None else chart.open_from
    return {
        "shape": ["" if place < first else "/" for place in range(count)],
        "fgcolor": palette.parts["main"],
        "bgcolor": palette.ground,
        "fillmode": "replace",
        "size": 14,
        "solidity": 0.45,
    }


def _layout(chart: Chart, palette: Palette) -> dict[str, Any]:
    title = _balanced(chart.title, TITLE_LINE)
    subtitle = _wrapped(chart.subtitle, SUBTITLE_LINE)
    footer = _wrapped(" ".join(filter(None, (chart.open_note, chart.footer))), FOOTER_LINE)
    has_legend = len(chart.series) > 1 and not cells.is_map(chart)
    head = EDGE + len(title) * 54 + 8
    top = head + len(subtitle) * 38 + (76 if has_legend else 24)
    margin = {"l": _left(chart), "r": EDGE, "t": top, "b": 152 + len(footer) * 30}
    return {
        "width": WIDTH,
        "height": _height(chart),
        "margin": margin,
        "paper_bgcolor": palette.ground,
        "plot_bgcolor": palette.ground,
        "font": {"family": FONT, "size": AXIS, "color": palette.ink},
        "separators": chart.separators,
        "bargap": 0.22 if len(chart.labels) <= DENSE else 0.08,
        "showlegend": has_legend,
        "legend": _legend(margin, _height(chart)),
        "shapes": _open_days(chart, palette),
        "annotations": [
            _note(f"<b>{'<br>'.join(title)}</b>", TITLE, palette.ink, margin, from_top=EDGE),
            _note("<br>".join(subtitle), SUBTITLE, palette.faint, margin, from_top=head),
            _note("<br>".join(footer), FOOTER, palette.faint, margin),
        ],
    }


def _height(chart: Chart) -> int:
    """Each interval after the first makes the picture taller."""
    return HEIGHT + spans.ROW * max(len(chart.spans) - 1, 0)


def _legend(margin: dict[str, int], height: int) -> dict[str, Any]:
    return {
        "orientation": "h",
        "x": (EDGE - 8) / WIDTH,
        "xref": "container",
        "y": 1 - (margin["t"] - 12) / height,
        "yref": "container",
        "yanchor": "bottom",
        "font": {"size": LEGEND},
        "itemwidth": 44,
    }


def _open_days(chart: Chart, palette: Palette) -> list[dict[str, Any]]:
    """Behind a line the bucket that is not over is a shaded strip: there are no bars to hatch."""
    if chart.open_from is None or any(each.kind == "bars" for each in chart.series):
        return []
    ends = {"x0": chart.open_from - 0.5, "x1": len(chart.labels) - 0.5, "y0": 0, "y1": 1}
    strip = {"fillcolor": palette.grid, "line": {"width": 0}, "layer": "below"}
    return [{"type": "rect", "xref": "x", "yref": "paper", **ends, **strip}]


def _note(
    text: str, size: int, color: str, margin: dict[str, int], *, from_top: int | None = None
) -> dict[str, Any]:
    """A text at the left edge, so many pixels from the top, or at the foot."""
    foot = from_top is None
    return {
        "text": text,
        "font": {"size": size, "color": color},
        "align": "left",
        "showarrow": False,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": EDGE - margin["l"],
        "yref": "paper",
        "y": 0 if foot else 1,
        "yanchor": "bottom" if foot else "top",
        "yshift": 24 - margin["b"] if foot else margin["t"] - (from_top or 0),
    }


def _x_axis(chart: Chart, palette: Palette) -> dict[str, Any]:
    named = [(place, label) for place, label in enumerate(chart.labels) if label]
    return {
        "title": {"text": chart.x_title, "font": {"color": palette.faint, "size": LEGEND}},
        "tickvals": [place for place, _ in named],
        "ticktext": [label for _, label in named],
        "tickangle": 0,
        "ticks": "outside",
        "ticklen": 8,
        "tickcolor": palette.faint,
        "linecolor": palette.faint,
        "showline": True,
        "showgrid": False,
        "zeroline": False,
        "range": [-0.6, len(chart.labels) - 0.4],
    }


def _y_axis(chart: Chart, palette: Palette) -> dict[str, Any]:
    return {
        "title": {"text": chart.y_title, "font": {"color": palette.faint, "size": LEGEND}},
        "ticksuffix": f"\N{NO-BREAK SPACE}{chart.unit}" if chart.unit else "",
        "tickformat": ",.0f" if _largest(chart) >= FEW else ",.2~f",
        "ticklabelstandoff": 10,
        "nticks": 7,
        "rangemode": "tozero",
        "range": chart.y_range,
        "gridcolor": palette.grid,
        "gridwidth": 2,
        "zerolinecolor": palette.faint,
        "zerolinewidth": 2,
    }


def _largest(chart: Chart) -> float:
    """The largest value drawn, 0 where nothing is."""
    values = (value for each in chart.series for value in (*each.values, *each.highs))
    drawn = (abs(value) for value in values if value is not None)
    return max(drawn, default=0)


def _left(chart: Chart) -> int:
    """Room for the longest number of the axis, or name of a row, and its title, in pixels."""
    if cells.is_map(chart):
        return EDGE + 62 + round(max(len(each.name) for each in chart.series) * AXIS * 0.56)
    longest = f"{_largest(chart) * 1.2:,.0f} {chart.unit}"
    return EDGE + 62 + round(len(longest) * AXIS * 0.56)


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of a text for plotly, which reads some HTML."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;")
    return textwrap.wrap(safe, width)


def _balanced(text: str, width: int) -> list[str]:
    """As few lines as fit, none of them a lonely last word."""
    lines = _wrapped(text, width)
    while len(lines) > 1 and len(_wrapped(text, width - 1)) == len(lines):
        width -= 1
        lines = _wrapped(text, width)
    return lines
