"""The result of a campaign in words."""

from collections.abc import Iterator
from typing import Final

from domain.campaigns.results.result import Part, Result, Uplift, result
from domain.core.errors import TooSlowError
from domain.core.money import whole_units
from domain.models import Campaign
from domain.statistics.estimate import Estimate
from handlers.kit.campaign_ways import name_of
from handlers.kit.visit import Visit

# Whoever may see reports may see money.
MONEY: Final = "reports"
ENDED: Final = ("done", "stopped")
LIGHTS: Final = {"green": "🟢", "yellow": "🟡", "red": "🔴"}


def words(visit: Visit, name: str, told: Result, *, has_money: bool) -> str:
    """Everything, in the order of a funnel."""
    t, part = visit.t, told.whole
    lines = [t("result-title", name=name), ""]
    if not part.people:
        return "\n".join([*lines, t("result-nobody")])
    lines.append(t("result-arrived", people=part.people))
    lines += _clicked(visit, told)
    lines.append(_bought(visit, told, part, has_money=has_money))
    lines += _left(visit, told)
    if has_money and told.cost is not None and told.cost_per_person is not None:
        currency = visit.shop.currency
        each = t.money(told.cost_per_person, currency)
        lines.append(t("result-cost", cost=t.money(told.cost, currency), each=each))
    if len(told.channels) > 1:
        lines += ["", *_channels(visit, told, has_money=has_money)]
    if told.uplift is not None:
        lines += ["", *uplift(visit, told.uplift, has_money=has_money)]
    return "\n".join([*lines, "", *_foot(visit, told)])


async def short(visit: Visit, campaign: Campaign) -> list[str]:
    """The few lines for the report of one that has ended."""
    if campaign.status not in ENDED:
        return []
    try:
        told = await result(campaign, visit.shop, visit.now)
    except TooSlowError:
        return []
    if not told.whole.people:
        return []
    has_money = visit.can(MONEY)
    bought = _bought(visit, told, told.whole, has_money=has_money)
    lines = ["", *_clicked(visit, told), bought, *_left(visit, told)]
    if told.ripe_at is not None:
        lines.append(visit.t("result-short", day=visit.t.moment(told.ripe_at, visit.shop.zone)))
    return lines


def share(visit: Visit, value: float) -> str:
    """In percent, exact where it is small."""
    percent = 100 * value
    return visit.t.number(round(percent, 2 if abs(percent) < 1 else 1))


def _clicked(visit: Visit, told: Result) -> Iterator[str]:
    """Openings of links; of a message without links there is nothing to say."""
    t, part = visit.t, told.whole
    if part.openings:
        yield t(
            "result-clicked",
            people=part.clicked,
            share=share(visit, part.clicked_share),
            human=t.number(part.human_openings),
            all=t.number(part.openings),
        )
    elif told.links == "long":
        yield t("result-links-long")
    elif told.links == "short" and not told.unnamed_clicks:
        yield t("result-no-clicks")
    if told.unnamed_clicks:
        yield t("result-unnamed", count=told.unnamed_clicks)


def _bought(visit: Visit, told: Result, part: Part, *, has_money: bool) -> str:
    money = visit.t.money(part.revenue, visit.shop.currency) if has_money else ""
    return visit.t(
        "result-bought",
        people=part.buyers,
        share=share(visit, part.bought_share),
        days=told.window_days,
        money=money,
        has_money="yes" if has_money and part.buyers else "no",
    )


def _left(visit: Visit, told: Result) -> Iterator[str]:
    """The traffic lights: of those who left, and of letters called spam."""
    yield visit.t(
        "result-left",
        light=LIGHTS[told.light],
        state=told.light,
        people=told.left.hits,
        share=share(visit, told.left.value),
    )
    if told.complaints.total:
        yield visit.t(
            "result-complained",
            light=LIGHTS[told.complaints_light],
            state=told.complaints_light,
            people=told.complaints.hits,
            share=share(visit, told.complaints.value),
        )


def _channels(visit: Visit, told: Result, *, has_money: bool) -> Iterator[str]:
    for channel, part in sorted(told.channels.items(), key=lambda pair: -pair[1].people):
        money = visit.t.money(part.revenue, visit.shop.currency)
        yield visit.t(
            "result-channel",
            channel=name_of(visit, channel),
            people=visit.t.number(part.people),
            clicked=visit.t.number(part.clicked),
            bought=visit.t.number(part.buyers),
            money=money,
            has_money="yes" if has_money and part.buyers else "no",
        )


def uplift(visit: Visit, told: Uplift, *, has_money: bool) -> Iterator[str]:
    """What the campaign changed, as far as it can be said."""
    t = visit.t
    yield t("result-uplift")
    if told.state == "none":
        yield t("result-uplift-none")
        return
    if told.state == "small":
        yield t(
            "result-uplift-small",
            control=told.control.total,
            buyers=told.control.hits + told.written.hits,
        )
        return
    yield t(
        "result-uplift-shares",
        written=share(visit, told.written.value),
        people=t.number(told.written.total),
        control=share(visit, told.control.value),
        held=t.number(told.control.total),
    )
    if told.state == "early":
        yield t("result-uplift-early", day=t.moment(told.till, visit.shop.zone))
        return
    yield from _told(visit, told, has_money=has_money)
    if told.others:
        yield t("result-uplift-others", count=told.others)


def _told(visit: Visit, told: Uplift, *, has_money: bool) -> Iterator[str]:
    t, buyers = visit.t, told.buyers
    if buyers is None:
        return
    many = buyers.times(told.written.total)
    yield t(
        "result-uplift-buyers",
        state=_state(buyers),
        value=_signed(visit, round(many.value)),
        low=_signed(visit, round(many.low)),
        high=_signed(visit, round(many.high)),
    )
    if told.lift is not None:
        yield t(
            "result-uplift-lift",
            value=_signed(visit, round(100 * told.lift.value)),
            low=_signed(visit, round(100 * told.lift.low)),
            high=_signed(visit, round(100 * told.lift.high)),
        )
    if has_money and told.whole is not None:
        yield t(
            "result-uplift-money",
            state=_state(told.whole),
            **{name: _money(visit, getattr(told.whole, name)) for name in ("value", "low", "high")},
        )


def _state(found: Estimate) -> str:
    if not found.is_clear:
        return "unclear"
    return "up" if found.value > 0 else "down"


def _signed(visit: Visit, value: int) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + visit.t.number(abs(value))


def _money(visit: Visit, minor: float) -> str:
    """Whole roubles: an estimate has no kopecks."""
    sign = "+" if minor > 0 else "−" if minor < 0 else ""
    currency = visit.shop.currency
    return sign + visit.t.money(whole_units(abs(minor), currency), currency)


def _foot(visit: Visit, told: Result) -> Iterator[str]:
    t, zone = visit.t, visit.shop.zone
    if told.ripe_at is not None:
        ends = t.moment(told.ripe_at, zone)
        yield t("result-fresh", count=told.whole.fresh, days=told.window_days, ends=ends)
    last = t.moment(told.last_sale, zone) if told.last_sale else ""
    yield t(
        "result-foot",
        moment=t.moment(told.asked_at, zone),
        zone=visit.shop.zone_name,
        last=last,
        has_last="yes" if last else "no",
    )
