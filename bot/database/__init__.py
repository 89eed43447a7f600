"""The database: its connections, migrations with a backup before, opening and closing."""

from bot.database.connections import connected, orm_config, sqlite_path
from bot.database.migrating import migrate, pending

__all__ = ["connected", "migrate", "orm_config", "pending", "sqlite_path"]
