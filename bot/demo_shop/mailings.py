"""What the sample shop has sent before: two mailings with what came of them."""

import dataclasses
from datetime import datetime, timedelta
from typing import Final

from tortoise.transactions import in_transaction

from bot.demo_shop.dice import Dice
from bot.demo_shop.writing import written
from bot.i18n import tongue
from domain.campaigns import crowds
from domain.core.period import day_start
from domain.messaging.clicks import addresses
from domain.messaging.links import LinkButton
from domain.messaging.message import Message
from domain.messaging.pressure import control
from domain.messaging.pressure.keeping import rules_of
from domain.models import (
    Campaign,
    CampaignControl,
    Customer,
    Delivery,
    MessageClick,
    MessageLink,
    Segment,
    Shop,
)
from domain.segments.rule import members, rule_of

SEED: Final = 13
SITE: Final = "https://poldentea.example"
# A second, as Telegram lets a bot.
PACE: Final = 25


@dataclasses.dataclass(frozen=True, kw_only=True)
class Mailing:
    """One of the past; of a hundred who got it so many opened the link."""

    name: str
    text: str
    button: str
    days_ago: int
    hour: int
    opened: float
    programs: float = 2.0


MAILINGS: Final = (
    Mailing(
        name="Осенние сорта",
        text="{имя|Друзья}, приехали <b>осенние сорта</b>: габа, тёмный улун и пряный ройбуш.",
        button="Посмотреть",
        days_ago=31,
        hour=12,
        opened=17,
    ),
    Mailing(
        name="Кофе недели",
        text="Кофе недели — <b>Эфиопия Иргачеффе</b>: персик, жасмин, лёгкая кислинка.",
        button="Попробовать",
        days_ago=12,
        hour=18,
        opened=12,
    ),
)


async def write(shop: Shop, now: datetime) -> None:
    """Write both to those who may be written to; whoever asks for them sees what is committed."""
    dice = Dice(SEED)
    name = tongue(shop.language).plain("segment-starter-contactable")
    segment = await Segment.get(shop_id=shop.id, name=name)
    for mailing in MAILINGS:
        async with in_transaction("default"):
            await _one(shop, segment, mailing, dice, now)


async def _one(shop: Shop, segment: Segment, mailing: Mailing, dice: Dice, now: datetime) -> None:
    day = now.astimezone(shop.zone).date() - timedelta(days=mailing.days_ago)
    begun = day_start(day, shop.zone) + timedelta(hours=mailing.hour)
    ids = await members(rule_of(segment), shop, begun)
    found = Customer.filter(id__in=ids, telegram_id__isnull=False, registered_at__lt=begun)
    people = await found.order_by("id")
    points = (await rules_of(shop.id)).control
    held = [each for each in people if control.is_in(shop.id, each.id, points)]
    written = [each for each in people if not control.is_in(shop.id, each.id, points)]
    url = f"{SITE}/{mailing.days_ago}"
    message = Message(text=mailing.text, buttons=(LinkButton(label=mailing.button, url=url),))
    campaign = await Campaign.create(
        shop=shop,
        name=mailing.name,
        segment=segment,
        message=message.stored(),
        status="done",
        audience_size=len(written),
        counts={"will_get": len(written), "control": len(held)},
        made_at=begun - timedelta(minutes=20),
        started_at=begun,
        planned_at=begun,
        finished_at=begun + timedelta(seconds=1 + len(written) // PACE),
        pace=PACE,
    )
    campaign.tree = await crowds.frozen(campaign)
    await campaign.save(update_fields=["tree"])
    await CampaignControl.bulk_create(
        CampaignControl(
            shop_id=shop.id,
            campaign_id=campaign.id,
            customer_id=each.id,
            arm="control",
            kept_at=begun,
        )
        for each in held
    )
    await _sent(campaign, written, begun)
    await _opened(campaign, url, mailing, dice, begun)


async def _sent(campaign: Campaign, people: list[Customer], begun: datetime) -> None:
    rows = [_delivery(campaign, each, n, begun) for n, each in enumerate(people)]
    await written(Delivery, rows)


def _delivery(campaign: Campaign, person: Customer, number: int, begun: datetime) -> Delivery:
    moment = begun + timedelta(seconds=number // PACE)
    # Whoever has blocked the bot since is told so at the next message only.
    is_sent = person.blocked_at is None or person.blocked_at > moment
    return Delivery(
        shop_id=campaign.shop_id,
        customer_id=person.id,
        campaign_id=campaign.id,
        key=f"campaign:{campaign.id}:{person.id}",
        kind="marketing",
        status="sent" if is_sent else "failed",
        reason="" if is_sent else "blocked",
        attempts=1,
        planned_at=begun,
        not_before=begun,
        sent_at=moment if is_sent else None,
        counted_at=moment,
        external_id=str(number + 1) if is_sent else "",
    )


async def _opened(
    campaign: Campaign, url: str, mailing: Mailing, dice: Dice, begun: datetime
) -> None:
    link = await MessageLink.create(
        shop_id=campaign.shop_id,
        campaign_id=campaign.id,
        key=addresses.key_of(campaign.id, None, url),
        url=url,
        made_at=begun,
    )
    clicks = []
    for sent in await Delivery.filter(campaign_id=campaign.id, status="sent").order_by("id"):
        moment = sent.sent_at or begun
        if dice.happens(mailing.programs):
            clicks.append(_click(sent, link, moment + timedelta(seconds=1), is_human=False))
        if dice.happens(mailing.opened):
            later = timedelta(minutes=min(2_000, 1 + round(dice.expovariate(1 / 180))))
            clicks.append(_click(sent, link, moment + later, is_human=True))
    await MessageClick.bulk_create(clicks)


def _click(sent: Delivery, link: MessageLink, moment: datetime, *, is_human: bool) -> MessageClick:
    return MessageClick(
        shop_id=sent.shop_id,
        customer_id=sent.customer_id,
        delivery_id=sent.id,
        campaign_id=sent.campaign_id,
        link_id=link.id,
        channel=sent.channel,
        clicked_at=moment,
        is_human=is_human,
        reason="" if is_human else "fast",
    )
