"""Mailings."""

from domain.models import Campaign
from tests.segments.world import Maker, Rows

MODEL = Campaign
COUNT = 3


def rows(maker: Maker) -> Rows:
    return [{"id": key, "name": f"М{key}", "made_at": maker.now} for key in maker.ids(COUNT)]
