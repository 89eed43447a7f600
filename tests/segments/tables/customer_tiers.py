"""Who was in which tier: over, still in it, or with an end that is known already."""

from domain.models import CustomerTier
from tests.segments.world import Maker, Row, Rows

MODEL = CustomerTier
AFTER = ("customers", "tiers")


def rows(maker: Maker) -> Rows:
    """One at a moment: the key is of the person and the moment."""
    made = [_stay(maker) for _ in range(maker.dice.randrange(5, 25))]
    return list({(row["customer_id"], row["since"]): row for row in made}.values())


def _stay(maker: Maker) -> Row:
    since, until = sorted((maker.moment(), maker.coming()))
    return {
        "customer_id": maker.dice.choice(maker.customers),
        "tier_id": maker.dice.choice(maker["tiers"])["id"],
        "since": since,
        "until": maker.dice.choice((None, until)),
    }
