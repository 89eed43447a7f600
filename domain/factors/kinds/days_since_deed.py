"""Whole days since anything was done in the bot, the app or on the site."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="deeds",
    group="visits",
    unit="days",
    terms=("({now} - MAX(x.happened_at)) / 86400000",),
)
