"""Slips in the domains of e-mail addresses: `gmial.com`, `yandex.ry`."""

from difflib import get_close_matches
from typing import Final

KNOWN: Final = (
    "gmail.com", "mail.ru", "yandex.ru", "ya.ru", "inbox.ru", "bk.ru", "list.ru", "rambler.ru",
    "icloud.com", "outlook.com", "hotmail.com", "yahoo.com", "yandex.com", "yandex.by",
    "yandex.kz", "internet.ru", "me.com", "live.com", "protonmail.com", "proton.me",
)  # fmt: skip
ALIKE: Final = 0.85


def meant(address: str) -> str:
    """The address that was meant, where the domain looks like a slip; empty where it does not."""
    name, _, domain = address.rpartition("@")
    if domain in KNOWN:
        return ""
    found = get_close_matches(domain, KNOWN, n=1, cutoff=ALIKE)
    return f"{name}@{found[0]}" if name and found else ""
