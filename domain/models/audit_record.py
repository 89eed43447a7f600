"""The audit log: changes of rights, sends, exports, deletions."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class AuditRecord(Model):
    """Who did what, `action` has a text `audit-<action>` that sees `details`. Never changed."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="audit"
    )
    shop_id: int
    actor_id = fields.BigIntField(null=True)
    actor_name = fields.CharField(max_length=160, default="")
    action = fields.CharField(max_length=40)
    details: dict[str, object] = fields.JSONField(default=dict)
    happened_at = InstantField()

    class Meta:
        table = "audit_record"
        indexes = (("shop_id", "happened_at"),)
