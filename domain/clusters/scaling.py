"""Figures made comparable: logarithms for money, outliers cut, a robust middle and width.

Imported in the process pool only.
"""

import dataclasses
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from domain.clusters.model import Column, Feature
from domain.factors.factor import Shape

Floats = NDArray[Any]

# Known of fewer buyers than that, a figure would be mostly guessed.
KNOWN: Final = 0.6
# The same value with more of them than that, it parts nobody.
SAME: Final = 0.97
ALIKE: Final = 0.9
EDGES: Final = (1.0, 99.0)
BINS: Final = 10
# The quarters of a normal distribution lie 1.349 standard deviations apart.
QUARTERS: Final = 1.349


def filled(values: Floats, fill: float) -> Floats:
    """Without unknowns."""
    return np.where(np.isnan(values), fill, values)


def shaped(values: Floats, shape: Shape) -> Floats:
    """As it is, or by its logarithm."""
    return np.log1p(np.maximum(values, 0.0)) if shape == "log" else values


def scaled(values: Floats, feature: Feature) -> Floats:
    """One column as the model sees it."""
    bent = np.clip(shaped(filled(values, feature.fill), feature.shape), feature.low, feature.high)
    return (bent - feature.middle) / feature.width * feature.weight


def table(values: Floats, columns: list[str], features: list[Feature]) -> Floats:
    """All people as the model sees them."""
    places = {key: n for n, key in enumerate(columns)}
    return np.column_stack([scaled(values[:, places[each.key]], each) for each in features])


def fitted(values: Floats, columns: list[Column]) -> tuple[list[Feature], dict[str, str]]:
    """The figures worth looking at, with their scales; and why the others are not."""
    features: list[Feature] = []
    seen: list[tuple[str, Floats]] = []
    dropped: dict[str, str] = {}
    for n, column in enumerate(columns):
        found, reason = _fitted(values[:, n], column)
        if found is None:
            dropped[column.key] = reason
            continue
        own = scaled(values[:, n], found)
        twin = next((key for key, other in seen if _are_alike(own, other)), None)
        if twin is not None:
            dropped[column.key] = f"like:{twin}"
            continue
        seen.append((column.key, own))
        features.append(found)
    groups = [column.group for column in columns if any(column.key == key for key, _ in seen)]
    weights = [float(1 / np.sqrt(groups.count(group))) for group in groups]
    pairs = zip(features, weights, strict=True)
    return [dataclasses.replace(each, weight=weight) for each, weight in pairs], dropped


def _fitted(values: Floats, column: Column) -> tuple[Feature | None, str]:

    known = values[~np.isnan(values)]
    if not column.is_count and len(known) < KNOWN * len(values):
        return None, "unknown"
    fill = 0.0 if column.is_count else float(np.median(known))
    bent = shaped(filled(values, fill), column.shape)
    low, high = (float(each) for each in np.percentile(bent, EDGES))
    cut = np.clip(bent, low, high)
    commonest = np.unique(cut, return_counts=True)[1].max() / len(cut)
    if commonest > SAME or high <= low:
        return None, "constant"
    quarters = np.percentile(cut, (25, 75))
    width = max(float(quarters[1] - quarters[0]) / QUARTERS, float(cut.std()))
    bins = np.unique(np.percentile(cut, np.linspace(0, 100, BINS + 1)[1:-1]))
    return Feature(
        key=column.key,
        shape=column.shape,
        fill=fill,
        low=low,
        high=high,
        middle=float(np.median(cut)),
        width=width,
        weight=1.0,
        bins=tuple(float(each) for each in bins),
        shares=shares(cut, tuple(float(each) for each in bins)),
    ), ""


def shares(bent: Floats, bins: tuple[float, ...]) -> tuple[float, ...]:
    """Which part of the values is in each bin; a value on an edge is below it."""
    places = np.searchsorted(np.asarray(bins), bent, side="left")
    counts = np.bincount(places, minlength=len(bins) + 1)
    return tuple(float(each) for each in counts / max(1, len(bent)))


def _are_alike(one: Floats, other: Floats) -> bool:

    return bool(abs(np.corrcoef(one, other)[0, 1]) > ALIKE)
