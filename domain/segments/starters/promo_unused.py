"""Who was given a code and has not used it."""

from domain.segments.conditions.promo_unused import PromoUnused
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="now",
    needs=("promo",),
    rule=all_of(PromoUnused()),
)
