"""Who bought at least once."""

from domain.segments.rule import Rule
from domain.segments.starter import Starter

STARTER = Starter(
    group="life",
    needs=("order",),
    rule=Rule(base="customers"),
    is_common=True,
)
