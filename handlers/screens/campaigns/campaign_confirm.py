"""The last question before people get it: how many will, how many won't and why."""

from collections.abc import Iterable

from domain.campaigns import drafting, scheduling, steering
from domain.messaging.audience import Audience
from domain.messaging.message import Message
from domain.messaging.templates.doubts import doubts
from domain.models import Campaign
from handlers.kit import (
    campaign_end,
    campaign_people,
    campaign_ways,
    campaign_when,
    letter_variants,
    message_steps,
)
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit
from handlers.screens.campaigns.campaign_run import draw as draw_run


@screen(right="campaigns.send", back="campaigns", is_slow=True)
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    if campaign.status != "draft":
        return await draw_run(visit)
    found = await steering.audience(campaign, visit.shop, visit.now)
    yes = await begin(visit, campaign, found, "campaign_confirm", "start")
    return View(
        text=await told(visit, campaign, found),
        rows=yes,
        back=Button("", "campaign_card", (campaign.id,)),
    )


async def told(visit: Visit, campaign: Campaign, found: Audience) -> str:
    """Everything there is to know before people get it."""
    message = drafting.message_of(campaign)
    message.check()
    text = visit.t(
        "campaign-confirm",
        name=campaign.name,
        segment=await campaign_people.named(visit, campaign),
        count=found.will_get,
    )
    blocks = (
        (text, *await _ways(visit, campaign, found)),
        (
            await campaign_when.explained(visit, campaign),
            campaign_end.line(visit, campaign),
            visit.t("campaign-trial-first", count=campaign.trial) if campaign.trial else "",
            await letter_variants.before_sending(visit, campaign),
            await message_steps.first_said(visit, campaign, found.will_get),
            await _at_night(visit, campaign),
        ),
        (_left_out(visit, found),),
        (
            visit.t("template-must-wait", count=found.no_value) if _waits(message, found) else "",
            _doubts(visit, message),
            f"⚠️ {visit.t('campaign-links-album')}" if _hides_buttons(message) else "",
            campaign_ways.uncounted(visit, message),
        ),
    )
    return _joined(blocks)


async def begin(
    visit: Visit, campaign: Campaign, found: Audience, screen_name: str, act_name: str
) -> tuple[Row, ...]:
    """The button that sends, with the number of people; none where nobody may get it."""
    if not found.will_get or _waits(drafting.message_of(campaign), found):
        return ()
    first = await message_steps.first_of(campaign, found.will_get)
    label = visit.t.plain(_yes(campaign), count=found.will_get)
    if first < found.will_get:
        label = visit.t.plain("steps-begin", count=first)
    args = (campaign.id, campaign.version, found.will_get)
    return ((Button(label, screen_name, args, act_name),),)


def _waits(message: Message, found: Audience) -> bool:
    """Whether it must not go while somebody lacks a value."""
    return message.missing == "fail" and found.no_value > 0


def _joined(blocks: Iterable[Iterable[str]]) -> str:
    """Blocks with an empty line between; one that says nothing is not there."""
    return "\n\n".join(filter(None, ("\n".join(filter(None, lines)) for lines in blocks)))


@act()
async def start(visit: Visit) -> Go:
    """Send; a second tap finds it started and shows how far it is."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    if campaign.status != "draft":
        toast = visit.t("campaign-started-already")
        return Go("campaign_run", (campaign.id,), toast=toast)
    await steering.start(campaign, visit.number(1), visit.number(2), visit.person, visit.now)
    return Go("campaign_run", (campaign.id,), wake=("send_deliveries",))


def _yes(campaign: Campaign) -> str:
    return "campaign-yes" if scheduling.wall_of(campaign) is None else "campaign-yes-later"


async def _ways(visit: Visit, campaign: Campaign, found: Audience) -> list[str]:
    """How many by which channel; by Telegram alone goes without saying."""
    if campaign.channels == "telegram":
        return []
    return await campaign_ways.told(visit, campaign, found)


def _hides_buttons(message: Message) -> bool:
    return message.is_album and bool(message.buttons)


def _doubts(visit: Visit, message: Message) -> str:
    """Addresses to look at once more."""
    return "\n".join(
        visit.t("template-doubt", address=each.address, better=each.better)
        for each in doubts(message.text, (button.url for button in message.buttons))
    )


def _left_out(visit: Visit, found: Audience) -> str:
    if not found.left_out:
        return ""
    lines = [visit.t("campaign-wont-get", count=found.size - found.will_get)]
    lines += [
        f"· {visit.t(f'left-out-{campaign_ways.reason_of(found, reason)}')}: {visit.t.number(n)}"
        for reason, n in found.left_out.items()
    ]
    return "\n".join(lines)


async def _at_night(visit: Visit, campaign: Campaign) -> str:
    """Whose morning is waited for; by everybody's own clock, or at their best hour, nobody's."""
    wall = scheduling.wall_of(campaign)
    if campaign.schedule in {"local", "best"}:
        return ""
    moment = visit.now if wall is None else scheduling.instant(wall, visit.shop.zone)
    held = await steering.at_night(campaign, visit.shop, moment)
    is_later = "no" if wall is None else "yes"
    return visit.t("campaign-at-night", count=held, later=is_later) if held else ""
