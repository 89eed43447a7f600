"""Two tests that begin in the same moment: they never meet in one person."""

import asyncio

from tortoise.transactions import in_transaction

from domain.experiments import layers, planning, steering
from domain.experiments.refusals import ElementTakenError, LayerFullError
from domain.models import Experiment, Shop
from tests.conftest import NOW
from tests.experiments.seeing import ready


async def begun(shop: Shop, experiment_id: int) -> str:
    """In a transaction of its own, as a press is."""
    async with in_transaction("default"):
        test = await Experiment.get(id=experiment_id).select_related("layer", "segment")
        plan = await planning.plan(test, shop, NOW)
        try:
            await steering.start(test, test.version, plan, None, NOW, is_anyway=True)
        except (LayerFullError, ElementTakenError) as refusal:
            return refusal.code
    return "begun"


async def test_a_layer_is_not_given_away_twice(shop: Shop) -> None:
    layer = await layers.named(shop, "Каталог", NOW)
    ids = []
    for name in ("hero", "footer"):
        made = await ready(shop, name, name)
        await steering.join_layer(made, layer, 60, made.version)
        ids.append(made.id)
    told = await asyncio.gather(*(begun(shop, each) for each in ids))

    assert sorted(told) == ["begun", "experiment-layer-full"]


async def test_an_element_is_not_tested_twice(shop: Shop) -> None:
    ids = [(await ready(shop, "hero", name)).id for name in ("Первый", "Второй")]
    told = await asyncio.gather(*(begun(shop, each) for each in ids))

    assert sorted(told) == ["begun", "experiment-element-taken"]
