"""Many rows of the sample shop at once."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from tortoise.models import Model

from domain.core.batches import batches

BATCH: Final = 1_000
M = TypeVar("M", bound=Model)
Step = Callable[[int], None]


async def written(kind: type[M], rows: Sequence[M], step: Step | None = None) -> None:
    """Write them, batch by batch; `step` is told how many each time."""
    for batch in batches(rows, BATCH):
        await kind.bulk_create(batch)
        if step is not None:
            step(len(batch))
