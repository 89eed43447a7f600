"""In any of the chats, as far as the bot has seen."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    seen = {row["chat_id"]: row["status"] for row in oracle.rows("chat_members", person)}
    told = [seen.get(chat) for chat in asked["chats"]]
    if "member" in told:
        return bool(asked["operator"] == "any_of")
    return None if None in told else bool(asked["operator"] == "none_of")
