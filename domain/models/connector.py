"""Connections to the shop's other systems, what each run of them did, and what went wrong."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class Connector(Model):
    """One connection, `kind` is the file in `domain/connectors/kinds`.

    `status`: new, works, warns, fails, held (it waits for a word of the owner). `params` are the
    fields of the kind, `secret` those that are sealed, `state` is what the kind remembers.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="connectors"
    )
    shop_id: int
    kind = fields.CharField(max_length=32)
    name = fields.CharField(max_length=64)
    params: dict[str, Any] = fields.JSONField(default=dict)
    secret = fields.TextField(default="")
    # The end of its own address, for those who call us.
    token = fields.CharField(max_length=48, unique=True)
    state: dict[str, Any] = fields.JSONField(default=dict)
    status = fields.CharField(max_length=8, default="new")
    is_paused = fields.BooleanField(default=False)
    failures = fields.IntField(default=0)
    failing_since: datetime | None = InstantField(null=True)
    # What the owner was last told: "" or "fails".
    told = fields.CharField(max_length=8, default="")
    error_code = fields.CharField(max_length=40, default="")
    error_values: dict[str, Any] = fields.JSONField(default=dict)
    made_by = fields.BigIntField(null=True)
    made_at = InstantField()
    next_run_at: datetime | None = InstantField(null=True)
    last_run_at: datetime | None = InstantField(null=True)
    last_good_at: datetime | None = InstantField(null=True)
    removed_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "connector"
        indexes = (("shop_id", "kind"), ("next_run_at",))


class ConnectorRun(Model):
    """One run. `cause`: clock, hand, file, called.

    `status`: waiting, running, done, same (nothing new there), held, failed, dropped. `held` keeps
    what has been read until somebody decides. `cursor` is the last batch that is in the database.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="connector_runs"
    )
    shop_id: int
    connector: fields.ForeignKeyRelation[Connector] = fields.ForeignKeyField(
        "shop.Connector", related_name="runs"
    )
    connector_id: int
    cause = fields.CharField(max_length=8)
    status = fields.CharField(max_length=8, default="waiting")
    phase = fields.CharField(max_length=8, default="")
    done = fields.IntField(default=0)
    total = fields.IntField(default=0)
    cursor = fields.IntField(default=0)
    counts: dict[str, int] = fields.JSONField(default=dict)
    problems: dict[str, int] = fields.JSONField(default=dict)
    error_code = fields.CharField(max_length=40, default="")
    error_values: dict[str, Any] = fields.JSONField(default=dict)
    etag = fields.CharField(max_length=200, default="")
    changed = fields.CharField(max_length=200, default="")
    content_hash = fields.CharField(max_length=64, default="")
    # The file that was sent, and the report of what changed, in the folder of files.
    file_hash = fields.CharField(max_length=64, default="")
    report_hash = fields.CharField(max_length=64, default="")
    asked_by = fields.BigIntField(null=True)
    # A hold was looked at and said yes to.
    is_allowed = fields.BooleanField(default=False)
    made_at = InstantField()
    started_at: datetime | None = InstantField(null=True)
    finished_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "connector_run"
        indexes = (("shop_id", "connector_id", "made_at"), ("status",))


class ConnectorProblem(Model):
    """One thing that could not be taken, `line` is empty where there are no lines."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="connector_problems"
    )
    shop_id: int
    connector: fields.ForeignKeyRelation[Connector] = fields.ForeignKeyField(
        "shop.Connector", related_name="problems_found"
    )
    connector_id: int
    run: fields.ForeignKeyRelation[ConnectorRun] = fields.ForeignKeyField(
        "shop.ConnectorRun", related_name="problems_found"
    )
    run_id: int
    line = fields.IntField(null=True)
    field = fields.CharField(max_length=40, default="")
    reason = fields.CharField(max_length=40)
    sample = fields.CharField(max_length=200, default="")
    happened_at = InstantField()

    class Meta:
        table = "connector_problem"
        indexes = (("shop_id", "connector_id", "happened_at"), ("run_id",))
