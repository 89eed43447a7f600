"""Groups of customers that look alike, found by themselves, and the models that found them."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class ClusterModel(Model):
    """One training: a version that never changes after `trained_at`, and how it keeps since then.

    `status` is `waiting`, `training`, `ready`, `short` (too few buyers) or `failed`. The newest
    ready one is in force. `features` are the figures with their scales, `tried` the numbers of
    groups tried, `dropped` the figures left out and why, `drift` what the last assigning told.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="cluster_models"
    )
    shop_id: int
    version = fields.IntField()
    status = fields.CharField(max_length=12, default="waiting")
    done_percent = fields.SmallIntField(default=0)
    asked_by = fields.BigIntField(null=True)
    asked_at = InstantField()
    trained_at: datetime | None = InstantField(null=True)
    seed = fields.IntField(default=0)
    people = fields.IntField(default=0)
    groups = fields.SmallIntField(default=0)
    silhouette = fields.FloatField(null=True)
    stability = fields.FloatField(null=True)
    features: list[dict[str, Any]] = fields.JSONField(default=list)
    tried: list[dict[str, Any]] = fields.JSONField(default=list)
    dropped: dict[str, str] = fields.JSONField(default=dict)
    # The words groups were named with, in the language of who asked.
    words: dict[str, str] = fields.JSONField(default=dict)
    assigned_at: datetime | None = InstantField(null=True)
    drift: dict[str, Any] = fields.JSONField(default=dict)

    class Meta:
        table = "cluster_model"
        unique_together = (("shop", "version"),)


class Cluster(Model):
    """One group of a model. `portrait` is its figures against the shop's, most telling first."""

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="clusters"
    )
    shop_id: int
    model: fields.ForeignKeyRelation[ClusterModel] = fields.ForeignKeyField(
        "shop.ClusterModel", related_name="clusters"
    )
    model_id: int
    number = fields.SmallIntField()
    name = fields.CharField(max_length=160)
    centre: list[float] = fields.JSONField(default=list)
    portrait: list[dict[str, Any]] = fields.JSONField(default=list)
    size = fields.IntField(default=0)

    class Meta:
        table = "cluster"
        unique_together = (("model", "number"),)
        indexes = (("shop_id", "model_id"),)


class ClusterMember(Model):
    """A customer is in a group from `since` to `until`, which is empty while they are."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="cluster_members"
    )
    shop_id: int
    cluster: fields.ForeignKeyRelation[Cluster] = fields.ForeignKeyField(
        "shop.Cluster", related_name="members"
    )
    cluster_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="clusters"
    )
    customer_id: int
    since = InstantField()
    until: datetime | None = InstantField(null=True)

    class Meta:
        table = "cluster_member"
        indexes = (
            ("shop_id", "cluster_id", "until", "customer_id"),
            ("shop_id", "customer_id", "until"),
        )
