"""A variant of a campaign's message on the screens: itself, what differs, what may be changed."""

import html

from domain.campaigns import arms, correcting, lettering
from domain.campaigns.trait import in_order, traits_of
from domain.campaigns.traits.discount import Discount
from domain.connectors import channels, trying
from domain.core.money import rough
from domain.experiments import letters
from domain.experiments.discounting import costs
from domain.experiments.drafting import goal_of, variants
from domain.experiments.variant import Element, letter
from domain.messaging.addresses import TELEGRAM, connected
from domain.messaging.markup import clipped, units, visible
from domain.messaging.message import CAPTION_LIMIT, TEXT_LIMIT, Message
from domain.models import Campaign, Experiment, ExperimentVariant
from handlers.kit.experiments import differs
from handlers.kit.view import Button, Row, in_rows
from handlers.kit.visit import Visit

# Of what is said around a message.
AROUND = 500
# Of what a variant said before.
QUOTED = 200


def quoted(message: Message) -> str:
    """The message with its fields unfilled, its buttons as words; cut to what one screen holds."""
    room = (CAPTION_LIMIT if message.carried else TEXT_LIMIT) - AROUND
    under = html.escape(" ".join(f"[{each.label}]" for each in message.buttons))
    whole = "\n\n".join(filter(None, (message.text, under)))
    if units(visible(whole)) <= room:
        return whole
    return f"{html.escape(clipped(visible(message.text), room - units(visible(under))))}\n\n{under}"


def difference(visit: Visit, variant: ExperimentVariant) -> str:
    """One line: what this variant has other than the control; empty of the control itself."""
    if not variant.place:
        return ""
    what = _what(visit, variant)
    return visit.t("letter-differs", what=what) if what else visit.t("letter-same")


async def differences(visit: Visit, experiment: Experiment, shown: list[ExperimentVariant]) -> str:
    """What is compared, a line a variant; empty for a test of an element."""
    if experiment.kind != "message":
        return ""
    found = [(letter(each.place), _what(visit, each)) for each in shown[1:]]
    return "\n".join(
        visit.t("letter-line", letter=name, what=what or visit.t.plain("letter-as-control"))
        for name, what in found
    )


def _what(visit: Visit, variant: ExperimentVariant) -> str:
    own = Element.restored(variant.content)
    told = [visit.t.plain("letter-own-text")] if own.text else []
    if own.photo:
        told.append(visit.t.plain("letter-own-photo"))
    return ", ".join([*told, *differs(visit, variant)])


async def warnings(visit: Visit, experiment: Experiment, shown: list[ExperimentVariant]) -> str:
    """What differs in these besides what was meant to."""
    if experiment.kind != "message":
        return ""
    setting = await lettering.setting_of(experiment, visit.shop, visit.now)
    found = [
        (letter(each.place), trait.warning(visit.t, setting, message))
        for each in shown
        if each.place
        for message in (Message.restored(letters.merged(setting.control, each.content)),)
        for trait in traits_of(each.content)
    ]
    return "\n".join(
        visit.t("letter-warning", letter=whose, what=said) for whose, said in found if said
    )


async def reach(visit: Visit, experiment: Experiment, needed: int = 0) -> str:
    """How many can be compared where channels differ, and what the variants cost."""
    if experiment.kind != "message":
        return ""
    met = await arms.met(experiment, visit.shop, visit.now)
    if met is None:
        return ""
    is_few = "yes" if met.people < needed else "no"
    lines = [
        visit.t("letter-met", people=met.people, whole=met.whole, needed=needed, is_few=is_few)
    ]
    price = await channels.sms_price(visit.shop.id)
    lines += [
        visit.t(
            "letter-price",
            letter=letter(each.place),
            people=each.people,
            cost=visit.t.money(each.cost, visit.shop.currency),
            is_most="yes" if each.is_most else "no",
            is_known="yes" if price else "no",
        )
        for each in await arms.prices(experiment, visit.shop, met.people, price, visit.now)
    ]
    return "\n".join(lines)


