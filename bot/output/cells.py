"""A map of cells: rows and buckets, the darker the more."""

from typing import Any

import plotly.graph_objects as go

from bot.output.theme import AXIS, Palette
from domain.core.chart import Chart

GAP = 4
# Numbers in cells are read on a phone.
INSIDE = 32


def is_map(chart: Chart) -> bool:
    """Whether the chart is a map instead of lines and bars."""
    return bool(chart.series) and all(each.kind == "cells" for each in chart.series)


def trace(chart: Chart, palette: Palette) -> go.Heatmap:
    """The cells, the first row on top."""
    rows = chart.series[::-1]
    return go.Heatmap(
        x=list(range(len(chart.labels))),
        y=list(range(len(rows))),
        z=[list(each.values) for each in rows],
        colorscale=[[0, palette.grid], [1, palette.parts["main"]]],
        showscale=False,
        xgap=GAP,
        ygap=GAP,
        hoverongaps=False,
        text=[list(each.texts) for each in rows] if all(each.texts for each in rows) else None,
        texttemplate="%{text}" if all(each.texts for each in rows) else None,
        textfont={"size": INSIDE, "color": palette.ink},
    )


def axes(chart: Chart, palette: Palette) -> dict[str, Any]:
    """Names of the rows at the left; neither grid nor lines."""
    names = [each.name for each in chart.series[::-1]]
    return {
        "yaxis": {
            "tickvals": list(range(len(names))),
            "ticktext": names,
            "tickfont": {"size": AXIS},
            "showgrid": False,
            "zeroline": False,
            "range": [-0.6, len(names) - 0.4],
            "tickcolor": palette.faint,
        },
        "xaxis": {"showline": False, "ticks": ""},
    }
