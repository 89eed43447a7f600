"""The result of a test by parts of its people, by one dimension at a time."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime

from domain.core.ports import Pool
from domain.experiments import judging
from domain.experiments.dimension import Dimension, Ground, Moment
from domain.experiments.judging import Counted
from domain.experiments.tallying import span_of
from domain.experiments.verdict.slicing import Parts, parts_of
from domain.models import Experiment, Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class Broken:
    """The parts, as of when people were what they are called, and names of labels."""

    parts: Parts
    at: Moment
    names: Mapping[str, str]


async def by(
    dimension: Dimension, experiment: Experiment, shop: Shop, now: datetime, pool: Pool
) -> Broken:
    """Raises NotFoundError, TooSlowError, ComputingError."""
    since = span_of(experiment, now).since
    labels = await dimension.labels(Ground(shop=shop, experiment=experiment, since=since))
    counted = await judging.sliced(experiment, shop, now, dimension.kind, labels.sql)
    found = await pool.run(told, counted, seconds=judging.SECONDS)
    return Broken(parts=found, at=labels.at, names=labels.names)


def told(counted: Counted) -> Parts:
    """The parts; runs in the pool."""
    return parts_of(judging.evidence_of(counted))
