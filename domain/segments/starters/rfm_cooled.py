"""Those who bought lately a month ago and don't any more."""

from domain.segments.conditions.rfm_cell import RfmCell
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="rfm",
    needs=("order",),
    rule=all_of(RfmCell(operator="moved", days=30, was_recency=("r3",), recency=("r2", "r1"))),
)
