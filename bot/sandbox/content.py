"""Text and captions of a request: parsed, trimmed, counted, refused where too long."""

from collections.abc import Sequence

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.entities import ENTITY_FIELDS, Formatted, trimmed, utf16_length, with_detected
from bot.sandbox.html_reader import read_html
from bot.sandbox.parameters import Parameters, refuse_unknown_fields

TEXT_UNITS = 4096
CAPTION_UNITS = 1024


def read_text(parameters: Parameters) -> Json:
    """`text` and `entities` of a message; raises for an empty or a too long text."""
    found = formatted(
        parameters.text("text"), parameters.text("parse_mode"), parameters.records("entities")
    )
    if not found.text:
        raise bad_request("message text is empty")
    if utf16_length(found.text) > TEXT_UNITS:
        raise bad_request("message is too long")
    return {"text": found.text, **_entities("entities", found)}


def read_caption(parameters: Parameters) -> Json:
    """Caption of a media message; raises for a too long one."""
    return caption_content(
        parameters.text("caption"),
        parameters.text("parse_mode"),
        parameters.records("caption_entities"),
    )


def caption_content(text: str, parse_mode: str, entities: Sequence[Json]) -> Json:
    """`caption` and `caption_entities`, nothing for an empty caption."""
    found = formatted(text, parse_mode, entities)
    if utf16_length(found.text) > CAPTION_UNITS:
        raise bad_request("message caption is too long")
    return {"caption": found.text, **_entities("caption_entities", found)} if found.text else {}


def formatted(text: str, parse_mode: str, entities: Sequence[Json]) -> Formatted:
    """Only HTML is known: the one mode Barker writes. Others are refused loudly."""
    if parse_mode and parse_mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    for entity in entities:
        refuse_unknown_fields(entity, ENTITY_FIELDS, "message entity")
    raw = read_html(text) if parse_mode else Formatted(text=text, entities=tuple(entities))
    return with_detected(trimmed(raw))


def _entities(name: str, found: Formatted) -> Json:
    return {name: list(found.entities)} if found.entities else {}
