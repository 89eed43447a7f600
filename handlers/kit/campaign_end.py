"""How late a campaign's messages may be, in words."""

from typing import Final

from domain.models import Campaign
from handlers.kit.visit import Visit

HOUR: Final = 3_600
DAY: Final = 24


def length(visit: Visit, hours: int, case: str = "alone") -> str:
    """So many hours, or days where they are whole; `late` as in "late by so many"."""
    is_days = hours >= DAY and hours % DAY == 0
    return visit.t.plain(
        "campaign-end-length",
        case=case,
        unit="days" if is_days else "hours",
        count=hours // DAY if is_days else hours,
    )


def said(visit: Visit, campaign: Campaign) -> str:
    """What holds now, as a sentence."""
    return visit.t("campaign-end-said", **_values(visit, campaign))


def button(visit: Visit, campaign: Campaign) -> str:
    """The same on a button."""
    return visit.t.plain("campaign-end-button", **_values(visit, campaign))


def line(visit: Visit, campaign: Campaign) -> str:
    """For the last question before it is sent; nothing where there is no end."""
    return said(visit, campaign) if campaign.lasts or campaign.expires_at else ""


def _values(visit: Visit, campaign: Campaign) -> dict[str, str]:
    if campaign.expires_at is not None:
        return {"end": "until", "late": visit.t.moment(campaign.expires_at, visit.shop.zone)}
    if campaign.lasts:
        return {"end": "late", "late": length(visit, campaign.lasts // HOUR, "late")}
    return {"end": "none", "late": ""}
