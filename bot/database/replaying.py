"""The models as they were at a step: all steps before it are told first, and shown once at the end.

Tortoise makes all model classes anew after each operation, also of the steps that a database has
behind it; with a hundred models that is what an update takes its time for.
"""

from collections.abc import Iterable

from tortoise.indexes import Index
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.graph import MigrationKey
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state import State
from tortoise.migrations.schema_generator.state_apps import StateApps
from tortoise.models import MetaInfo

from bot.database.remaking import KeepingEditor


class Unasked(StateApps):
    """Models that tables are made after: nobody asks for rows, so nothing is made for asking."""

    def _build_initial_querysets(self) -> None:
        for app in self.apps.values():
            for model in app.values():
                finish(model._meta)  # noqa: SLF001 - the only way to what Tortoise knows of a model


def finish(known: MetaInfo) -> None:
    """Make ready what tables and indexes are made after."""
    known.finalise_fields()
    for index in known.indexes:
        if isinstance(index, Index):
            index.resolve_expressions(known._model)  # noqa: SLF001


class Told(State):
    """Operations change what is known of the models; their classes are not made."""

    def reload_model(self, app_label: str, model_name: str) -> None:
        """Nothing is shown yet."""

    def reload_models(self, model_tuples: Iterable[tuple[str, str]]) -> None:
        """Nothing is shown yet."""

    def shown(self) -> State:
        """The same with classes, apart from this one. Raises RuntimeError as Tortoise does."""
        models = {key: model.clone() for key, model in self.models.items()}
        state = State(models=models, apps=self.apps.clone(model_states=models))
        state.validate_relations_initialized()
        return state


class Projected(dict[MigrationKey, State]):
    """The state before each step of a way back, made when it is asked for."""

    def __init__(self, told: dict[MigrationKey, Told]) -> None:
        super().__init__()
        self._told = told

    def __missing__(self, key: MigrationKey) -> State:
        return self._told[key].shown()


class Executor(MigrationExecutor):
    """Tortoise's, with a short way to the state it begins with, and indexes kept on SQLite."""

    def _schema_editor(
        self,
        atomic: bool = True,  # noqa: FBT001, FBT002 - as Tortoise calls it
        collect_sql: bool = False,  # noqa: FBT001, FBT002
    ) -> BaseSchemaEditor:
        if self.connection.capabilities.dialect == "sqlite":
            return KeepingEditor(self.connection, atomic=atomic, collect_sql=collect_sql)
        return super()._schema_editor(atomic=atomic, collect_sql=collect_sql)

    async def _project_state(
        self, applied: set[MigrationKey], *, upto: MigrationKey | None = None
    ) -> State:
        told = self._nothing()
        for key in self._full_plan():
            if key == upto:
                break
            if key in applied:
                self._tell(told, key)
        return told.shown()

    async def _project_state_cache(self, applied: set[MigrationKey]) -> dict[MigrationKey, State]:
        told, before = self._nothing(), {}
        for key in self._full_plan():
            if key in applied:
                models = {name: model.clone() for name, model in told.models.items()}
                before[key] = Told(models=models, apps=told.apps)
                self._tell(told, key)
        return Projected(before)

    def _nothing(self) -> Told:
        connections = {
            label: config.get("default_connection", "default")
            for label, config in self.loader.apps_config.items()
        }
        return Told(models={}, apps=Unasked(default_connections=connections))

    def _tell(self, told: Told, key: MigrationKey) -> None:
        migration = self.loader.graph.nodes[key]
        if migration is None:
            raise ValueError(f"Missing migration for {key}")
        for operation in migration.operations:
            operation.state_forward(key.app_label, told)
