"""Imports of files: what was sent, how its columns were understood, how far it got."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.file import File
from domain.models.shop import Shop


class ImportRun(Model):
    """One import of one file.

    `kind`: orders, customers, products. `status`: draft, waiting, running, cancelled, failed,
    done. `plan` is how the file is read (encoding, delimiter, mapping); `report` holds the counts
    and is written with every committed batch.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="imports"
    )
    shop_id: int
    kind = fields.CharField(max_length=16)
    file: fields.ForeignKeyNullableRelation[File] = fields.ForeignKeyField(
        "shop.File", related_name="imports", null=True
    )
    file_id: int | None
    file_name = fields.CharField(max_length=255)
    status = fields.CharField(max_length=16, default="draft")
    plan: dict[str, Any] = fields.JSONField(default=dict)
    report: dict[str, Any] = fields.JSONField(default=dict)
    lines_total = fields.IntField(default=0)
    lines_done = fields.IntField(default=0)
    asked_by = fields.BigIntField(null=True)
    made_at = InstantField()
    started_at: datetime | None = InstantField(null=True)
    finished_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "import_run"
        indexes = (("shop_id", "made_at"), ("status",))
