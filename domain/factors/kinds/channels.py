"""In how many channels the person may be reached."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="person",
    group="person",
    unit="count",
    terms=("MAX(x.channels)",),
)
