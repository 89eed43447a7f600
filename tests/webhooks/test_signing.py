"""Signatures, against an independent implementation and against the samples of the documents."""

import json
import re
import shutil
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.facts.fact import topics
from domain.webhooks import signing

DOCS = Path(__file__).parents[2] / "docs"
SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
# Computed by the package standardwebhooks 1.1.0.
VECTORS = [
    (
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        1614265330,
        '{"test": 2432232314}',
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    ),
    (
        SECRET,
        "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk",
        1649367553,
        '{"email":"почта@пример.рф","текст":"ёЁ 💚"}',
        "v1,33uGQy/6YP96VzfkQ1KKgSDyN+wW8VBnmiiTCYxDN7Y=",
    ),
    (
        "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "msg_x",
        0,
        "",
        "v1,TzW1DL0ph0SIzrXlObrPSX2CUKHDi2wlsYn84icBWl0=",
    ),
]


@pytest.mark.parametrize(("secret", "key", "moment", "body", "wanted"), VECTORS)
def test_signatures_are_those_of_others(
    secret: str, key: str, moment: int, body: str, wanted: str
) -> None:
    assert signing.signature(key, moment, body.encode(), secret) == wanted


def test_several_secrets_sign_side_by_side() -> None:
    now = datetime.fromtimestamp(1614265330, UTC)
    both = [VECTORS[0][0], SECRET]
    headers = signing.headers("msg_p5jXN8AQM9LWM0D4loKWxJek", b'{"test": 2432232314}', both, now)

    first, second = headers["webhook-signature"].split()
    assert (first, second.startswith("v1,")) == (VECTORS[0][4], True)
    assert headers["webhook-timestamp"] == "1614265330"


def test_a_secret_is_256_random_bits() -> None:
    made = {signing.new_secret() for _ in range(50)}

    assert len(made) == 50
    assert all(re.fullmatch(r"whsec_[A-Za-z0-9+/]{43}=", each) for each in made)


def sample(document: str, language: str) -> str:
    """The code of a document."""
    found = re.search(rf"```{language}\n(.*?)```", (DOCS / document).read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found.group(1)


def cases() -> list[tuple[dict[str, str], str, bool]]:
    """Headers and bodies, and whether they are genuine."""
    body = '{"type":"test.ping","имя":"Анна"}'

    def told(secrets: list[str], at: float, text: str = body) -> dict[str, str]:
        return signing.headers("msg_1", text.encode(), secrets, datetime.fromtimestamp(at, UTC))

    now = time.time()
    return [
        (told([SECRET], now), body, True),
        (told([VECTORS[0][0], SECRET], now), body, True),
        (told([VECTORS[0][0]], now), body, False),
        (told([SECRET], now), body + " ", False),
        (told([SECRET], now - 400), body, False),
        (told([SECRET], now) | {"webhook-id": "msg_2"}, body, False),
        (told([SECRET], now) | {"webhook-signature": "v1,AAAA v1a,x"}, body, False),
    ]


@pytest.mark.parametrize("document", ["webhooks.md", "webhooks.ru.md"])
def test_the_python_of_the_documents_works(document: str) -> None:
    names: dict[str, object] = {}
    exec(sample(document, "python"), names)  # noqa: S102 - our own document
    is_genuine = names["is_genuine"]
    assert callable(is_genuine)

    assert [is_genuine(SECRET, headers, body.encode()) for headers, body, _ in cases()] == [
        wanted for _, _, wanted in cases()
    ]


@pytest.mark.skipif(shutil.which("node") is None, reason="there is no node here")
@pytest.mark.parametrize("document", ["webhooks.md", "webhooks.ru.md"])
def test_the_node_of_the_documents_works(document: str) -> None:
    told = json.dumps([[headers, body] for headers, body, _ in cases()])
    program = (
        f"{sample(document, 'javascript')}\n"
        f"const told = {told};\n"
        f"const secret = {json.dumps(SECRET)};\n"
        "console.log(JSON.stringify(told.map(([h, b]) => isGenuine(secret, h, Buffer.from(b)))));"
    )
    answer = subprocess.run(
        ["node", "-e", program],  # noqa: S607 - whichever node there is
        capture_output=True,
        check=True,
        timeout=30,
    )

    assert json.loads(answer.stdout) == [wanted for _, _, wanted in cases()]


def test_both_documents_tell_of_the_same_topics() -> None:
    rows = [
        re.findall(r"^\| `(\w+\.\w+)` \|", (DOCS / name).read_text("utf-8"), re.MULTILINE)
        for name in ("webhooks.md", "webhooks.ru.md")
    ]

    assert rows[0] == rows[1]
    assert sorted(rows[0]) == sorted(each.topic for each in topics.values())
