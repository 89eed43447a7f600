"""Who waits for goods to come in."""

from domain.segments.conditions.wait_list import WaitList
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="now",
    needs=("waiting",),
    rule=all_of(WaitList(operator="not_empty")),
)
