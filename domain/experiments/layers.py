"""Layers: in each of them a person takes part in one experiment at most."""

from datetime import datetime

from domain.core.errors import NotFoundError
from domain.experiments.drafting import checked_words, new_salt
from domain.models import ExperimentLayer, Shop


async def of(shop: Shop) -> list[ExperimentLayer]:
    """By name."""
    return await ExperimentLayer.filter(shop_id=shop.id).order_by("name", "id")


async def find(shop: Shop, layer_id: int) -> ExperimentLayer:
    """One of them. Raises NotFoundError."""
    found = await ExperimentLayer.get_or_none(id=layer_id, shop_id=shop.id)
    if found is None:
        raise NotFoundError(thing="layer")
    return found


async def named(shop: Shop, name: str, now: datetime) -> ExperimentLayer:
    """The layer of this name, made where there is none. Raises BadWordsError."""
    found, _ = await ExperimentLayer.get_or_create(
        {"salt": new_salt(), "made_at": now}, shop_id=shop.id, name=checked_words("name", name)
    )
    return found
