"""Often, and not long ago."""

from domain.segments.conditions.rfm_cell import RfmCell
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="rfm",
    needs=("order",),
    rule=all_of(RfmCell(recency=("r3", "r2"), frequency=("f3",))),
)
