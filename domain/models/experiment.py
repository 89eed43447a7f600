"""Experiments: what is compared, its variants, who never sees two at once, and what came of it."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.campaign import Campaign
from domain.models.segment import Segment
from domain.models.shop import Shop


class ExperimentLayer(Model):
    """Experiments of one layer never meet in one person: each has a range of its buckets."""

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="experiment_layers"
    )
    shop_id: int
    name = fields.CharField(max_length=40)
    salt = fields.CharField(max_length=16)
    made_at = InstantField()

    class Meta:
        table = "experiment_layer"
        unique_together = (("shop", "name"),)


class Experiment(Model):
    """A comparison of variants. `status`: draft, running, stopped, rolled_out.

    `kind` is `element`, a part of the Mini App under the key `element`, or `message`, a campaign.
    `goal` and `guardrails` are metrics as JSON, `plan` is what was counted before the start.
    `weights_log` says from which moment which weights were in force. Of 10,000 buckets of the layer
    it takes those from `layer_from` up to `layer_to`. `holdout` percent take no part; of a winner's
    roll-out `kept` percent keep the control. `noted_id` is the last event looked at.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="experiments"
    )
    shop_id: int
    name = fields.CharField(max_length=64)
    kind = fields.CharField(max_length=8)
    element = fields.CharField(max_length=40, default="")
    campaign: fields.ForeignKeyNullableRelation[Campaign] = fields.ForeignKeyField(
        "shop.Campaign", related_name="experiments", null=True, on_delete=fields.SET_NULL
    )
    campaign_id: int | None
    status = fields.CharField(max_length=12, default="draft")
    version = fields.IntField(default=1)
    hypothesis = fields.TextField(default="")
    rule = fields.TextField(default="")
    goal: dict[str, Any] = fields.JSONField(default=dict)
    guardrails: list[dict[str, Any]] = fields.JSONField(default=list)
    segment: fields.ForeignKeyNullableRelation[Segment] = fields.ForeignKeyField(
        "shop.Segment", related_name="experiments", null=True, on_delete=fields.SET_NULL
    )
    segment_id: int | None
    layer: fields.ForeignKeyNullableRelation[ExperimentLayer] = fields.ForeignKeyField(
        "shop.ExperimentLayer", related_name="experiments", null=True, on_delete=fields.SET_NULL
    )
    layer_id: int | None
    layer_from = fields.SmallIntField(default=0)
    layer_to = fields.SmallIntField(default=10_000)
    holdout = fields.SmallIntField(default=0)
    salt = fields.CharField(max_length=16)
    window_days = fields.SmallIntField(default=7)
    effect = fields.SmallIntField(default=10)
    plan: dict[str, Any] | None = fields.JSONField(null=True)
    weights_log: list[dict[str, Any]] = fields.JSONField(default=list)
    made_by: int | None = fields.BigIntField(null=True)
    made_at = InstantField()
    started_at: datetime | None = InstantField(null=True)
    stopped_at: datetime | None = InstantField(null=True)
    restarted_from: int | None = fields.IntField(null=True)
    winner_id: int | None = fields.IntField(null=True)
    kept = fields.SmallIntField(default=5)
    outcome = fields.CharField(max_length=12, default="")
    verdict: dict[str, Any] | None = fields.JSONField(null=True)
    noted_id = fields.BigIntField(default=0)
    # The last news an owner was told without asking: ship, stop, blocked, rest, turned; asked,
    # lapsed of a question.
    told = fields.CharField(max_length=12, default="", db_default="")
    # Of a message that goes out in steps: how (domain/experiments/steps), where it stands and until
    # when it waits (domain/campaigns/stepping), and why its owner is asked. The window of a message
    # may be hours; 0: it is `window_days`.
    steps: dict[str, Any] | None = fields.JSONField(null=True)
    stage = fields.CharField(max_length=8, default="", db_default="")
    due_at: datetime | None = InstantField(null=True)
    why = fields.CharField(max_length=8, default="", db_default="")
    window_hours = fields.SmallIntField(default=0, db_default=0)

    class Meta:
        table = "experiment"
        indexes = (("shop_id", "status", "id"), ("status", "id"))


class ExperimentVariant(Model):
    """One way the thing may be. `place` 0 is the control, `content` is what is shown of it.

    Of an element: text, photo (the id of a File), price, is_hidden. Of a message: see
    `domain.messaging.message`, with `channel` and `delay` in minutes besides.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="experiment_variants"
    )
    shop_id: int
    experiment: fields.ForeignKeyRelation[Experiment] = fields.ForeignKeyField(
        "shop.Experiment", related_name="variants"
    )
    experiment_id: int
    place = fields.SmallIntField()
    weight = fields.IntField(default=1)
    content: dict[str, Any] = fields.JSONField(default=dict)

    class Meta:
        table = "experiment_variant"
        unique_together = (("shop", "experiment", "place"),)


class ExperimentExposure(Model):
    """A person met a variant, for the first time and for good: whoever was assigned stays.

    Crossed are those who were seen with two variants: they are kept out of what is counted. Who is
    crossed `by_merge` alone saw one, and became one person with somebody who saw another.
    """

    id = fields.BigIntField(primary_key=True)
    shop_id = fields.IntField()
    experiment_id = fields.IntField()
    customer_id = fields.BigIntField()
    variant_id = fields.IntField()
    exposed_at = InstantField()
    is_crossed = fields.BooleanField(default=False, db_default=False)
    by_merge = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "experiment_exposure"
        unique_together = (("shop_id", "experiment_id", "customer_id"),)
        indexes = (
            ("shop_id", "customer_id", "experiment_id", "variant_id"),
            ("shop_id", "experiment_id", "exposed_at"),
        )


class ExperimentOverride(Model):
    """A Telegram account of the staff sees this variant, whatever the lot says."""

    id = fields.IntField(primary_key=True)
    shop_id = fields.IntField()
    experiment_id = fields.IntField()
    telegram_id = fields.BigIntField()
    variant_id = fields.IntField()

    class Meta:
        table = "experiment_override"
        unique_together = (("shop_id", "experiment_id", "telegram_id"),)
