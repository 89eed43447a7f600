"""Secrets of the shop at rest: sealed with a key that is not in the database.

The key is made of `BARKER_SECRET`, or of a file beside the files people send, which is made at
first use and readable by the process alone. A copy of the database by itself gives no secret away.
"""

import base64
import os
import secrets
import tempfile
from functools import cached_property
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.config import Settings
from domain.core.ports import SecretLostError

FILE: Final = "secret.key"
VERSION: Final = "1:"
NONCE: Final = 12


class SealedVault:
    """AES-GCM; what is sealed for one use can't be opened for another."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def close(self, text: str, *, use: str) -> str:
        nonce = secrets.token_bytes(NONCE)
        sealed = self._cipher.encrypt(nonce, text.encode(), use.encode())
        return VERSION + base64.b64encode(nonce + sealed).decode()

    def open(self, sealed: str, *, use: str) -> str:
        try:
            raw = base64.b64decode(sealed.removeprefix(VERSION), validate=True)
            return self._cipher.decrypt(raw[:NONCE], raw[NONCE:], use.encode()).decode()
        except (InvalidTag, ValueError):
            raise SecretLostError from None

    @cached_property
    def _cipher(self) -> AESGCM:
        given = self._settings.secret
        secret = given.get_secret_value() if given else _kept(self._settings.files)
        key = HKDF(SHA256(), 32, salt=None, info=b"barker vault").derive(secret.encode())
        return AESGCM(key)


def _kept(folder: Path) -> str:
    """The secret in the folder; whoever comes first makes it, whole or not at all."""
    path = folder / FILE
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        # Made with mode 600.
        handle, part = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(32))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(part, path)
        except FileExistsError:
            # Another process was faster.
            pass
        finally:
            Path(part).unlink()
    return path.read_text("ascii").strip()
