"""A table with rows."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="Thing",
            fields=[
                ("id", fields.IntField(generated=True, primary_key=True)),
                ("name", fields.CharField(max_length=8)),
            ],
            options={"table": "thing", "app": "shop", "pk_attr": "id"},
            bases=["Model"],
        ),
        ops.RunSQL("INSERT INTO thing (id, name) VALUES (1, 'a')", ""),
        ops.RunSQL("INSERT INTO thing (id, name) VALUES (2, 'b')", ""),
    ]
