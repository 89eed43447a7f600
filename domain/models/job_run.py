"""When each job last ran well, so that downtime misses nothing."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField


class JobRun(Model):
    """The state of one job of the process. `good_until` is the `now` of its last good run."""

    name = fields.CharField(max_length=64, primary_key=True)
    good_until: datetime | None = InstantField(null=True)
    started_at: datetime | None = InstantField(null=True)
    finished_at: datetime | None = InstantField(null=True)
    error = fields.CharField(max_length=255, default="")

    class Meta:
        table = "job_run"
