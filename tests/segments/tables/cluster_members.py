"""Who was in which group, and who is."""

from domain.models import ClusterMember
from tests.segments.world import Maker, Row, Rows

MODEL = ClusterMember
AFTER = ("customers", "clusters")


def rows(maker: Maker) -> Rows:
    return [_stay(maker, key) for key in maker.ids(maker.dice.randrange(5, 25))]


def _stay(maker: Maker, key: int) -> Row:
    since, until = sorted((maker.moment(), maker.coming()))
    return {
        "id": key,
        "customer_id": maker.dice.choice(maker.customers),
        "cluster_id": maker.dice.choice(maker["clusters"])["id"],
        "since": since,
        "until": maker.dice.choice((None, until)),
    }
