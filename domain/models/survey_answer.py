"""Answers to the shop's questions."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class SurveyAnswer(Model):
    """One answer to a `question`, the shop's own id of it: a score, a choice or words."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="survey_answers"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="survey_answers"
    )
    customer_id: int
    external_id = fields.CharField(max_length=64)
    question = fields.CharField(max_length=64)
    score = fields.IntField(null=True)
    choice = fields.CharField(max_length=160, default="")
    choice_folded = fields.CharField(max_length=160, default="")
    text = fields.TextField(default="")
    answered_at = InstantField()
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "survey_answer"
        unique_together = (("shop", "external_id"),)
        indexes = (
            ("shop_id", "customer_id", "question", "answered_at"),
            ("shop_id", "question", "answered_at", "customer_id"),
        )
