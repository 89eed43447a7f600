"""A file of other data to fill in: headings in the reader's language and one line as an example."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.core import spreadsheet
from domain.core.ports import Texts
from domain.core.spreadsheet import Cell
from domain.imports.headings import WORDS
from domain.imports.told import PERSON, choices, column, fields, offered

PHONE = "+79161234567"
IDS = {"id": "17", "sku": "PUER-100", "promo_code": "VESNA10", "tier": "gold"}


def csv_of(kind: str, texts: Texts, zone: ZoneInfo) -> bytes:
    """The CSV; spreadsheets open it as it is."""
    rows = (
        [texts.plain(f"import-field-{each.key}") for each in fields(kind)],
        [_example(kind, each.key, texts, zone) for each in fields(kind)],
    )
    return spreadsheet.written("csv", rows, texts.language)


def _example(kind: str, key: str, texts: Texts, zone: ZoneInfo) -> Cell:
    if key in PERSON:
        return PHONE if key == "phone" else ""
    about = offered()[kind]
    name = next(each for each in about.model.model_fields if column(kind, each) == key)
    value: Any = about.example.get(name, IDS.get(key, "") if name == "id" else "")
    if choices(kind, key) and value:
        words = WORDS.get(value, value).split("|")
        return words[0] if texts.language == "ru" else str(value).replace("_", " ")
    return _written(value, zone)


def _written(value: object, zone: ZoneInfo) -> Cell:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, str) and "T" in value and value[:2] == "20":
        return f"{datetime.fromisoformat(value).astimezone(zone):%d.%m.%Y %H:%M}"
    if isinstance(value, float):
        return value
    return "" if isinstance(value, dict) else str(value)
