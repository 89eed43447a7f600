"""Everybody's group by a frozen model, and how far the shop has moved since it was trained.

Imported in the process pool only.
"""

import math
from array import array
from typing import Final

import numpy as np

from domain.clusters import scaling
from domain.clusters.model import Assigned, Feature
from domain.clusters.table import read
from domain.clusters.training import nearest

# An empty bin would make the index infinite.
LEAST_SHARE: Final = 1e-4


def assign(
    path: str,
    keys: tuple[str, ...],
    features: tuple[Feature, ...],
    centres: tuple[tuple[float, ...], ...],
) -> Assigned:
    """The groups of the people kept in a file."""
    ids, values = read(path, len(keys))
    order = ids.argsort()
    ids, values = ids[order], values[order]
    table = scaling.table(values, list(keys), list(features))
    labels = nearest(table, np.asarray(centres))
    places = {key: n for n, key in enumerate(keys)}
    shift = {}
    for each in features:
        raw = scaling.filled(values[:, places[each.key]], each.fill)
        bent = np.clip(scaling.shaped(raw, each.shape), each.low, each.high)
        shift[each.key] = psi(each.shares, scaling.shares(bent, each.bins))
    return Assigned(
        ids=array("q", ids.astype("int64").tobytes()),
        groups=array("b", labels.astype("int8").tobytes()),
        shift=shift,
    )


def psi(before: tuple[float, ...], now: tuple[float, ...]) -> float:
    """The population stability index: 0 for the same shares, over 0.25 for another population."""
    pairs = [
        (max(was, LEAST_SHARE), max(share, LEAST_SHARE))
        for was, share in zip(before, now, strict=True)
    ]
    return sum((share - was) * math.log(share / was) for was, share in pairs)
