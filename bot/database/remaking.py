"""SQLite tables made anew without a column, or with another one, and with the indexes they had."""

from typing import Any

import orjson
from tortoise.fields import Field
from tortoise.migrations.schema_editor.sqlite import SqliteSchemaEditor
from tortoise.models import Model

WRITTEN = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql <> ''"
# What is unique by the table's own statement has an index without one.
TOLD = (
    "SELECT name, json_group_array(part) AS columns FROM (SELECT l.name, i.name AS part"
    " FROM pragma_index_list(?) l, pragma_index_info(l.name) i WHERE l.origin = 'u'"
    " ORDER BY l.name, i.seqno) GROUP BY name"
)


class KeepingEditor(SqliteSchemaEditor):
    """Tortoise's, which forgets the indexes of a table that it makes anew."""

    async def _remake_table(
        self,
        model: type[Model],
        create_field: Field[Any] | None = None,
        delete_field: Field[Any] | None = None,
        alter_fields: list[tuple[Field[Any], Field[Any]]] | None = None,
    ) -> None:
        table = model._meta.db_table  # noqa: SLF001 - tortoise has no public name for it
        before, unique = await self._written(table), await self._unique(table)
        await super()._remake_table(model, create_field, delete_field, alter_fields)
        gone = delete_field and (delete_field.source_field or delete_field.model_field_name)
        there = await self._written(table)
        for name, statement in before.items():
            if name not in there and (not gone or f'"{gone}"' not in statement):
                await self._run_sql(statement)
        for columns in unique - await self._unique(table):
            if gone not in columns:
                names = ", ".join(f'"{each}"' for each in columns)
                await self._run_sql(
                    f'CREATE UNIQUE INDEX "uid_{table}_{"_".join(columns)}" ON "{table}" ({names})'
                )

    async def _written(self, table: str) -> dict[str, str]:
        """The statements that make the table's indexes, by name."""
        found = await self.client.execute_query_dict(WRITTEN, [table])
        return {row["name"]: row["sql"] for row in found}

    async def _unique(self, table: str) -> set[tuple[str, ...]]:
        """The columns that are unique together by the table's own statement."""
        found = await self.client.execute_query_dict(TOLD, [table])
        return {tuple(orjson.loads(row["columns"])) for row in found}
