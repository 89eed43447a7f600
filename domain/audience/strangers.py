"""Visitors of whom nothing is left but the number of a browser: they are forgotten, too."""

from datetime import datetime, timedelta
from typing import Final

from tortoise.expressions import Q

from domain.audience.belongings import OWNER, belongings
from domain.audience.kinship import DEVICES
from domain.models import Customer, Identity, Merge

# Somebody who has just come has no event yet that says so.
TERM: Final = timedelta(days=30)
PAGE: Final = 500


async def forget(after: int, now: datetime) -> tuple[int, int]:
    """Look at the next page above `after`; where it ended (0 at the end), and how many are gone.

    Gone is who has neither contact nor name, and no row in any table but those of the browser.
    """
    unknown = Customer.filter(
        id__gt=after,
        telegram_id__isnull=True,
        phone="",
        email="",
        name="",
        is_guest=False,
        merged_into_id__isnull=True,
        erased_at__isnull=True,
        registered_at__lt=now - TERM,
    )
    ids = [row[0] for row in await unknown.order_by("id").limit(PAGE).values_list("id")]
    if not ids:
        return 0, 0
    gone = sorted(set(ids) - await _in_use(ids))
    await Customer.filter(id__in=gone).delete()
    return ids[-1], len(gone)


async def _in_use(ids: list[int]) -> set[int]:
    used: set[int] = set()
    for table, belonging in belongings().items():
        if table != "identity":
            rows = belonging.model.filter(**{f"{OWNER}__in": ids}).distinct()
            used |= {row[0] for row in await rows.values_list(OWNER)}
    known = Identity.filter(customer_id__in=ids).exclude(kind__in=DEVICES)
    used |= {row[0] for row in await known.values_list(OWNER)}
    either = Merge.filter(Q(kept_id__in=ids) | Q(gone_id__in=ids))
    return used.union(*await either.values_list("kept_id", "gone_id"))
