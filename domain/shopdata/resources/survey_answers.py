"""Answers to the shop's questions: how likely to recommend us, why you left, what to improve."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from domain import models
from domain.core.names import fold
from domain.models import Shop
from domain.shopdata import people
from domain.shopdata.item import Item, Line, Moment, Note, Word
from domain.shopdata.numbered import Numbered, Values, owner
from domain.shopdata.people import Who
from domain.shopdata.refusal import wrong
from domain.shopdata.resource import Outcome, Resource

CHOICE = 160
HIGHEST_NPS = 10
SAID = ("score", "choice", "text")


class SurveyAnswer(Item):
    """An answer of a customer. A new one needs `customer`, `question` and what was answered."""

    customer: Who | None = None
    question: Annotated[
        Word | None,
        Field(
            min_length=1, description="Your name of the question; NPS is `nps`.", examples=["nps"]
        ),
    ] = None
    score: Annotated[int | None, Field(ge=-1000, le=1000, description="0 to 10 for NPS.")] = None
    choice: Annotated[Line | None, Field(max_length=CHOICE, examples=["Дорого"])] = None
    text: Note | None = None
    answered_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None


async def put(shop: Shop, item: SurveyAnswer, now: datetime) -> Outcome:
    """Store an answer."""
    values: Values = item.said("question", "score", "choice", "text", "answered_at")
    values |= await owner(shop, item.customer, now)
    if item.says("choice"):
        values["choice_folded"] = fold(item.choice or "")[:CHOICE]
    return await ANSWERS.put(shop, item, values, {"answered_at": now})


def _check(values: Mapping[str, Any]) -> None:
    if all(values.get(name) in {None, ""} for name in SAID):
        raise wrong("/score", "missing", "an answer is a score, a choice or a text")
    score = values.get("score")
    if values["question"] == "nps" and score is not None and not 0 <= score <= HIGHEST_NPS:
        raise wrong("/score", "too-large" if score > 0 else "too-small", "NPS is from 0 to 10")


async def _shown(_shop: Shop, row: models.SurveyAnswer) -> SurveyAnswer:
    return SurveyAnswer.model_construct(
        id=row.external_id,
        customer=await people.told(row.customer_id),
        question=row.question,
        score=row.score,
        choice=row.choice,
        text=row.text,
        answered_at=row.answered_at,
    )


ANSWERS = Numbered(
    table=models.SurveyAnswer,
    needs={"customer": "customer_id", "question": "question"},
    show=_shown,
    check=_check,
)
RESOURCE = Resource(
    type="survey_answer",
    scope="feedback",
    model=SurveyAnswer,
    put=put,
    get=ANSWERS.get,
    page=ANSWERS.page,
    delete=ANSWERS.delete,
    needs=("customer", "question"),
    example={
        "customer": {"telegram_id": 123456789},
        "question": "nps",
        "score": 9,
        "answered_at": "2026-03-16T15:00:00+03:00",
    },
)
