"""A segment's file: what it holds, and what is no such file."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.segments.language.sharing import BadSegmentFileError, Parcel, pack, unpack

WHOLE = {"barker": "segment", "version": 1, "text": "премиум", "name": "Ж" * 99, "currency": "rub"}


def test_a_file_is_taken_as_it_was_packed() -> None:
    parcel = Parcel(text="город «Москва»", name="Москвичи", shop="Чайная", currency="RUB")

    assert unpack("a.barker.json", pack(parcel)) == parcel


def test_a_plain_text_is_a_segment_too() -> None:
    assert unpack("A.TXT", "\ufeffпремиум".encode()) == Parcel(text="премиум")


def test_what_is_odd_in_a_file_is_left_out() -> None:
    odd = {**WHOLE, "name": "Мои\u202e\n<b>" + "Ж" * 99, "shop": 5, "currency": "рубли"}
    found = unpack("a.json", json.dumps(odd).encode())

    assert found.name.startswith("Мои <b>")
    assert len(found.name) == 64
    assert (found.shop, found.currency) == ("", "")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.exe", b"", "kind"),
        ("a.json", b"", "broken"),
        ("a.json", b"\xff\xfe", "broken"),
        ("a.json", b"[" * 60_000, "broken"),
        ("a.json", b'{"a":' * 10_000, "broken"),
        ("a.json", b"1" * 5_000, "broken"),
        ("a.json", b"null", "broken"),
        ("a.json", json.dumps({**WHOLE, "text": " "}).encode(), "broken"),
        ("a.json", json.dumps({**WHOLE, "text": ["x"]}).encode(), "broken"),
        ("a.json", json.dumps({**WHOLE, "version": "1"}).encode(), "broken"),
        ("a.json", json.dumps({**WHOLE, "version": 2}).encode(), "newer"),
        ("a.json", json.dumps({**WHOLE, "text": "x" * 20_000}).encode(), "large"),
        ("a.json", b" " * 65_537, "large"),
    ],
)
def test_other_files_are_refused(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(BadSegmentFileError) as caught:
        unpack(name, content)

    assert caught.value.reason == reason


@settings(max_examples=300, deadline=None)
@given(
    content=st.one_of(
        st.binary(max_size=300),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=20),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=8), inner),
        ).map(lambda each: json.dumps({**WHOLE, "text": each}).encode()),
    )
)
def test_any_file_has_an_answer(content: bytes) -> None:
    try:
        told = unpack("a.json", content).text
    except BadSegmentFileError as error:
        told = error.reason
    assert told