async def discounts(visit: Visit, experiment: Experiment, order: int) -> str:
    """What the discounts will take of a usual order, and by what such a test is judged fairly."""
    if experiment.kind != "message":
        return ""
    money = visit.shop.currency
    given = {
        letter(each.place): own
        for each in await variants(experiment)
        if (own := Discount.of(each.content))
    }
    lines = [
        visit.t(
            "letter-discount-each",
            letter=name,
            percent=own.percent,
            each=visit.t.money(rough(order * own.percent // 100, money), money),
            order=visit.t.money(rough(order, money), money),
        )
        for name, own in given.items()
        if own.percent and order
    ]
    if given and goal_of(experiment).worth != "money":
        lines.append(visit.t("letter-discount-goal", letters=", ".join(given)))
    return "\n".join(lines)


async def beside(visit: Visit, experiment: Experiment) -> str:
    """Of a verdict: what is compared, and what the discounts have cost so far."""
    if experiment.kind != "message":
        return ""
    shown = await variants(experiment)
    lines = [await differences(visit, experiment, shown)]
    given = [each for each in shown if Discount.of(each.content)]
    known = await costs(experiment, visit.shop, visit.now) if given else {}
    lines += [
        visit.t(
            "letter-discount-cost",
            letter=letter(each.place),
            cost=visit.t.money(known[each.id].money, visit.shop.currency),
            orders=known[each.id].orders,
            each=visit.t.money(known[each.id].each, visit.shop.currency),
        )
        for each in given
        if each.id in known
    ]
    return "\n".join(lines)


async def before_sending(visit: Visit, campaign: Campaign) -> str:
    """Of a campaign's last question: what its test will do, or that it was never started."""
    test = await letters.current(campaign)
    if test is None or test.status not in {"draft", "running"}:
        return ""
    if test.status == "draft":
        return visit.t("letter-not-started")
    shown = await variants(test)
    told = await differences(visit, test, shown)
    return "\n".join(filter(None, (visit.t("letter-compared"), told, await reach(visit, test))))


def keys(visit: Visit, experiment: Experiment, place: int) -> tuple[Row, ...]:
    """What else may differ."""
    found = [
        Button(visit.t.plain(f"trait-{kind}"), "experiment_trait", (experiment.id, place, kind))
        for kind in in_order()
    ]
    return in_rows(found)


async def mended(visit: Visit, experiment: Experiment, variant: ExperimentVariant) -> str:
    """What it said before it was put right, or says now where the campaign was."""
    found = await correcting.texts(experiment, variant)
    if found is None:
        return ""
    which, text = found
    return visit.t(f"letter-{which}", text=clipped(visible(text), QUOTED))


async def to_oneself(
    visit: Visit, experiment: Experiment, variant: ExperimentVariant
) -> tuple[Row, ...]:
    """The very message to oneself: in the chat, and by the channels its people get it by."""
    if experiment.campaign_id is None:
        # Its campaign was thrown away: nobody gets anything of it.
        return ()
    args, t = (experiment.id, variant.place), visit.t.plain
    campaign = await letters.campaign_of(experiment)
    has = await connected(visit.shop.id)
    route = arms.route_of(campaign, variant)
    ways = [each for each in route if each in has and each in trying.TRIED]
    if not ways:
        return ((Button(t("campaign-to-me"), "experiment_variant", args, "to_me"),),)
    lines = {
        channels.channel_of(each): each.id for each in await trying.lines(visit.shop, visit.person)
    }
    only = ways[0] if len(ways) == 1 else ""
    label = t("letter-to-me", channel=only or "several")
    chat = Button(t("letter-to-chat"), "experiment_variant", args, "to_me")
    other = Button(label, "campaign_try", (campaign.id, lines.get(only, 0), *args))
    return ((chat, other) if route[0] == TELEGRAM else (other, chat),)
