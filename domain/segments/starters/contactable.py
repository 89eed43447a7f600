"""Who may be written to in Telegram."""

from domain.segments.rule import Rule
from domain.segments.starter import Starter

STARTER = Starter(
    group="reach",
    needs=("consent",),
    rule=Rule(base="contactable"),
    is_common=True,
)
