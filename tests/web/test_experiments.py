"""Which variant a page is told to show: by whose signature, to whom, and how sure it stays."""

import time
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tortoise.transactions import in_transaction

from domain.events import changes as origins
from domain.experiments import changes, drafting, exposing, layers, planning, steering, trying
from domain.experiments.refusals import LayerFullError
from domain.experiments.variant import Element
from domain.models import (
    Customer,
    Event,
    Experiment,
    ExperimentExposure,
    ExperimentVariant,
    Identity,
    Person,
    Segment,
    Shop,
    ShopOrigin,
)
from domain.segments import service
from domain.segments.keeping import membership
from domain.segments.rule import Rule
from tests.conftest import NOW
from tests.experiments.seeing import ready
from tests.web.opening import batch, init_data, told

ADDRESS = "/api/v1/experiments/assign"
SITE = "https://lavka.example.com"


async def started(shop: Shop, experiment: Experiment) -> Experiment:
    plan = await planning.plan(experiment, shop, NOW)
    await steering.start(experiment, experiment.version, plan, None, NOW, is_anyway=True)
    return await Experiment.get(id=experiment.id)


async def asked(web: httpx.AsyncClient, shop: Shop, who: int, keys: str = "hero") -> dict[str, Any]:
    answer = await web.get(
        ADDRESS, params={"shop": shop.id, "keys": keys, "init_data": init_data(who, NOW)}
    )
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()["elements"]
    return found


async def test_halves_see_two_things_and_keep_them(web: httpx.AsyncClient, shop: Shop) -> None:
    await started(shop, await ready(shop))
    first = {who: (await asked(web, shop, who))["hero"]["variant"] for who in range(1, 81)}
    again = {who: (await asked(web, shop, who))["hero"]["variant"] for who in range(1, 81)}

    assert first == again
    assert 25 <= sum(letter == "B" for letter in first.values()) <= 55


async def test_the_content_is_told(web: httpx.AsyncClient, shop: Shop) -> None:
    made = await ready(shop)
    element = Element(text="<b>Скидка</b> &amp; чай", price="от 490 ₽")
    await drafting.write(made, 1, element, made.version)
    await started(shop, made)
    found = [(await asked(web, shop, who, "other,hero"))["hero"] for who in range(1, 30)]
    seen = {each["variant"]: each for each in found}

    assert seen["A"]["text"] is seen["A"]["price"] is seen["A"]["image"] is None
    assert seen["B"]["text"] == "Скидка & чай"
    assert seen["B"]["html"] == "<b>Скидка</b> &amp; чай"
    assert (seen["B"]["price"], seen["B"]["hidden"]) == ("от 490 ₽", False)
    assert seen["B"]["experiment"] == f"hero-{made.id}"


async def test_a_change_is_seen_at_once(web: httpx.AsyncClient, shop: Shop) -> None:
    assert await asked(web, shop, 1) == {}
    running = await started(shop, await ready(shop))
    assert "hero" in await asked(web, shop, 1)
    await steering.stop(running, None, NOW, None)
    assert await asked(web, shop, 1) == {}


async def report(web: httpx.AsyncClient, shop: Shop, who: int, code: str, letter: str) -> None:
    seen = told(
        f"seen-{who}-{letter}-1", "experiment_exposure", NOW, experiment=code, variant=letter
    )
    answer = await web.post("/collect", json=batch(shop, seen, init_data=init_data(who, NOW)))
    assert answer.json()["accepted"] == 1


async def test_who_has_met_a_variant_stays_with_it(web: httpx.AsyncClient, shop: Shop) -> None:
    """Other weights move new people alone."""
    running = await started(shop, await ready(shop))
    before = {who: (await asked(web, shop, who))["hero"]["variant"] for who in range(1, 41)}
    for who in range(1, 21):
        await report(web, shop, who, f"hero-{running.id}", before[who])
    assert await exposing.note(NOW) == 20
    assert await exposing.note(NOW) == 0
    await steering.change_weights(running, [1, 99], running.version, NOW)
    after = {who: (await asked(web, shop, who))["hero"]["variant"] for who in range(1, 41)}

    assert {who: after[who] for who in range(1, 21)} == {who: before[who] for who in range(1, 21)}
    assert sum(after[who] == "B" for who in range(21, 41)) >= 18


async def test_another_variant_seen_takes_a_person_out(web: httpx.AsyncClient, shop: Shop) -> None:
    running = await started(shop, await ready(shop))
    for letter in ("A", "B"):
        await report(web, shop, 5, f"hero-{running.id}", letter)
    await exposing.note(NOW)
    row = await ExperimentExposure.get()

    assert row.is_crossed
    assert await Event.filter(name="experiment_exposure").count() == 2


async def test_a_repeat_is_drawn_anew(web: httpx.AsyncClient, shop: Shop) -> None:
    running = await started(shop, await ready(shop))
    before = {who: (await asked(web, shop, who))["hero"]["variant"] for who in range(1, 61)}
    await steering.stop(running, None, NOW, None)
    again = await drafting.copy(running, None, NOW)
    await started(shop, again)
    after = {who: (await asked(web, shop, who))["hero"]["variant"] for who in range(1, 61)}

    assert 15 <= sum(before[who] != after[who] for who in before) <= 45


