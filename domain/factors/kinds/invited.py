"""How many people came by the person’s invitation."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="invited",
    group="loyalty",
    unit="count",
    terms=("COUNT(*)",),
)
