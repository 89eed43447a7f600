"""What two models say of some people."""

from domain.models import Score
from tests.segments.world import Maker, Rows

MODEL = Score
AFTER = ("customers",)
MODELS = ("churn", "ltv")
VALUES = (0.0, 0.01, 0.29, 0.5, 0.99, 1.0, 2.0, 333.0)
POOLS = {"score_model": MODELS}


def rows(maker: Maker) -> Rows:
    told = [(person, model) for person in maker.customers for model in MODELS]
    kept = [pair for pair in told if maker.dice.random() < 0.6]
    return [
        {
            "id": key,
            "customer_id": person,
            "model": model,
            "value": maker.dice.choice(VALUES),
            "computed_at": maker.now,
        }
        for key, (person, model) in zip(maker.ids(len(kept)), kept, strict=True)
    ]
