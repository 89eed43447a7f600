"""Lately and more than once, but not often yet."""

from domain.segments.conditions.rfm_cell import RfmCell
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="rfm",
    needs=("order",),
    rule=all_of(RfmCell(recency=("r3",), frequency=("f2",))),
)
