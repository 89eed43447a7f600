"""A parent and its child, with a row each."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="Parent",
            fields=[
                ("id", fields.IntField(generated=True, primary_key=True)),
                ("name", fields.CharField(max_length=8)),
            ],
            options={"table": "parent", "app": "shop", "pk_attr": "id"},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Child",
            fields=[
                ("id", fields.IntField(generated=True, primary_key=True)),
                (
                    "parent",
                    fields.ForeignKeyField(
                        "shop.Parent",
                        source_field="parent_id",
                        related_name="children",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
            ],
            options={"table": "child", "app": "shop", "pk_attr": "id"},
            bases=["Model"],
        ),
        ops.RunSQL("INSERT INTO parent (id, name) VALUES (1, 'x')", ""),
        ops.RunSQL("INSERT INTO child (id, parent_id) VALUES (1, 1)", ""),
    ]
