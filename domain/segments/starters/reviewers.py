"""Who wrote a review within a year."""

from domain.segments.conditions.review_written import ReviewWritten
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="taste",
    needs=("review",),
    rule=all_of(ReviewWritten(days=365)),
)
