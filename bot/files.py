"""The folder of files: bytes under their own hash, written whole or not at all."""

import asyncio
import hashlib
import os
import tempfile
from pathlib import Path


class Folder:
    """Content-addressed files, two levels deep."""

    def __init__(self, root: Path) -> None:
        self.root = root

    async def save(self, content: bytes) -> str:
        return await asyncio.to_thread(self._save, content)

    def path(self, sha256: str) -> Path:
        return self.root / sha256[:2] / sha256

    def scratch(self, name: str) -> Path:
        return self.root / "work" / name

    def _save(self, content: bytes) -> str:
        name = hashlib.sha256(content).hexdigest()
        target = self.path(name)
        if target.exists():
            return name
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(part).replace(target)
        except BaseException:
            Path(part).unlink(missing_ok=True)
            raise
        return name
