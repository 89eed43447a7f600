"""Marketing messages since the person last came."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def ignored(each: int) -> int | None:
        sent = [
            row["sent_at"]
            for row in oracle.rows("deliveries", each)
            if (row["status"], row["kind"]) == ("sent", "marketing")
        ]
        came = [row["touched_at"] for row in oracle.rows("touches", each)]
        visits = [row for row in oracle.rows("events", each) if row["name"] == "visit_start"]
        came += [row["happened_at"] for row in visits]
        past = [moment for moment in came if moment < oracle.now]
        found = [
            moment
            for moment in sent
            if moment < oracle.now and all(moment > reaction for reaction in past)
        ]
        return len(found) or None

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, ignored, oracle.real) is True
    return number(asked, person, lambda each: ignored(each) or 0, oracle.real)
