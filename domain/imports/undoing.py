"""What an import of other data has brought is taken back, where nothing has changed it since."""

from typing import Final

from tortoise.models import Model

from domain.models import (
    Booking,
    CustomerTier,
    LoyaltyMovement,
    LoyaltyTier,
    ProductAttribute,
    ProductInterest,
    PromoCode,
    Review,
    Score,
    Subscription,
    SurveyAnswer,
)

TABLES: Final[tuple[type[Model], ...]] = (
    Booking, CustomerTier, LoyaltyMovement, ProductAttribute, ProductInterest, PromoCode, Review,
    Score, Subscription, SurveyAnswer,
)  # fmt: skip


async def take_back(shop_id: int, run_id: int) -> int:
    """Delete the rows that carry the import; how many there were.

    People the file has brought stay: somebody else may have told of them meanwhile.
    """
    count = 0
    for table in TABLES:
        count += await table.filter(shop_id=shop_id, import_run_id=run_id).delete()
    # A tier somebody is in stays with them.
    tiers = LoyaltyTier.filter(shop_id=shop_id, import_run_id=run_id)
    lived_in = await CustomerTier.filter(shop_id=shop_id).distinct().values_list("tier_id")
    return count + await tiers.exclude(id__in=[row[0] for row in lived_in]).delete()
