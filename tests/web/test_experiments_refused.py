"""What is no question about variants: it is refused with a reason, and tells nobody anything."""

import asyncio
import time
from datetime import timedelta
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.campaigns.drafting import NotAPhotoError, Photo, keep_photo
from domain.events import changes as origins
from domain.models import File, Shop, ShopOrigin
from tests.conftest import NOW
from tests.experiments.seeing import ready
from tests.web.opening import init_data
from tests.web.test_experiments import ADDRESS, started

SITE = "https://lavka.example.com"
FORGED = "auth_date=1&hash=" + "0" * 64
GOOD = init_data(7, NOW)
ANYTHING = st.one_of(
    st.text(max_size=200), st.binary(max_size=200).map(lambda each: each.decode("latin-1"))
)
KEYS = st.lists(ANYTHING | st.just("hero"), max_size=60).map(",".join)
SIGNED = st.sampled_from(
    [
        GOOD,
        init_data(7, NOW - timedelta(days=2)),
        init_data(7, NOW + timedelta(days=2)),
        init_data(7, NOW, token="1:other"),
        GOOD.replace("%3A+7", "%3A+8").replace("%3A7", "%3A8"),
        f"{GOOD}&hash={'0' * 64}",
        GOOD * 40,
        FORGED,
    ]
)
ORIGINS = ["", "null", "https://evil.example", "\xff" * 300, SITE]
STATUSES = {200, 400, 401, 403, 404, 405, 414, 422, 429}


@pytest.mark.parametrize(
    ("params", "status", "code"),
    [
        ({"shop": "x"}, 422, "invalid"),
        ({"shop": "999999"}, 404, "unknown-shop"),
        ({"keys": ""}, 422, "invalid"),
        ({"keys": "Большой"}, 422, "invalid"),
        ({"keys": ",".join(f"k{n}" for n in range(51))}, 422, "invalid"),
        ({"init_data": ""}, 401, "init-data-forged"),
        ({"init_data": "user=%7B%7D&hash=0&auth_date=1"}, 401, "init-data-forged"),
    ],
)
async def test_what_is_refused(
    web: httpx.AsyncClient, shop: Shop, params: dict[str, str], status: int, code: str
) -> None:
    usual = {"shop": str(shop.id), "keys": "hero", "init_data": init_data(7, NOW)}
    answer = await web.get(ADDRESS, params={**usual, **params})

    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_old_signatures_are_refused(web: httpx.AsyncClient, shop: Shop) -> None:
    old = init_data(7, NOW - timedelta(days=2))
    answer = await web.get(ADDRESS, params={"shop": shop.id, "keys": "hero", "init_data": old})

    assert answer.json()["code"] == "init-data-expired"


async def test_only_sites_of_the_shop_may_ask(web: httpx.AsyncClient, shop: Shop) -> None:
    query: dict[str, str | int] = {"shop": shop.id, "keys": "hero", "init_data": init_data(7, NOW)}
    before = await web.get(ADDRESS, params=query, headers={"origin": SITE})
    await ShopOrigin.create(shop=shop, origin=SITE, added_at=NOW)
    origins.note(shop.id)
    after = await web.get(ADDRESS, params=query, headers={"origin": SITE})

    assert (before.status_code, before.json()["code"]) == (403, "foreign-origin")
    assert "access-control-allow-origin" not in before.headers
    assert after.headers["access-control-allow-origin"] == SITE
    assert (await web.post(ADDRESS)).status_code == 405


async def test_other_sites_learn_nothing(web: httpx.AsyncClient, shop: Shop) -> None:
    """Not even whether a person is known: whose origin is foreign is told so first."""
    asked = {"shop": str(shop.id), "keys": "hero", "init_data": init_data(7, NOW)}
    for signed in (init_data(7, NOW), FORGED):
        answer = await web.get(
            ADDRESS,
            params={**asked, "init_data": signed},
            headers={"origin": "https://evil.example"},
        )
        assert (answer.status_code, answer.json()["code"]) == (403, "foreign-origin")
        assert "access-control-allow-origin" not in answer.headers


