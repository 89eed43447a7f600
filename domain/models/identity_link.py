"""Which identities were seen together: the evidence by which people are told apart."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.identity import Identity
from domain.models.shop import Shop


class IdentityLink(Model):
    """Two identities that came in one report, the smaller id first. Evidence is never taken back.

    `source` is who reported it: `bot`, `app`, `web`, `api`, `import`, `staff`.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="identity_links"
    )
    shop_id: int
    one: fields.ForeignKeyRelation[Identity] = fields.ForeignKeyField(
        "shop.Identity", related_name="links_onwards"
    )
    one_id: int
    other: fields.ForeignKeyRelation[Identity] = fields.ForeignKeyField(
        "shop.Identity", related_name="links_back"
    )
    other_id: int
    source = fields.CharField(max_length=8)
    seen_at = InstantField()

    class Meta:
        table = "identity_link"
        unique_together = (("one", "other"),)
        indexes = (("other_id",),)
