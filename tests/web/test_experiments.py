"""Which variant a page is told to show: by whose signature, to whom, and how sure it stays."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from tortoise.transactions import in_transaction

from domain.experiments import drafting, exposing, layers, planning, steering, trying
from domain.experiments.refusals import ElementTakenError, LayerFullError
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
)
from domain.segments import service
from domain.segments.keeping import membership
from domain.segments.rule import Rule
from tests.conftest import NOW
from tests.experiments.seeing import ready
from tests.web.opening import batch, init_data, told

ADDRESS = "/api/v1/experiments/assign"


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
    await steering.change_weights(running, [1, 99], running.version, NOW, is_anyway=True)
    after = {who: (await asked(web, shop, who))["hero"]["variant"] for who in range(1, 41)}

    assert {who: after[who] for who in range(1, 21)} == {who: before[who] for who in range(1, 21)}
    assert sum(after[who] == "B" for who in range(21, 41)) >= 18


async def test_two_phones_of_one_person(web: httpx.AsyncClient, shop: Shop) -> None:
    """One wrong by hours, opened on another day, in another language: one person, one variant."""
    running = await started(shop, await ready(shop))
    phones = (
        (init_data(7, NOW), timedelta()),
        (init_data(7, NOW - timedelta(hours=20), language_code="en"), timedelta(hours=3)),
        (init_data(7, NOW, first_name="Anna"), -timedelta(hours=3)),
    )
    for number, (signed, wrong) in enumerate(phones):
        answer = await web.get(
            ADDRESS, params={"shop": shop.id, "keys": "hero", "init_data": signed}
        )
        seen = answer.json()["elements"]["hero"]
        event = told(
            f"phone-seen-{number}",
            "experiment_exposure",
            NOW + wrong,
            experiment=seen["experiment"],
            variant=seen["variant"],
        )
        sent = int((NOW + wrong).timestamp() * 1000)
        report = batch(shop, event, init_data=signed, sent_at=sent, browser_id=f"browser-{number}")
        answer = await web.post("/collect", json=report)
        assert answer.json().get("accepted") == 1, answer.text
    assert await exposing.note(NOW) == 1
    row = await ExperimentExposure.get(experiment_id=running.id)
    assert (row.is_crossed, row.exposed_at) == (False, NOW)


async def test_programs_meet_nothing(web: httpx.AsyncClient, shop: Shop) -> None:
    """Neither a bot of Telegram nor one that opens the page by itself."""
    running = await started(shop, await ready(shop))
    code = f"hero-{running.id}"
    seen = told("robot-seen-1", "experiment_exposure", NOW, experiment=code, variant="B")
    bot = init_data(7, NOW, is_bot=True)
    answer = await web.get(ADDRESS, params={"shop": shop.id, "keys": "hero", "init_data": bot})
    assert (answer.status_code, answer.json()["code"]) == (401, "init-data-bot")
    await web.post("/collect", json=batch(shop, seen, init_data=bot))
    alone = batch(shop, seen, browser_id="browser-0", client={"webdriver": True})
    await web.post("/collect", json=alone)
    assert await exposing.note(NOW) == 0


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

    assert 5 <= sum(before[who] != after[who] for who in before) <= 55


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


async def test_staff_see_a_draft_and_what_is_over(web: httpx.AsyncClient, shop: Shop) -> None:
    """Nobody else does; and what was asked for comes before any other test of that element."""
    person = await Person.create(telegram_id=42, name="О", created_at=NOW)
    old = await started(shop, await ready(shop))
    await steering.stop(old, None, NOW, None)
    draft = await ready(shop)
    await drafting.write(draft, 1, Element(text="Черновик", layout="wide"), draft.version)
    for test, words in ((old, "Доставим бесплатно"), (draft, "Черновик")):
        await trying.switch(test, await drafting.variant(test, 1), person)
        seen = (await asked(web, shop, 42))["hero"]
        assert (seen["text"], seen["is_override"]) == (words, True)
        assert await asked(web, shop, 43) == {}
    assert seen["layout"] == "wide"
    await started(shop, await Experiment.get(id=draft.id))
    await trying.switch(old, await drafting.variant(old, 1), person)
    assert (await asked(web, shop, 42))["hero"]["text"] == "Доставим бесплатно"
    assert "hero" in await asked(web, shop, 43)
    await trying.switch(old, await drafting.variant(old, 1), person)
    assert not (await asked(web, shop, 42))["hero"]["is_override"]


async def test_an_old_winner_does_not_push_a_running_test_aside(shop: Shop) -> None:
    old = await started(shop, await ready(shop))
    await steering.stop(old, None, NOW, None)
    old = await Experiment.get(id=old.id)
    await started(shop, await ready(shop))
    with pytest.raises(ElementTakenError):
        await steering.roll_out(old, await drafting.variant(old, 1), None, NOW, None)


async def test_a_roll_out_keeps_a_small_control(web: httpx.AsyncClient, shop: Shop) -> None:
    running = await started(shop, await ready(shop))
    before = {who: (await asked(web, shop, who))["hero"]["variant"] for who in range(1, 201)}
    winner = await ExperimentVariant.get(experiment_id=running.id, place=1)
    await steering.roll_out(running, winner, None, NOW, None)
    after = {who: (await asked(web, shop, who))["hero"]["variant"] for who in range(1, 201)}
    kept = [who for who, letter in after.items() if letter == "A"]

    assert 2 <= len(kept) <= 25
    assert all(before[who] == "A" for who in kept)
