"""The one connection that invoices of the random shops came by."""

from domain.models import Connector
from tests.segments.world import Maker, Rows

MODEL = Connector


def rows(maker: Maker) -> Rows:
    return [
        {"id": key, "kind": "stars", "name": "Stars", "token": f"t{key}", "made_at": maker.now}
        for key in maker.ids(1)
    ]
