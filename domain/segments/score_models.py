"""The models whose scores a shop has."""

from typing import Final

from domain.audience import picking
from domain.audience.picking import Option
from domain.core.params import Picked
from domain.models import Score, Shop

MODEL: Final[Picked] = "score_model"


async def _models(shop: Shop) -> list[Option]:
    found = await Score.filter(shop_id=shop.id).distinct().values_list("model", flat=True)
    return [Option(key=str(name), label=str(name)) for name in sorted(map(str, found))]


picking.FINDERS[MODEL] = _models
