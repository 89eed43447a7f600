"""On SQLite this makes the parent anew: dropped, with the children hanging on it."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]

    operations = [
        ops.AlterField(
            model_name="Parent", name="name", field=fields.CharField(max_length=80, default="y")
        )
    ]
