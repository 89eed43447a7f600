"""Whom a message is counted for: who got it; where channels are compared, who was tried."""

from datetime import timedelta
from typing import Any

import pytest

from domain.experiments import drafting, exposing
from domain.models import (
    Campaign,
    Customer,
    Delivery,
    Experiment,
    ExperimentExposure,
    ExperimentVariant,
    Shop,
)
from tests.conftest import NOW

LATER = NOW + timedelta(hours=1)
# How a delivery ended, when it was tried and when it went.
ENDS: dict[str, dict[str, Any]] = {
    "sent": {"status": "sent", "counted_at": NOW, "sent_at": LATER},
    "taken back": {"status": "recalled", "counted_at": NOW, "sent_at": LATER},
    "came back": {"status": "failed", "counted_at": NOW, "sent_at": LATER},
    "failed": {"status": "failed", "counted_at": NOW},
    "perhaps": {"status": "unconfirmed", "counted_at": NOW},
    "left out": {"status": "suppressed"},
    "not yet": {"status": "planned"},
}
WENT = {"sent", "taken back", "came back"}


@pytest.mark.parametrize(
    ("content", "counted"),
    [
        ({"text": "Улун"}, WENT),
        ({"channel": {"kind": "channel", "channels": ["sms"]}}, WENT | {"failed", "perhaps"}),
    ],
)
async def test_who_is_counted(shop: Shop, content: dict[str, Any], counted: set[str]) -> None:
    campaign = await Campaign.create(shop=shop, name="", made_at=NOW)
    made = await drafting.create(shop, "message", "Чай", None, NOW, campaign=campaign)
    await ExperimentVariant.filter(experiment_id=made.id, place=1).update(content=content)
    await Experiment.filter(id=made.id).update(status="running", started_at=NOW)
    for place, (name, told) in enumerate(ENDS.items()):
        person = await Customer.create(shop=shop, name=name, registered_at=NOW)
        await Delivery.create(
            shop=shop, customer=person, campaign=campaign, key=name, kind="marketing",
            planned_at=NOW, not_before=NOW, variant=place % 2, **told,
        )  # fmt: skip
    test = await Experiment.get(id=made.id)

    assert await exposing.note_deliveries(test, LATER) == len(counted)
    assert await exposing.note_deliveries(test, LATER) == 0
    names = {each.id: each.name for each in await Customer.all()}
    seen = {names[each.customer_id]: each.exposed_at for each in await ExperimentExposure.all()}
    assert set(seen) == counted
    assert {seen[each] for each in WENT} == {LATER}
    assert {seen[each] for each in counted - WENT} <= {NOW}
