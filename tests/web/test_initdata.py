"""Signatures of initData against vectors made by another implementation, see vectors.mjs."""

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.initdata import Verifier
from bot.web.problems import Problem

VECTORS: dict[str, Any] = json.loads(Path(__file__).with_name("vectors.json").read_text("utf-8"))
CASES = {case["name"]: case for case in VECTORS["cases"]}
SIGNED = datetime.fromtimestamp(VECTORS["at"], UTC)
DAY = timedelta(hours=24)
KEY = base64.urlsafe_b64decode(VECTORS["key"] + "=")
# From the documentation of a public library for Mini Apps: signed by Telegram itself.
REAL_BOT = 7342037359
REAL = (
    "user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22Vladislav%20%2B%20-%20%3F%20%5C%2F%22"
    "%2C%22last_name%22%3A%22Kibenko%22%2C%22username%22%3A%22vdkfrost%22%2C%22language_code%22"
    "%3A%22ru%22%2C%22is_premium%22%3Atrue%2C%22allows_write_to_pm%22%3Atrue%2C%22photo_url%22"
    "%3A%22https%3A%5C%2F%5C%2Ft.me%5C%2Fi%5C%2Fuserpic%5C%2F320%5C%2F4FPEE4tmP3ATHa57u6MqTDih"
    "13LTOiMoKoLDRG4PnSA.svg%22%7D&chat_instance=8134722200314281151&chat_type=private"
    "&auth_date=1733584787&hash=2174df5b000556d044f3f020384e879c8efcab55ddea2ced4eb752e93e7080d6"
    "&signature=zL-ucjNyREiHDE8aihFwpfR9aggP2xiAo3NSpfe-p7IbCisNlDKlo7Kb6G4D0Ao2mBrSgEk4maLSdv6M"
    "LIlADQ"
)


def verdict(data: str, app_bot_id: int | None) -> str:
    """`good`, or the code of the refusal."""
    verifier = Verifier(VECTORS["token"], DAY, KEY)
    try:
        opener = verifier.opener(data, app_bot_id, SIGNED)
    except Problem as problem:
        return problem.code.removeprefix("init-data-") if problem.status == 401 else "wrong status"
    assert (opener.telegram_id, opener.name) == (77, 'Анна O\'К & "="')
    return "good"


@pytest.mark.parametrize("name", CASES)
def test_our_own_bot(name: str) -> None:
    case = CASES[name]
    wanted = {"ours": "good", "theirs": "forged"}.get(case["is"], case["is"])

    assert verdict(case["data"], None) == wanted


@pytest.mark.parametrize("name", CASES)
def test_another_bot_of_the_shop(name: str) -> None:
    case = CASES[name]
    wanted = "good" if case["is"] in {"ours", "theirs"} else case["is"]

    assert verdict(case["data"], VECTORS["bot"]) == wanted


def test_what_telegram_itself_signed() -> None:
    verifier = Verifier("1:none", DAY)
    signed = datetime.fromtimestamp(1733584787, UTC)

    assert verifier.opener(REAL, REAL_BOT, signed).telegram_id == 279058397
    with pytest.raises(Problem, match="not signed"):
        Verifier("1:none", DAY).opener(REAL, REAL_BOT + 1, signed)


@pytest.mark.parametrize(
    ("later", "is_good"),
    [
        (timedelta(0), True),
        (DAY, True),
        (DAY + timedelta(seconds=1), False),
        (-timedelta(minutes=5), True),
        (-timedelta(minutes=6), False),
    ],
)
def test_age_counts_for_the_remembered_too(later: timedelta, *, is_good: bool) -> None:
    verifier = Verifier(VECTORS["token"], DAY, KEY)
    data = CASES["plain"]["data"]
    verifier.opener(data, None, SIGNED)

    if is_good:
        assert verifier.opener(data, None, SIGNED + later).telegram_id == 77
    else:
        with pytest.raises(Problem, match="too old"):
            verifier.opener(data, None, SIGNED + later)


FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "auth_date": st.sampled_from(["0", "-1", "9" * 30, "x", "", "1733584787", "1e9"]),
        "user": st.sampled_from(
            ["", "null", "[]", "7", '"x"', "{}", '{"id": null}', '{"id": true}', '{"id": 1.5}']
        )
        | st.builds(
            '{{"id": {}, "first_name": {}}}'.format,
            st.integers(-(2**70), 2**70),
            st.sampled_from(['"Анна"', "null", "7", "[]", '"\\ud800"']),
        ),
        "query_id": st.text(max_size=20),
    },
)


@given(FIELDS)
def test_whatever_is_signed_is_read_or_refused(fields: dict[str, str]) -> None:
    """A signature says who wrote it, not that it makes sense."""
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    secret = hmac.new(b"WebAppData", VECTORS["token"].encode(), hashlib.sha256).digest()
    signed = hmac.new(secret, lines.encode(), hashlib.sha256).hexdigest()
    verifier = Verifier(VECTORS["token"], DAY, KEY)
    status, account = 200, 1
    try:
        account = verifier.opener(urlencode({**fields, "hash": signed}), None, SIGNED).telegram_id
    except Problem as problem:
        status = problem.status

    assert status in {200, 401}
    assert 0 < account <= 2**52
