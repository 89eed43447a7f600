"""Mailings."""

from domain.models import Campaign
from tests.segments.world import Maker, Row, Rows

MODEL = Campaign
AFTER = ("links",)
COUNT = 3


def rows(maker: Maker) -> Rows:
    return [_campaign(maker, key) for key in maker.ids(COUNT)]


def _campaign(maker: Maker, key: int) -> Row:
    codes = [row["code"] for row in maker["links"] if maker.dice.random() < 0.6]
    message = {"text": " ".join(f"https://t.me/bot?start={code}" for code in codes)}
    return {"id": key, "name": f"М{key}", "made_at": maker.now, "message": message}
