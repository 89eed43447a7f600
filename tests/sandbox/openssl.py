"""The signature of initData by another program, step by step from Telegram's documentation."""

import subprocess
from collections.abc import Mapping


def signature(token: str, fields: Mapping[str, str]) -> str:
    """HMAC of the sorted lines, with the HMAC of the token under "WebAppData" as its key."""
    secret = _hmac("key:WebAppData", token.encode())
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    return _hmac(f"hexkey:{secret}", lines.encode())


def _hmac(key: str, message: bytes) -> str:
    command = ["openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt", key]
    said = subprocess.run(command, input=message, capture_output=True, check=True).stdout
    return said.decode().rpartition("= ")[2].strip()
