"""Signatures by the conventions of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Final

START: Final = "whsec_"
SECRET_BYTES: Final = 32


def new_secret() -> str:
    """A secret nobody has seen yet: the key in Base64 behind `whsec_`."""
    return START + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def headers(key: str, body: bytes, sealed_with: Sequence[str], now: datetime) -> dict[str, str]:
    """What goes with the body; several secrets sign while one takes over from another."""
    moment = int(now.timestamp())
    signatures = " ".join(signature(key, moment, body, each) for each in sealed_with)
    return {
        "Content-Type": "application/json",
        "User-Agent": "Barker-Webhooks/1",
        "webhook-id": key,
        "webhook-timestamp": str(moment),
        "webhook-signature": signatures,
    }


def signature(key: str, moment: int, body: bytes, secret: str) -> str:
    """`v1,` and the Base64 of the HMAC; `moment` is seconds since the epoch."""
    told = b".".join((key.encode(), str(moment).encode(), body))
    raw = base64.b64decode(secret.removeprefix(START))
    return "v1," + base64.b64encode(hmac.new(raw, told, hashlib.sha256).digest()).decode()
