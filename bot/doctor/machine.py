"""The machine: room on the disk and the right to write."""

import shutil
import tempfile
from pathlib import Path

from bot.config import Settings
from bot.doctor.finding import Finding, bad, good

GIGABYTE = 10**9
# An import of a large file, its backup and the log of the database fit.
NEEDED = GIGABYTE


async def disk(settings: Settings) -> Finding:
    """Enough room beside the database, or beside the files where the database is a server."""
    folder = _existing(_database_folder(settings) or settings.files)
    free = shutil.disk_usage(folder).free
    verdict = good if free >= NEEDED else bad
    return verdict(
        f"doctor-disk-{'enough' if verdict is good else 'little'}",
        folder=str(folder),
        free=round(free / GIGABYTE, 1),
    )


async def database_folder(settings: Settings) -> Finding:
    """SQLite writes its log beside the file, so the folder must be writable."""
    folder = _database_folder(settings)
    return good("doctor-database-server") if folder is None else _writable(folder)


async def files_folder(settings: Settings) -> Finding:
    """Pictures and imported files are kept."""
    return _writable(settings.files)


def _database_folder(settings: Settings) -> Path | None:
    scheme, _, path = settings.database_url.partition("://")
    return Path(path).absolute().parent if scheme == "sqlite" else None


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next(each for each in (folder.absolute(), *folder.absolute().parents) if each.exists())


def _writable(folder: Path) -> Finding:
    place = _existing(folder)
    try:
        with tempfile.TemporaryFile(dir=place):
            return good("doctor-folder-writable", folder=str(folder.absolute()))
    except OSError:
        return bad("doctor-folder-closed", folder=str(place))
