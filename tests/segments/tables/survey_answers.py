"""Answers by a score, by a choice or by both."""

from domain.models import SurveyAnswer
from tests.segments.world import Maker, Row, Rows

MODEL = SurveyAnswer
AFTER = ("customers",)
QUESTIONS = ("nps", "why")
CHOICES = ("", "Дорого", "Далеко")
POOLS = {"survey_question": QUESTIONS, "survey_choice": ("дорого", "далеко")}


def rows(maker: Maker) -> Rows:
    return [_answer(maker, key) for key in maker.ids(maker.dice.randrange(30))]


def _answer(maker: Maker, key: int) -> Row:
    chosen = maker.dice.choice(CHOICES)
    return {
        "id": key,
        "external_id": str(key),
        "customer_id": maker.dice.choice(maker.customers[:9]),
        "question": maker.dice.choice(QUESTIONS),
        "score": maker.dice.choice((None, 0, 2, 5, 9, 10)),
        "choice": chosen,
        "choice_folded": chosen.lower(),
        "answered_at": maker.moment(),
    }
