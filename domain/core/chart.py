"""A chart as values: what a report wants drawn. How it looks is the painter's business."""

import dataclasses
from typing import Literal

Kind = Literal["bars", "line"]
# `main` is what the chart is about, the others stand behind it.
Part = Literal["main", "mean", "previous"]
Theme = Literal["light", "dark"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Series:
    """One row of values, None where there is none; as many as the chart has labels."""

    name: str
    kind: Kind
    part: Part = "main"
    values: tuple[float | None, ...]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Chart:
    """One idea in one picture; all texts are plain and in the reader's language.

    `labels` has one label per bucket, empty where there is no room for one. `unit` follows the
    numbers of the axis, `separators` is decimal and thousands mark. `open_from` is the first
    bucket that is not over yet: it is hatched and explained by `open_note`.
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
    theme: Theme = "light"
