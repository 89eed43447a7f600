"""VAPID keys (RFC 8292): a P-256 pair, kept as the private number in base64url."""

import base64
import binascii
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from domain.core.errors import BadValueError

BYTES: Final = 32


def made() -> str:
    """A new private key."""
    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return _written(number.to_bytes(BYTES, "big"))


def public(private: str) -> str:
    """The public half, as browsers want it. Raises BadValueError."""
    try:
        raw = base64.urlsafe_b64decode(private + "=" * (-len(private) % 4))
        if len(raw) != BYTES:
            raise BadValueError(reason="bad-key")
        pair = ec.derive_private_key(int.from_bytes(raw, "big"), ec.SECP256R1())
    except (ValueError, binascii.Error):
        raise BadValueError(reason="bad-key") from None
    return _written(pair.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def _written(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
