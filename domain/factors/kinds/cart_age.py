"""Whole days since the oldest thing was put into the cart."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="cart",
    group="cart",
    unit="days",
    terms=("({now} - MIN(x.added_at)) / 86400000",),
)