async def segment_of(shop: Shop, *accounts: int) -> Segment:
    made = await service.create(shop, "Свои", Rule(), None, NOW, kind="list")
    people = []
    for account in accounts:
        person = await Customer.create(shop=shop, name="", registered_at=NOW, telegram_id=account)
        await person_known(shop, person)
        people.append(person.id)
    async with in_transaction("default"):
        await membership.enter(shop, made, people, "hand", NOW)
    return made


async def person_known(shop: Shop, person: Customer) -> None:
    await Identity.create(
        shop=shop,
        customer=person,
        kind="telegram",
        value=str(person.telegram_id),
        added_at=NOW,
    )


async def test_the_audience_shrinks(web: httpx.AsyncClient, shop: Shop) -> None:
    """Whoever leaves the segment keeps what they have seen; nobody new without it comes in."""
    segment = await segment_of(shop, 501, 502)
    made = await ready(shop)
    await drafting.choose_segment(made, segment, made.version)
    running = await started(shop, await Experiment.get(id=made.id).select_related("segment"))
    assert await asked(web, shop, 503) == {}
    before = (await asked(web, shop, 501))["hero"]["variant"]
    await report(web, shop, 501, f"hero-{running.id}", before)
    await exposing.note(NOW)
    ids = await Customer.all().values_list("id", flat=True)
    async with in_transaction("default"):
        await membership.leave(shop, segment, [int(str(each)) for each in ids], "hand", NOW)

    assert (await asked(web, shop, 501))["hero"]["variant"] == before
    assert await asked(web, shop, 502) == {}


async def test_layers_never_meet(web: httpx.AsyncClient, shop: Shop) -> None:
    layer = await layers.named(shop, "Каталог", NOW)
    for name in ("hero", "footer"):
        made = await ready(shop, name, name)
        await steering.join_layer(made, layer, 50, made.version)
        await started(shop, await Experiment.get(id=made.id).select_related("layer", "segment"))
    met = [await asked(web, shop, who, "hero,footer") for who in range(1, 41)]

    assert all(len(each) == 1 for each in met)
    assert {key for each in met for key in each} == {"hero", "footer"}
    third = await ready(shop, "third", "third")
    await steering.join_layer(third, layer, 25, third.version)
    with pytest.raises(LayerFullError):
        await started(shop, await Experiment.get(id=third.id).select_related("layer"))


async def test_staff_see_what_they_asked_for(web: httpx.AsyncClient, shop: Shop) -> None:
    running = await started(shop, await ready(shop))
    person = await Person.create(telegram_id=42, name="О", created_at=NOW)
    for place in (0, 1):
        variant = await ExperimentVariant.get(experiment_id=running.id, place=place)
        await trying.switch(running, variant, person)
        seen = (await asked(web, shop, 42))["hero"]
        assert (seen["variant"], seen["is_override"]) == ("AB"[place], True)


async def test_a_roll_out_keeps_a_small_control(web: httpx.AsyncClient, shop: Shop) -> None:
    running = await started(shop, await ready(shop))
    before = {who: (await asked(web, shop, who))["hero"]["variant"] for who in range(1, 201)}
    winner = await ExperimentVariant.get(experiment_id=running.id, place=1)
    await steering.roll_out(running, winner, None, NOW, None)
    after = {who: (await asked(web, shop, who))["hero"]["variant"] for who in range(1, 201)}
    kept = [who for who, letter in after.items() if letter == "A"]

    assert 2 <= len(kept) <= 25
    assert all(before[who] == "A" for who in kept)


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


async def test_nobody_asks_too_often(web: httpx.AsyncClient, shop: Shop) -> None:
    query: dict[str, str | int] = {"shop": shop.id, "keys": "hero", "init_data": init_data(7, NOW)}
    begun = time.monotonic()
    codes = [(await web.get(ADDRESS, params=query)).status_code for _ in range(80)]
    # As many as may come, and those that were given back meanwhile.
    most = 62 + int((time.monotonic() - begun) * 5)

    assert codes[:60] == [200] * 60
    assert codes.count(200) <= most


async def test_pictures_of_variants_are_shown(web: httpx.AsyncClient, shop: Shop) -> None:
    assert (await web.get("/api/v1/experiments/photos/" + "0" * 64)).status_code == 404
    assert (await web.get("/api/v1/experiments/photos/..%2Fx")).status_code == 404


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.one_of(
        st.text(max_size=300), st.binary(max_size=300).map(lambda b: b.decode("latin-1"))
    )
)
async def test_any_query_is_answered(web: httpx.AsyncClient, shop: Shop, query: str) -> None:
    """Whatever is asked, it is a refusal with a reason and never a fault of ours."""
    answer = await web.get(f"{ADDRESS}?{quote(query, safe='&=%+,')}")

    assert 400 <= answer.status_code < 500
    assert answer.json()["code"]
    assert changes.version(shop.id) >= 0
