"""Who gets which variant: a lot that falls the same way wherever and whenever it is drawn.

The unit is the Telegram account, `t123`, or the number of a customer who has none, `c45`; so pages,
bot and database know it alike. Of 10,000 buckets the first belong to the control.
"""

import dataclasses
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from domain.core.buckets import BUCKETS, bucket, bucket_sql

UNIT_SQL = (
    "(CASE WHEN c.telegram_id IS NULL THEN 'c' || CAST(c.id AS TEXT)"
    " ELSE 't' || CAST(c.telegram_id AS TEXT) END)"
)
# How somebody came to their variant; `out` has none.
Way = Literal["override", "stored", "lot", "winner", "kept"]


def unit_of(telegram_id: int | None, customer_id: int = 0) -> str:
    """Under what a person is drawn."""
    return f"c{customer_id}" if telegram_id is None else f"t{telegram_id}"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Arm:
    """A variant and its weight."""

    variant_id: int
    weight: int


@dataclasses.dataclass(frozen=True, kw_only=True)
class Draw:
    """Everything the lot of an experiment depends on; `kept` and `winner` are of a roll-out.

    The first `own` buckets had the control under all shares there ever were.
    """

    salt: str
    arms: tuple[Arm, ...]
    layer_salt: str = ""
    layer_from: int = 0
    layer_to: int = BUCKETS
    holdout: int = 0
    winner: int | None = None
    kept: int = 0
    own: int = BUCKETS

    def takes(self, unit: str) -> bool:
        """Whether the unit takes part: its place in the layer is ours, and it is not held out."""
        if self.layer_salt:
            place = bucket(self.layer_salt, unit)
            if not self.layer_from <= place < self.layer_to:
                return False
        return bucket(f"{self.salt}:holdout", unit) >= self.holdout * BUCKETS // 100

    def arm(self, unit: str) -> tuple[int, Way]:
        """The variant of a unit that takes part.

        In a roll-out the control is kept for the first of its own buckets: nobody who has seen the
        winner goes back.
        """
        place = bucket(self.salt, unit)
        if self.winner is not None:
            own = min(self.own, _edges(self.arms)[0])
            is_kept = place < min(self.kept * BUCKETS // 100, own)
            return (self.arms[0].variant_id, "kept") if is_kept else (self.winner, "winner")
        for arm, edge in zip(self.arms, _edges(self.arms), strict=True):
            if place < edge:
                return arm.variant_id, "lot"
        return self.arms[-1].variant_id, "lot"

    def arm_sql(self) -> str:
        """The same as SQL about the customer `c`: the id of the variant, NULL for who has none."""
        place = bucket_sql(_quoted(self.salt), UNIT_SQL)
        cases = " ".join(
            f"WHEN {place} < {edge} THEN {arm.variant_id}"
            for arm, edge in zip(self.arms, _edges(self.arms), strict=True)
        )
        return f"(CASE WHEN NOT {self._takes_sql()} THEN NULL {cases} END)"

    def _takes_sql(self) -> str:
        held = bucket_sql(_quoted(f"{self.salt}:holdout"), UNIT_SQL)
        tests = [f"{held} >= {self.holdout * BUCKETS // 100}"]
        if self.layer_salt:
            place = bucket_sql(_quoted(self.layer_salt), UNIT_SQL)
            tests.append(f"{place} >= {self.layer_from} AND {place} < {self.layer_to}")
        return f"({' AND '.join(tests)})"


def control_edge(weights: Sequence[int]) -> int:
    """Where the buckets of the control end under these weights."""
    return weights[0] * BUCKETS // sum(weights)


@lru_cache(maxsize=1_000)
def _edges(arms: tuple[Arm, ...]) -> list[int]:
    """Where the buckets of each arm end."""
    total = sum(arm.weight for arm in arms)
    reached, edges = 0, []
    for arm in arms:
        reached += arm.weight
        edges.append(reached * BUCKETS // total)
    return edges


def _quoted(salt: str) -> str:
    """Salts are our own hexadecimal digits and words."""
    return f"'{salt}'"
