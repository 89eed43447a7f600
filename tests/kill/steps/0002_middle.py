"""Changes the table and its rows, says so, waits as long as it is told, changes more."""

import os
import time
from pathlib import Path

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


def wait(_apps: object, _editor: object) -> None:
    if marker := os.environ.get("TEST_MARKER"):
        Path(marker).touch()
        time.sleep(60)


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]

    operations = [
        ops.AlterField(model_name="Thing", name="name", field=fields.CharField(max_length=80)),
        ops.RunSQL("DELETE FROM thing WHERE id = 1", ""),
        ops.RunPython(wait, wait),
        ops.RunSQL("INSERT INTO thing (id, name) VALUES (3, 'c')", ""),
    ]
