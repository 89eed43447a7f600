"""What was corrected or deleted counts as long as somebody's window was open."""

from datetime import timedelta

import pytest

from domain.core.instant import to_milliseconds
from domain.experiments import drafting
from domain.experiments.mending import Mended, is_disturbed_by, mended
from domain.models import (
    Campaign,
    Customer,
    Experiment,
    ExperimentExposure,
    ExperimentVariant,
    Recall,
    Shop,
)
from tests.conftest import NOW

HOUR = timedelta(hours=1)


async def running(shop: Shop) -> Experiment:
    """Three variants, the last as the control but for its channel; somebody met B an hour later."""
    campaign = await Campaign.create(shop=shop, name="", made_at=NOW)
    made = await drafting.create(shop, "message", "Чай", None, NOW, campaign=campaign)
    await drafting.add_variant(made, made.version)
    other = ExperimentVariant.filter(experiment_id=made.id, place=1)
    await other.update(content={"text": "Свои слова"})
    await Experiment.filter(id=made.id).update(status="running", started_at=NOW, window_hours=4)
    person = await Customer.create(shop=shop, name="Анна", registered_at=NOW)
    [variant] = await other
    await ExperimentExposure.create(
        shop_id=shop.id, experiment_id=made.id, customer_id=person.id,
        variant_id=variant.id, exposed_at=NOW + HOUR,
    )  # fmt: skip
    return await drafting.find(shop, made.id)


@pytest.mark.parametrize(
    ("kind", "variant", "hours", "found"),
    [
        ("edit", 1, 2, Mended(edited=("B",))),
        ("edit", None, 2, Mended(edited=("A", "C"))),
        ("delete", None, 4, Mended(is_deleted=True)),
        ("edit", 1, 6, Mended()),
        ("edit", 1, -1, Mended()),
    ],
    ids=["its own", "shared", "deleted", "late", "before"],
)
async def test_as_long_as_it_can_matter(
    shop: Shop, kind: str, variant: int | None, hours: int, found: Mended
) -> None:
    test = await running(shop)
    await Recall.create(
        shop=shop, campaign_id=test.campaign_id, kind=kind, variant=variant, total=1,
        made_by=1, made_at=NOW + hours * HOUR,
    )  # fmt: skip
    shown = await drafting.variants(test)
    assert await mended(test, shown, to_milliseconds(NOW + HOUR)) == found


async def test_when_it_disturbs(shop: Shop) -> None:
    test = await running(shop)
    assert await is_disturbed_by(test, NOW + 2 * HOUR)
    await Experiment.filter(id=test.id).update(stage="over")
    test = await drafting.find(shop, test.id)
    assert await is_disturbed_by(test, NOW + 4 * HOUR)
    assert not await is_disturbed_by(test, NOW + 6 * HOUR)
    await Experiment.filter(id=test.id).update(status="rolled_out", stopped_at=NOW + HOUR)
    assert not await is_disturbed_by(await drafting.find(shop, test.id), NOW + 4 * HOUR)
