"""Good ones who begin to be late."""

from domain.segments.conditions.rfm_cell import RfmCell
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="rfm",
    needs=("order",),
    rule=all_of(RfmCell(recency=("r2",), frequency=("f3", "f2"), money=("m3", "m2"))),
)
