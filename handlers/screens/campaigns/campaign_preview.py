"""The message as somebody of the audience will see it; the next one on a press."""

from domain.campaigns import drafting, steering
from domain.campaigns.drafting import message_of
from domain.campaigns.previewing import NOBODY, Preview, next_reader, preview
from domain.connectors import trying
from domain.messaging.markup import clipped, shortened, units, visible
from domain.messaging.message import Message
from handlers.kit import campaign_ways, carrying
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Link, Note, Row, View
from handlers.kit.visit import Visit

# Of what another channel says, enough to know it by.
ELSEWHERE = 150


@screen(right="campaigns.send", back="campaigns", is_slow=True)
async def draw(visit: Visit) -> View:
    """Arguments: campaign, customer (none: the first one), whether what was filled in is marked."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    customer_id = visit.number(1, NOBODY) or await next_reader(campaign, visit.shop, visit.now, 0)
    is_marked = bool(visit.number(2, 0))
    seen = await preview(campaign, visit.shop, customer_id, visit.now, is_marked=is_marked)
    message = message_of(campaign)
    shown = await carrying.pictures(visit, message)
    links = () if message.is_album else _links(seen)
    return View(
        text=_text(visit, seen, message),
        picture=shown[0] if shown else None,
        rows=(
            *links,
            *_rows(visit, campaign.id, seen.customer_id, is_marked=is_marked),
            *await _elsewhere(visit, campaign.id),
        ),
        back=Button("", "campaign_card", (campaign.id,)),
    )


@act()
async def following(visit: Visit) -> Go:
    """The same with the next person's data."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    after = await next_reader(campaign, visit.shop, visit.now, visit.number(1))
    return Go("campaign_preview", (campaign.id, after))


@act()
async def to_me(visit: Visit) -> Go:
    """The very message into one's own chat."""
    args = (visit.number(0), visit.number(1))
    campaign = await drafting.find(visit.shop, visit.number(0))
    await steering.tested(campaign, visit.person, visit.now)
    note = Note(telegram_id=visit.person.telegram_id, screen="campaign_sample", args=args)
    return Go("campaign_preview", args, toast=visit.t.plain("campaign-sent-to-me"), notes=(note,))


def _text(visit: Visit, seen: Preview, message: Message) -> str:
    who = seen.name or visit.t.plain("customer-unnamed")
    has_reader = "yes" if seen.customer_id != NOBODY else "no"
    header = visit.t("campaign-preview", who=who, reader=has_reader)
    if not seen.is_for_them:
        header += "\n" + visit.t("template-not-for-them")
    if message.is_album:
        # Telegram shows no album with buttons under it: its first piece stands for it here.
        album = carrying.said(visit, message.carried)
        header += "\n" + visit.t("campaign-preview-album", album=album)
    for channel, said in seen.elsewhere.items():
        name = campaign_ways.name_of(visit, channel)
        header += "\n" + visit.t("preview-elsewhere", channel=name, text=clipped(said, ELSEWHERE))
    room = message.limit - units(visible(header)) - 2
    if units(visible(seen.text)) > room:
        header += "\n" + visit.t("campaign-too-long")
        room = message.limit - units(visible(header)) - 2
    return f"{header}\n\n{shortened(seen.text, room)}"


def _links(seen: Preview) -> tuple[Row, ...]:
    return tuple((Link(each.label, each.url),) for each in seen.buttons)


async def _elsewhere(visit: Visit, campaign_id: int) -> tuple[Row, ...]:
    """A test by another channel, where the shop has one."""
    if not await trying.lines(visit.shop, visit.person):
        return ()
    label = visit.t.plain("campaign-try-button")
    return ((Button(label, "campaign_try", (campaign_id,)),),)


def _rows(visit: Visit, campaign_id: int, customer_id: int, *, is_marked: bool) -> tuple[Row, ...]:
    args = (campaign_id, customer_id)
    keys = [Button(visit.t.plain("campaign-to-me"), "campaign_preview", args, "to_me")]
    if customer_id != NOBODY:
        label = visit.t.plain("campaign-next-person")
        keys.insert(0, Button(label, "campaign_preview", args, "following"))
    turned = (*args, 0 if is_marked else 1)
    mark = visit.t.plain("template-mark", is_on="yes" if is_marked else "no")
    five = Button(visit.t.plain("template-people"), "campaign_people", (campaign_id,))
    return (tuple(keys), (Button(mark, "campaign_preview", turned), five))
