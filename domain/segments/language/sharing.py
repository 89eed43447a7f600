"""A segment as a small file for another shop: its rule as text, its name, the currency."""

import dataclasses
import json

from domain.core.errors import DomainError
from domain.segments.language.cursor import LONGEST
from domain.segments.service import LONGEST_NAME

MARK = "segment"
VERSION = 1
MOST_KILOBYTES = 64
KILOBYTE = 1024
LONGEST_SHOP = 64
CURRENCY_LETTERS = 3
ENDINGS = (".json", ".txt")


@dataclasses.dataclass(eq=False)
class BadSegmentFileError(DomainError):
    """A file that is no segment. `reason`: large, kind, newer, broken."""

    code = "segment-file"
    reason: str
    limit: int = MOST_KILOBYTES


@dataclasses.dataclass(frozen=True, kw_only=True)
class Parcel:
    """What a file holds. A plain text has neither a name nor a currency."""

    text: str
    name: str = ""
    shop: str = ""
    currency: str = ""


def pack(parcel: Parcel) -> bytes:
    """The file."""
    content = {"barker": MARK, "version": VERSION, **dataclasses.asdict(parcel)}
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def check(name: str, size: int) -> None:
    """Raise BadSegmentFileError where the file need not be opened."""
    if size > MOST_KILOBYTES * KILOBYTE:
        raise BadSegmentFileError(reason="large")
    if not name.lower().endswith(ENDINGS):
        raise BadSegmentFileError(reason="kind")


def unpack(name: str, content: bytes) -> Parcel:
    """What the file holds. Raises BadSegmentFileError."""
    check(name, len(content))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadSegmentFileError(reason="broken") from None
    return Parcel(text=text) if name.lower().endswith(".txt") else _unpacked(text)


def _unpacked(text: str) -> Parcel:
    try:
        content = json.loads(text)
    # Brackets in brackets without an end are a RecursionError.
    except (ValueError, RecursionError):
        raise BadSegmentFileError(reason="broken") from None
    match content:
        case {"barker": "segment", "version": int(version), "text": str(rule)} if rule.strip():
            if version > VERSION:
                raise BadSegmentFileError(reason="newer")
            if len(rule) > LONGEST:
                raise BadSegmentFileError(reason="large")
            return Parcel(
                text=rule,
                name=_line(content.get("name"), LONGEST_NAME),
                shop=_line(content.get("shop"), LONGEST_SHOP),
                currency=_currency(content.get("currency")),
            )
    raise BadSegmentFileError(reason="broken")


def _line(value: object, longest: int) -> str:
    if not isinstance(value, str):
        return ""
    printable = "".join(each if each.isprintable() else " " for each in value[: longest * 4])
    return " ".join(printable.split())[:longest].strip()


def _currency(value: object) -> str:
    is_code = isinstance(value, str) and len(value) == CURRENCY_LETTERS and value.isascii()
    return str(value).upper() if is_code and str(value).isalpha() else ""
