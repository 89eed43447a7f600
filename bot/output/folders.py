"""Temporary folders that a killed process leaves behind are found and removed by the next one.

A folder belongs to who holds the lock of its lock file, and a lock ends with its process.
"""

import fcntl
import os
import shutil
import tempfile
import time
from pathlib import Path

PREFIX = "barker-charts-"
LOCK = "owner.lock"
# So long may pass between making a folder and locking it.
YOUNG_SECONDS = 60


class Folder:
    """A new folder of ours, until `remove`."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
        self._lock = os.open(self.path / LOCK, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC)
        fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def remove(self) -> None:
        """Delete it with all that is in it; blocks, a dying browser may still write."""
        for _ in range(20):
            shutil.rmtree(self.path, ignore_errors=True)
            if not self.path.exists():
                break
            time.sleep(0.05)
        os.close(self._lock)


def sweep() -> int:
    """Remove the folders nobody owns any more and return how many there were; blocks."""
    left = [each for each in Path(tempfile.gettempdir()).glob(f"{PREFIX}*") if _is_left(each)]
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)
    return len(left)


def _is_left(folder: Path) -> bool:
    try:
        lock = os.open(folder / LOCK, os.O_RDWR)
    except FileNotFoundError:
        return time.time() - folder.stat().st_mtime > YOUNG_SECONDS
    except OSError:
        return False
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    else:
        return True
    finally:
        os.close(lock)
