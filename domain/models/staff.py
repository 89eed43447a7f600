"""Who works in a shop and in what role."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.person import Person
from domain.models.shop import Shop


class Staff(Model):
    """One person's role in one shop: owner, manager, analyst, moderator or support."""

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="staff"
    )
    shop_id: int
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField(
        "shop.Person", related_name="jobs"
    )
    person_id: int
    role = fields.CharField(max_length=16)
    joined_at = InstantField()

    class Meta:
        table = "staff"
        unique_together = (("shop", "person"),)
        indexes = (("person_id",),)
