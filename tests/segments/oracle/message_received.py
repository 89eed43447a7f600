"""Messages delivered."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    sent = [row for row in oracle.rows("deliveries", person) if row["status"] == "sent"]
    found = [
        row
        for row in oracle.within(sent, "sent_at", asked)
        if (not asked["mailings"] or row["campaign_id"] in asked["mailings"])
        and (not asked["received_in"] or row["channel"] in asked["received_in"])
    ]
    return deed(asked, len(found))
