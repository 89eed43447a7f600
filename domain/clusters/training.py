"""Finding groups: how many there are, where their centres lie, what tells them apart.

k-means on scaled figures. The number of groups is chosen among 2 to 8: of those that come out the
same on resamples (adjusted Rand index) the one with the best silhouette, and of nearly equal ones
the most detailed. Everything follows from the people and the seed, not from the order of rows.
Imported in the process pool only.
"""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score
from threadpoolctl import threadpool_limits

from domain.clusters import scaling
from domain.clusters.model import Column, Feature, Trained, Trait, Tried
from domain.clusters.table import read

Floats = NDArray[Any]

NUMBERS: Final = tuple(range(2, 9))
SAMPLE, LOOKED_AT, LEARNED_FROM = 8_000, 2_500, 50_000
RESAMPLES, PART = 6, 0.7
# Groups that come back in three resamples out of four, in the words of the adjusted Rand index.
STABLE: Final = 0.75
# Nearly as good a silhouette as the best.
NEARLY: Final = 0.9
SMALLEST_PART, SMALLEST = 0.02, 5
LEAST_FIGURES: Final = 1


def train(path: str, columns: tuple[Column, ...], seed: int) -> Trained | None:
    """The groups of the people kept in a file; None where the figures tell nobody apart."""
    ids, values = read(path, len(columns))
    return found(values[ids.argsort()], columns, seed)


def found(values: Floats, columns: tuple[Column, ...], seed: int) -> Trained | None:
    """The same of a table whose rows stand in the order of ids."""
    with threadpool_limits(1):  # sums of several threads differ in the last digit
        return _found(values, columns, seed)


def _found(values: Floats, columns: tuple[Column, ...], seed: int) -> Trained | None:
    features, dropped = scaling.fitted(values, list(columns))
    if len(features) < LEAST_FIGURES:
        return None
    table = scaling.table(values, [each.key for each in columns], features)
    dice = np.random.default_rng(seed)
    tried = _tried(_some(table, SAMPLE, dice), dice, seed)
    if not tried:
        return None
    best = chosen(tried)
    learned = _some(table, LEARNED_FROM, dice)
    model = KMeans(best.groups, n_init=10, random_state=seed).fit(learned)
    centres = _in_order(model.cluster_centers_, nearest(table, model.cluster_centers_))
    labels = nearest(table, centres)
    return Trained(
        people=len(values),
        features=tuple(features),
        dropped=dropped,
        tried=tried,
        groups=best.groups,
        silhouette=best.silhouette,
        stability=best.stability,
        centres=tuple(tuple(float(each) for each in row) for row in centres),
        traits=tuple(
            _traits(values, table, labels == n, columns, features) for n in range(best.groups)
        ),
    )


def chosen(tried: tuple[Tried, ...]) -> Tried:
    """The best number of groups; where none is stable, the most stable one."""
    stable = [each for each in tried if each.stability >= STABLE]
    if not stable:
        return max(tried, key=lambda each: each.stability)
    top = max(each.silhouette for each in stable)
    near = [each for each in stable if each.silhouette >= NEARLY * top]
    return max(near, key=lambda each: each.groups)


def nearest(table: Floats, centres: Floats) -> Floats:
    """The number of the nearest centre of each row; of equal ones the first."""
    apart = -2 * table @ centres.T + (centres**2).sum(axis=1)
    return np.asarray(apart.argmin(axis=1))


def _tried(sample: Floats, dice: Any, seed: int) -> tuple[Tried, ...]:  # noqa: ANN401 - numpy's

    looked_at = dice.permutation(len(sample))[:LOOKED_AT]
    parts = [dice.permutation(len(sample))[: int(PART * len(sample))] for _ in range(RESAMPLES)]
    most = len(np.unique(sample, axis=0)) - 1
    found: list[Tried] = []
    for groups in (each for each in NUMBERS if each <= most):
        labels = KMeans(groups, n_init=5, random_state=seed).fit_predict(sample)
        sizes = np.bincount(labels, minlength=groups)
        if sizes.min() < max(SMALLEST, SMALLEST_PART * len(sample)):
            continue
        if len(np.unique(labels[looked_at])) < groups:
            continue
        found.append(
            Tried(
                groups=groups,
                silhouette=float(silhouette_score(sample[looked_at], labels[looked_at])),
                stability=_stability(sample, labels, parts, groups, seed),
                smallest=float(sizes.min() / len(sample)),
            )
        )
    return tuple(found)


def _stability(
    sample: Floats, labels: Floats, parts: list[Floats], groups: int, seed: int
) -> float:
    """How alike the groups come out on parts of the people: the mean adjusted Rand index."""
    indexes = []
    for part in parts:
        other = KMeans(groups, n_init=2, random_state=seed).fit(sample[part])
        indexes.append(adjusted_rand_score(labels, nearest(sample, other.cluster_centers_)))
    return float(np.mean(indexes))


def _some(table: Floats, most: int, dice: Any) -> Floats:  # noqa: ANN401 - numpy's
    return table if len(table) <= most else table[sorted(dice.permutation(len(table))[:most])]


def _in_order(centres: Floats, labels: Floats) -> Floats:
    """The largest group first."""
    sizes = np.bincount(labels, minlength=len(centres))
    return centres[np.lexsort((centres[:, 0], -sizes))]


def _traits(
    values: Floats,
    table: Floats,
    own: Floats,
    columns: tuple[Column, ...],
    features: list[Feature],
) -> tuple[Trait, ...]:
    places = {column.key: n for n, column in enumerate(columns)}
    found = []
    for n, feature in enumerate(features):
        column, raw = table[:, n], scaling.filled(values[:, places[feature.key]], feature.fill)
        spread = float(column.std()) or 1.0
        effect = float(column[own].mean() - column.mean()) / spread if own.any() else 0.0
        found.append(
            Trait(
                key=feature.key,
                effect=round(effect, 4),
                middle=_middle(raw[own], feature),
                shop=_middle(raw, feature),
            )
        )
    return tuple(sorted(found, key=lambda each: -abs(each.effect)))


def _middle(raw: Floats, feature: Feature) -> float | None:
    """The median, or the mean of shares and counts that are mostly nought."""
    if not len(raw):
        return None
    middle = float(np.median(raw))
    return float(raw.mean()) if middle == 0 and feature.shape == "plain" else middle
