"""Patterns: the same answers in both engines and in Python, in time that follows the text."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.core.errors import BadValueError
from domain.core.names import fold
from domain.segments.pattern import LONGEST, translated
from domain.segments.running import rows
from domain.segments.sql import Sql, sql
from tests.segments.people import Shelf
from tests.segments.worlds import Worlds

LETTERS = "абвяabz01 -_.@+'"
TEXTS = st.text(LETTERS, max_size=12).map(fold)


def _pieces(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    counts = st.tuples(st.integers(0, 3), st.integers(1, 3)).map(sorted)
    marks = st.sampled_from(("", "*", "+", "?")) | counts.map(
        lambda pair: f"{{{pair[0]},{pair[1]}}}" if pair[0] < pair[1] else f"{{{pair[1]}}}"
    )
    marked = st.tuples(inner, marks).map(lambda each: f"({each[0]}){each[1]}")
    joined = st.lists(inner, min_size=1, max_size=3).map("".join)
    either = st.lists(inner, min_size=2, max_size=3).map(lambda each: f"({'|'.join(each)})")
    return marked | joined | either


LITERAL = ("а", "б", "Я", "a", "Z", "0", "1", " ", "-", "_", "@", ".", r"\.", r"\+", "'")
CLASSES = ("[абв]", "[^аa1]", "[а-я]", "[a-z0-9]", r"\d", r"\w", r"\s", r"[\d\-]", r"[.@\]]")
ATOMS = st.sampled_from((*LITERAL, *CLASSES, "^а", "1$"))
PATTERNS = st.recursive(ATOMS, _pieces, max_leaves=6).filter(lambda said: len(said) <= LONGEST)


async def _found(text: str, pattern: str) -> bool:
    told = await rows(
        sql("SELECT CASE WHEN regexp_like(?, ?) THEN 1 ELSE 0 END AS n", text, pattern)
    )
    return bool(told[0]["n"])


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(said=PATTERNS, text=TEXTS)
async def test_engines_read_a_pattern_like_python(worlds: Worlds, said: str, text: str) -> None:
    try:
        written = translated(said, fold)
    except BadValueError:
        return
    python = re.sub(r"\\w", "[0-9a-zа-я_]", said.strip()).replace(r"\s", "[ ]")

    assert await _found(text, written) == bool(re.search(python.lower(), text))


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(said=st.text(LETTERS + r"()[]{}*+?|^$\,dw:<!=", min_size=1, max_size=12))
async def test_whatever_is_typed_is_refused_or_understood(worlds: Worlds, said: str) -> None:
    try:
        written = translated(said, fold)
    except BadValueError:
        return
    assert await _found("абв 01", written) in {True, False}


@pytest.mark.parametrize("said", [r"(а*)*б", r"(а|а)*б", r"(а+)+$", r"(.*а){20}", r"(а?){50}а{50}"])
async def test_no_pattern_takes_long(shelf: Shelf, said: str) -> None:
    """Each of these takes longer than the world stands where the engine tries way after way."""
    written = translated(said, fold)
    statement = sql(
        "SELECT CASE WHEN regexp_like(?, ?) THEN 1 ELSE 0 END AS n", "а" * 4_000, written
    )

    assert len(await rows(statement, seconds=5)) == 1


REFUSED = r"(а)\1 (?=а)б а** а*? (?i)а [а а) (а а| () {2} [[:alpha:]] а{51} (а{50}){50} [я-а]"
MORE = r"а{3,2} ***:а \bа [z-а]x[ *а"


@pytest.mark.parametrize("said", [*REFUSED.split(), *MORE.split(), "а" * 201, " "])
def test_what_is_not_in_the_language_is_refused(said: str) -> None:
    with pytest.raises(BadValueError):
        translated(said, fold)


def test_what_is_written_is_ours() -> None:
    assert translated("^Ёж.[А-Я]\\d{2,3}$", fold) == "^еж.[а-я][0-9]{2,3}$"
    assert Sql("a?").numbered() == "a$1"
