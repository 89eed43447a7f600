"""Values as sites write them: money in any notation, phones, addresses, moments, cookies."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final
from urllib.parse import unquote

from domain.audience import contacts
from domain.core.errors import BadValueError
from domain.imports.numbers import MICRO, decimal_mark, parse_money
from domain.imports.problems import CellError

CLIENT: Final = re.compile(r"[A-Za-z0-9_.-]{4,64}")
ANALYTICS: Final = re.compile(r"GA\d\.\d\.(\d+\.\d+)")
PARTS: Final = ("source", "medium", "campaign", "content", "term")
CLEAN: Final = re.compile("[\x00-\x1f\x7f\ud800-\udfff]+")


class BadMoneyError(ValueError):
    """A sum that nobody can read."""


def text(value: object, longest: int = 255) -> str:
    """One line of text; nothing for what is none."""
    if value is None or isinstance(value, bool | dict | list):
        return ""
    return " ".join(CLEAN.sub(" ", str(value)).split())[:longest].strip()


def money(value: object, currency: str) -> Decimal | None:
    """`1 234,50`, 1234.5 and "1,234.50 ₽" alike; None where nothing is said.

    Raises BadMoneyError.
    """
    said = text(value, 60)
    if not said:
        return None
    try:
        return Decimal(parse_money(said, decimal_mark([said]) or ".", currency)) / MICRO
    except CellError:
        raise BadMoneyError(said) from None


def phone(value: object, country: str) -> str:
    """The phone as it is kept, or nothing."""
    try:
        return contacts.phone(text(value, 40), country)
    except BadValueError:
        return ""


def email(value: object) -> str:
    """The address as it is kept, or nothing."""
    try:
        return contacts.email(text(value))
    except BadValueError:
        return ""


def moment(value: object) -> datetime | None:
    """`2026-03-16T12:00:00` of Greenwich, or one that says its offset."""
    try:
        found = datetime.fromisoformat(text(value, 40))
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def cookies(value: object) -> dict[str, str]:
    """`name=value; other=value`, unquoted."""
    pairs = (each.partition("=") for each in str(value or "")[:16_000].split(";"))
    return {name.strip(): unquote(said.strip()) for name, _, said in pairs if name.strip()}


def devices(found: Mapping[str, str], shop_id: int) -> dict[str, str]:
    """The browser by our own cookie and by those of the counters."""
    known = {
        "browser_id": found.get(f"bk{shop_id}", ""),
        "ga": "".join(ANALYTICS.findall(found.get("_ga", ""))[:1]),
        "metrika": found.get("_ym_uid", ""),
    }
    return {name: value for name, value in known.items() if CLIENT.fullmatch(value)}


def placement(said: Mapping[str, Any]) -> dict[str, str]:
    """The five parts of a placement from `utm_source` and the like."""
    found = {part: text(said.get(f"utm_{part}"), 60) for part in PARTS}
    return {part: value for part, value in found.items() if value}


def marked(cookie: str) -> dict[str, str]:
    """`utm_source=vk|||utm_campaign=spring`, as a site builder keeps it."""
    pairs = (each.partition("=") for each in cookie.split("|||"))
    return {name.strip(): unquote(said.strip()) for name, _, said in pairs}
