"""Where the data is: the aliases of one database, opened together and closed together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import unquote, urlsplit

from tortoise import Tortoise
from tortoise.backends.base.executor import EXECUTOR_CACHE

from bot.config import Settings
from domain.core.reading import SPANS

# The writer and the screens' reader are small and always needed; `heavy` may hold big queries.
POOL_SIZES: dict[str, int] = {
    "default": 8,
    "reader": 4,
    "heavy": 4,
    "keys": 2,
    **dict.fromkeys(SPANS, 2),
}
PRAGMAS = {
    "journal_mode": "WAL",
    "synchronous": "NORMAL",
    "busy_timeout": 10_000,
    "foreign_keys": "ON",
    "journal_size_limit": 64 * 2**20,
    # Pages of 4 KiB. The running process moves the log much earlier, see checkpoints.
    "wal_autocheckpoint": 16_000,
    "temp_store": "MEMORY",
}
# Sets of people are looked into by their hash only while they fit the memory allowed: else
# PostgreSQL goes through the whole set for every person. Compiling takes longer than it saves.
HEAVY = {"work_mem": "64MB", "jit": "off"}
# They are many at once already. The rows are in memory mostly, one costs as much as the next.
SPAN = {**HEAVY, "max_parallel_workers_per_gather": "0", "random_page_cost": "1.1"}
# Who was stopped within a transaction, or whose machine is gone, doesn't hold up other processes.
DEFAULT = {
    "idle_in_transaction_session_timeout": "30s",
    "tcp_keepalives_idle": "20",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}
SERVER_SETTINGS: dict[str, dict[str, str]] = {
    "default": DEFAULT,
    "heavy": HEAVY,
    **dict.fromkeys(SPANS, SPAN),
}
CACHE_KIB: dict[str, int] = {
    "default": 16_384,
    "reader": 8_192,
    "heavy": 65_536,
    "keys": 4_096,
    **dict.fromkeys(SPANS, 32_768),
}


def sqlite_path(settings: Settings) -> str | None:
    """The file of an SQLite database, None on PostgreSQL."""
    scheme, _, rest = settings.database_url.partition("://")
    return rest if scheme == "sqlite" else None


def _credentials(settings: Settings, alias: str) -> dict[str, Any]:
    path = sqlite_path(settings)
    if path is not None:
        only_reads = {} if alias == "default" else {"query_only": "ON"}
        cache = {"cache_size": -CACHE_KIB[alias]}
        return {"file_path": path, **PRAGMAS, **cache, **only_reads}
    parts = urlsplit(settings.database_url)
    return {
        "host": parts.hostname,
        "port": parts.port or 5432,
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "database": parts.path.lstrip("/"),
        "minsize": 1,
        "maxsize": POOL_SIZES[alias],
        "server_settings": SERVER_SETTINGS.get(alias, {}),
    }


def orm_config(settings: Settings) -> dict[str, Any]:
    """Tortoise's configuration: one app `shop`, its models and its migrations."""
    is_file = sqlite_path(settings) is not None
    engines = dict.fromkeys(POOL_SIZES, "sqlite" if is_file else "postgres")
    if is_file:
        engines["keys"] = "sqlite_keys"
    return {
        "connections": {
            alias: {
                "engine": f"bot.database.{engines[alias]}",
                "credentials": _credentials(settings, alias),
            }
            for alias in POOL_SIZES
        },
        "apps": {
            "shop": {
                "models": ["domain.models"],
                "default_connection": "default",
                "migrations": "migrations",
            }
        },
        "routers": ["domain.core.reading.ConnectionRouter"],
        "use_tz": True,
        "timezone": "UTC",
    }


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[None]:
    """The database, open for every task of the process."""
    # Statements are cached by the name of the connection: those of another engine don't fit.
    EXECUTOR_CACHE.clear()
    await Tortoise.init(config=orm_config(settings), _enable_global_fallback=True)
    try:
        yield
    finally:
        await Tortoise.close_connections()
