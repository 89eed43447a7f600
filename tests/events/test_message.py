"""Whatever a page says is either stored or refused, and never breaks the collector."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import tongue
from domain.events.message import OLDEST, Batch, clamped, decoder, skew, sort_out
from domain.events.schema import TYPES, held
from domain.events.standard import STANDARD
from domain.models import Event

NOW = 1_773_662_400_000
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
PROPS = st.dictionaries(
    st.sampled_from(["item_id", "items", "price", "quantity", "search_term", "x"]) | st.text(), JSON
)


def batch_of(name: str, props: dict[str, Any]) -> Batch:
    event = {"id": "event-0001", "name": name, "at": NOW, "props": props}
    return decoder.decode(json.dumps({"shop": 1, "events": [event]}))


@given(st.sampled_from([*STANDARD, "stranger"]), PROPS)
def test_every_report_is_stored_or_refused(name: str, props: dict[str, Any]) -> None:
    found = sort_out(batch_of(name, props), STANDARD, NOW)

    assert len(found.lines) + len(found.refused) == 1
    for _, key, happened, stored, is_late in found.lines:
        assert (key, happened, is_late) == ("event-0001", NOW, False)
        assert isinstance(json.loads(stored), dict)
        assert "\\u0000" not in stored.replace("\\\\", "")
    for _, why in found.refused:
        assert why.reason
        assert why.message


@given(st.binary())
def test_junk_is_refused_by_the_schema(body: bytes) -> None:
    with pytest.raises((msgspec.DecodeError, UnicodeDecodeError, RecursionError)):
        decoder.decode(body)


def around(value: str) -> str:
    return (
        f'{{"shop":1,"events":[{{"id":"event-0001","name":"tap","at":1,"props":{{"a":{value}}}}}]}}'
    )


def test_a_number_of_any_length_is_kept() -> None:
    found = sort_out(decoder.decode(around("1" * 30)), STANDARD, NOW)

    assert found.lines[0][3] == f'{{"a":{"1" * 30}}}'


@pytest.mark.parametrize("value", ['"\\ud800"', "1e400", "NaN"])
def test_what_is_no_json_is_refused(value: str) -> None:
    with pytest.raises(msgspec.DecodeError):
        decoder.decode(around(value))


@pytest.mark.parametrize("depth", [10, 399, 400, 500, 700, 800, 850, 900, 950, 1000, 50_000])
def test_deep_ones_are_refused(depth: int) -> None:
    """In the list, or whole where Python itself can not read it."""
    try:
        found = sort_out(decoder.decode(around("[" * depth + "]" * depth)), STANDARD, NOW)
    except RecursionError:
        assert depth > 400
        return
    assert len(found.refused) == (depth >= 400)


@given(st.integers(0, 2**53), st.integers(0, 2**53))
def test_no_event_is_of_tomorrow(at: int, sent: int) -> None:
    moment = clamped(at + skew(sent, NOW), NOW)

    assert NOW - OLDEST <= moment <= NOW


def test_the_standard_names_are_well_formed() -> None:
    longest = Event._meta.fields_map["name"].max_length  # type: ignore[attr-defined]

    for kind in STANDARD.values():
        assert len(kind.name) <= longest
        assert len(kind.types) == len(kind.properties)
        assert {each.type for each in kind.properties} <= set(TYPES)


@pytest.mark.parametrize(
    ("name", "props", "reason", "field"),
    [
        ("view_item", {"item_id": "a", "price": 1}, "", ""),
        ("view_item", {"price": None}, "", ""),
        ("view_item", {"quantity": 2.0}, "", ""),
        ("view_item", {"quantity": 2.5}, "wrong-type", "props.quantity"),
        ("view_item", {"price": True}, "wrong-type", "props.price"),
        ("purchase", {}, "missing", "props.transaction_id"),
        ("purchase", {"transaction_id": 5}, "wrong-type", "props.transaction_id"),
        ("purchase", {"transaction_id": "5", "items": {}}, "wrong-type", "props.items"),
        ("purchase", {"transaction_id": "5", "items": [{}]}, "missing", "props.items.0.item_id"),
        ("purchase", {"transaction_id": "5", "items": [1]}, "wrong-type", "props.items.0"),
        ("view_cart", {"items": [{"item_id": "a"}] * 201}, "too-many", "props.items"),
        ("tap", {"is_rage": 1}, "wrong-type", "props.is_rage"),
    ],
)
def test_refusals_name_the_field(
    name: str, props: dict[str, object], reason: str, field: str
) -> None:
    found = held(STANDARD[name], props)

    assert (found.reason, found.field) == (reason, field) if found else reason == ""


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_timeline_has_words_for_every_standard_name(language: str) -> None:
    silent = [name for name in STANDARD if not tongue(language).has(f"timeline-{name}")]

    assert silent == []
