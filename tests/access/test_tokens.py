"""How a key looks, and what a slip of the pen does to it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from domain.access import token
from domain.access.token import SIGNS


def test_a_key_can_be_found_by_scanners_of_secrets() -> None:
    made = token.new_token()

    assert re.fullmatch(r"bk_live_[0-9A-Za-z]{49}", made)
    assert token.is_token(made)
    assert token.is_whole(made)


def test_no_two_are_the_same() -> None:
    assert len({token.new_token() for _ in range(100)}) == 100


@given(place=st.integers(8, 56), sign=st.sampled_from(SIGNS))
def test_one_wrong_sign_is_seen(place: int, sign: str) -> None:
    made = token.new_token()
    wrong = made[:place] + sign + made[place + 1 :]

    assert token.is_whole(wrong) == (wrong == made)


@given(place=st.integers(8, 55))
def test_two_signs_the_other_way_round_are_seen(place: int) -> None:
    made = token.new_token()
    wrong = made[:place] + made[place + 1] + made[place] + made[place + 2 :]

    assert token.is_whole(wrong) == (wrong == made)


def test_what_is_kept_in_the_open_is_little() -> None:
    made = token.new_token()

    assert token.prefix_of(made) == made[:16]
    assert len(token.hash_of(made)) == 64
