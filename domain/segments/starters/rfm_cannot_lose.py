"""The best of long ago."""

from domain.segments.conditions.rfm_cell import RfmCell
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="rfm",
    needs=("order",),
    rule=all_of(RfmCell(recency=("r1",), frequency=("f3",))),
)
