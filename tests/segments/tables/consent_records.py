"""The proofs of decisions: those in force, and some older ones from elsewhere."""

from domain.models import ConsentRecord
from tests.segments.world import Maker, Rows

MODEL = ConsentRecord
AFTER = ("consents",)
SOURCES = ("bot", "site")
POOLS = {"consent_source": SOURCES}


def rows(maker: Maker) -> Rows:
    dice = maker.dice
    return [
        {**row, "source": dice.choice(SOURCES), "decided_at": decided}
        for row in maker["consents"]
        for decided in sorted({row["decided_at"], maker.moment()})
    ]
