"""Accounts of Telegram: what people are called there."""

from domain.models import Person
from tests.segments.world import Maker, Rows

MODEL = Person
AFTER = ("customers",)


def rows(maker: Maker) -> Rows:
    return [
        {
            "telegram_id": row["telegram_id"],
            "name": maker.dice.choice(("", "Иван Мосин", "Ёлка")),
            "created_at": maker.now,
        }
        for row in maker["customers"]
        if row["telegram_id"] is not None and maker.dice.random() < 0.7
    ]
