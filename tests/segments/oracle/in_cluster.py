"""Stays in any of the groups, where their model has assigned people at all."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, stay


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    models = {row["id"]: row for row in oracle.world.rows("cluster_models")}
    named = [row for row in oracle.world.rows("clusters") if row["id"] in asked["clusters"]]
    if not any(models[row["model_id"]]["assigned_at"] for row in named):
        return None
    stays = [
        (row["since"], row["until"])
        for row in oracle.rows("cluster_members", person)
        if row["cluster_id"] in asked["clusters"]
    ]
    return stay(asked, stays, oracle.now, oracle.zone)
