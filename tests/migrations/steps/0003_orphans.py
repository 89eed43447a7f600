"""A step with a mistake: the parents go, the children stay."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("shop", "0002_longer_name")]

    operations = [ops.RunSQL("DELETE FROM parent", "")]
