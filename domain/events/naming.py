"""Under which name an event is known, so that one purchase told twice is one event."""

import hashlib
from collections.abc import Mapping
from typing import Final

LONGEST: Final = 64


def key_of(name: str, key: str, properties: Mapping[str, object]) -> str:
    """The reporter's own name for an event; a purchase goes by the number of its order."""
    number = properties.get("transaction_id") if name == "purchase" else None
    return purchase_key(number) if isinstance(number, str) and number else key


def purchase_key(number: str) -> str:
    """The name of the purchase with this number, whoever tells of it."""
    return _key("purchase", number)


def refund_key(number: str) -> str:
    """The name of the refund with this number."""
    return _key("refund", number)


def _key(name: str, number: str) -> str:
    key = f"{name}:{number}".replace("\0", "")
    if len(key) <= LONGEST:
        return key
    return f"{name}:{hashlib.sha256(number.encode(errors='replace')).hexdigest()[:48]}"