async def test_nothing_of_a_person_is_logged(
    web: httpx.AsyncClient, shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    await started(shop, await ready(shop))
    for signed in (init_data(7_654_321, NOW), FORGED):
        await web.get(ADDRESS, params={"shop": shop.id, "keys": "hero", "init_data": signed})
    ours = [each for each in caplog.records if not each.name.startswith("httpx")]

    assert not [each for each in ours if "7654321" in each.getMessage()]
    assert not [each for each in ours if "hash=" in each.getMessage()]


async def test_nobody_asks_too_often(web: httpx.AsyncClient, shop: Shop) -> None:
    query: dict[str, str | int] = {"shop": shop.id, "keys": "hero", "init_data": init_data(7, NOW)}
    begun = time.monotonic()
    codes = [(await web.get(ADDRESS, params=query)).status_code for _ in range(80)]
    # As many as may come, and those that were given back meanwhile.
    most = 62 + int((time.monotonic() - begun) * 5)

    assert codes[:60] == [200] * 60
    assert codes.count(200) <= most


async def test_a_flood_of_strangers_stops_nobody(web: httpx.AsyncClient, shop: Shop) -> None:
    """Hundreds at once without a signature, of shops that do not exist, with endless queries."""
    await started(shop, await ready(shop))
    good: dict[str, str | int] = {"shop": shop.id, "keys": "hero", "init_data": GOOD}
    asked = [
        {**good, **wrong}
        for number in range(60)
        for wrong in (
            {"init_data": FORGED},
            {"shop": number + 77},
            {"shop": 10**6},
            {"keys": ",".join(f"k{n}" for n in range(400))},
        )
    ]
    answers = await asyncio.gather(*(web.get(ADDRESS, params=each) for each in asked))

    assert {each.status_code for each in answers} == {401, 404, 422}
    assert (await web.get(ADDRESS, params=good)).json()["elements"]["hero"]


async def test_pictures_that_are_not_there(web: httpx.AsyncClient, shop: Shop) -> None:
    assert (await web.get("/api/v1/experiments/photos/" + "0" * 64)).status_code == 404
    assert (await web.get("/api/v1/experiments/photos/..%2Fx")).status_code == 404


async def test_a_drawing_that_is_a_program_is_not_shown(web: httpx.AsyncClient, shop: Shop) -> None:
    await File.create(shop=shop, sha256="a" * 64, size=9, media_type="image/svg+xml", added_at=NOW)
    assert (await web.get("/api/v1/experiments/photos/" + "a" * 64)).status_code == 404
    photo = Photo(sha256="b" * 64, size=9, media_type="image/svg+xml", telegram_file_id="")
    with pytest.raises(NotAPhotoError):
        await keep_photo(shop, photo, NOW)


async def test_a_raw_query_is_answered(web: httpx.AsyncClient, shop: Shop) -> None:
    for query in (
        "%",
        "=&=&=",
        "shop=1;keys=hero",
        "shop[]=1",
        "a" * 9_000,
        "%ff%fe",
        "shop=1&shop=2",
    ):
        answer = await web.get(f"{ADDRESS}?{query}")
        assert 400 <= answer.status_code < 500
        assert answer.json()["code"]


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    number=st.one_of(ANYTHING, st.integers().map(str), st.none()),
    keys=st.one_of(ANYTHING, KEYS, st.just("hero")),
    signed=st.one_of(ANYTHING, SIGNED),
    origin=st.sampled_from(ORIGINS),
    method=st.sampled_from(["GET", "GET", "GET", "GET", "POST", "PUT", "OPTIONS"]),
)
async def test_whatever_is_asked_has_an_answer(
    web: httpx.AsyncClient,
    shop: Shop,
    number: str | None,
    keys: str,
    signed: str,
    origin: str,
    method: str,
) -> None:
    """A variant for whom Telegram signed, a reason for all others; no fault of ours."""
    params = {"shop": number or str(shop.id), "keys": keys, "init_data": signed}
    query = "&".join(f"{name}={quote(value)}" for name, value in params.items())
    headers = [(b"origin", origin.encode("latin-1"))] if origin else []
    answer = await web.request(method, f"{ADDRESS}?{query}", headers=headers)

    assert answer.status_code in STATUSES
    assert answer.headers.get("access-control-allow-origin") in {None, origin}
    assert "access-control-allow-credentials" not in answer.headers
    if answer.status_code == 200:
        assert answer.json() == {"elements": {}}
        assert signed == GOOD
    else:
        assert answer.json()["code"]
