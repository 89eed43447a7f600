"""Bugs: logged with an id the person is told, and kept for whoever wants to look (tests do)."""

import logging
import secrets
from collections import deque

log = logging.getLogger(__name__)
KEPT = 50


class Failures:
    """The last unexpected exceptions. Notes on them say where, never who."""

    def __init__(self) -> None:
        self.seen: deque[tuple[str, BaseException]] = deque(maxlen=KEPT)

    def keep(self, error: BaseException, note: str = "") -> str:
        """Log a bug and return its id."""
        code = secrets.token_hex(3)
        if note:
            error.add_note(note)
        self.seen.append((code, error))
        log.error("bug id=%s", code, exc_info=error)
        return code
