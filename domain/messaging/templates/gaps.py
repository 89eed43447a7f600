"""A text around what was not filled in: no comma before nothing, no small letter at the start.

"Привет, {имя}!" becomes "Привет!", "{имя}, ждём" becomes "Ждём".
"""

import re
from typing import Final

from domain.messaging.markup import TAG
from domain.messaging.templates.pieces import GAP

BEFORE: Final = re.compile(r"[ ,]*((?:<[^<>/]*>)*)\Z")
AFTER: Final = re.compile(r"((?:</[^<>]*>)*)[ ,]*")


def closed(text: str) -> str:
    """The text without its gaps."""
    parts = text.split(GAP)
    done = parts[0]
    for rest in parts[1:]:
        done = _joined(done, rest)
    return done


def _joined(done: str, rest: str) -> str:
    line = TAG.sub("", done.rpartition("\n")[2])
    if line.strip(" ,"):
        return BEFORE.sub(r"\1", done) + rest
    match = AFTER.match(rest)
    tags, place = (match.group(1), match.end()) if match else ("", 0)
    return done + tags + rest[place : place + 1].upper() + rest[place + 1 :]
