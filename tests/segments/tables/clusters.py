"""Groups of the models."""

from domain.models import Cluster
from tests.segments.world import Maker, Rows

MODEL = Cluster
AFTER = ("cluster_models",)


def rows(maker: Maker) -> Rows:
    old, new = (row["id"] for row in maker["cluster_models"])
    return [
        {"id": key, "model_id": old if n == 0 else new, "number": n + 1, "name": f"Г{n}"}
        for n, key in enumerate(maker.ids(4))
    ]
