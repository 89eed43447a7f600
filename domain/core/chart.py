"""A chart as values: what a report wants drawn. How it looks is the painter's business."""

import dataclasses
from typing import Literal

# `cells`: every series is a row of a map, its values are shades.
Kind = Literal["bars", "line", "cells"]
# `main` is what the chart is about, the others stand behind it.
Part = Literal["main", "mean", "previous"]
Theme = Literal["light", "dark"]
# Of an effect: it is one, it is a harm, or nothing can be said yet.
Tone = Literal["good", "bad", "open"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Series:
    """One row of values, None where there is none; as many as the chart has labels.

    `lows` and `highs` of a line are drawn as a band behind it, of bars as the ends of a whisker.
    `texts` are written on bars and into cells.
    """

    name: str
    kind: Kind
    part: Part = "main"
    values: tuple[float | None, ...]
    lows: tuple[float | None, ...] = ()
    highs: tuple[float | None, ...] = ()
    texts: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True)
class Span:
    """An interval in a panel above the chart, with its value; an end may be None: no end."""

    name: str
    text: str
    low: float | None
    value: float
    high: float | None
    tone: Tone = "open"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Chart:
    """One idea in one picture; all texts are plain and in the reader's language.

    `labels` has one label per bucket, empty where there is no room for one. `unit` follows the
    numbers of the axis, `separators` is decimal and thousands mark. `open_from` is the first
    bucket that is not over yet: it is hatched and explained by `open_note`. `spans` are drawn above
    on an axis of their own in the same unit; `y_range` is where the axis ends, None lets it choose.
    """

    title: str
    subtitle: str = ""
    x_title: str = ""
    y_title: str = ""
    footer: str = ""
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    separators: str = ",\N{NO-BREAK SPACE}"
    open_from: int | None = None
    open_note: str = ""
    y_range: tuple[float, float] | None = None
    spans: tuple[Span, ...] = ()
    spans_title: str = ""
    theme: Theme = "light"
