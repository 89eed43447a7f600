"""Drafts of campaigns: made, found, written, given a segment, thrown away."""

import dataclasses
import re
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final

from domain.audience import audit
from domain.campaigns import noting
from domain.campaigns.crowds import Part
from domain.core.errors import DomainError, NotFoundError, OverLimitError, StaleError
from domain.messaging.fallback import Route
from domain.messaging.markup import clipped
from domain.messaging.message import Message
from domain.messaging.pressure.decision import Policy
from domain.messaging.templates.pieces import outline
from domain.messaging.templates.rendering import check_products
from domain.models import Campaign, File, Person, Segment, Shop

LONGEST_NAME: Final = 40
# "Good morning, Anna!"
WORDS_OF_GREETING: Final = 3
MOST_SEGMENTS: Final = 5
# What can be looked at again for any campaign: still in its segment, no order since its start, the
# goods its text names; PRICES go with these, see `promising`.
CHECKS: Final = ("in_audience", "not_bought", "in_stock")
PRICES: Final = "price_not_up"
# What happened to a campaign, and its dates: another one has its own.
NOT_COPIED: Final = frozenset(
    {
        *("id", "status", "version", "made_by", "made_at", "started_at", "planned_at"),
        *("finished_at", "tree", "audience_size", "counts", "pace", "paced_at", "expires_at"),
        *("schedule", "wall", "rolls_over", "starts_at", "wave", "question", "asked_at"),
        *("retrying", "extra_cost", "unnamed_clicks"),
    }
)
LARGEST_PHOTO: Final = 10 * 2**20
ADDRESS: Final = re.compile(r"https?://\S+")
SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")
# What is shown as a picture and can be nothing else: a drawing in SVG is a program.
PHOTOS: Final = frozenset(("image/jpeg", "image/png", "image/webp", "image/gif"))


@dataclasses.dataclass(eq=False)
class NotAPhotoError(DomainError):
    """A file of a kind that a message can't carry."""

    code = "not-a-photo"


class BadCampaignNameError(OverLimitError):
    """A name that is empty or longer than a button shows."""

    code = "bad-campaign-name"


class TooManySegmentsError(OverLimitError):
    """More segments than a screen can name."""

    code = "too-many-segments"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Photo:
    """A picture somebody sent to the bot: the hash of its bytes and Telegram's id for them."""

    sha256: str
    size: int
    telegram_file_id: str
    media_type: str


async def find(shop: Shop, campaign_id: int) -> Campaign:
    """The shop's campaign with its segment. Raises NotFoundError."""
    found = Campaign.get_or_none(id=campaign_id, shop_id=shop.id)
    campaign = await found.select_related("segment")
    if campaign is None:
        raise NotFoundError(thing="campaign")
    return campaign


async def page(shop: Shop, offset: int, limit: int) -> tuple[list[Campaign], int]:
    """Campaigns, newest first, and how many there are."""
    found = Campaign.filter(shop_id=shop.id)
    listed = found.order_by("-made_at", "-id").offset(offset).limit(limit)
    return await listed, await found.count()


async def create(
    shop: Shop, name: str, actor: Person, now: datetime, segment: Segment | None = None
) -> Campaign:
    """An empty draft; its name gives way to the first words of its text."""
    return await Campaign.create(
        shop=shop, name=name, segment=segment, made_by=actor.telegram_id, made_at=now
    )


def message_of(campaign: Campaign) -> Message:
    """What the campaign says."""
    return Message.restored(campaign.message)


async def write(
    campaign: Campaign, message: Message, version: int, *, is_whole: bool = True
) -> None:
    """Put another message in place. Raises StaleError and what `Message.check` raises.

    A piece of an album is taken as it is: others are on their way.
    """
    if is_whole:
        message.check()
    await check_products(await Shop.get(id=campaign.shop_id), message.texts)
    follows = campaign.name == _name_of(message_of(campaign)) or message_of(campaign).is_empty
    name = (follows and _name_of(message)) or campaign.name
    await change(campaign, version, message=message.stored(), name=name)


def _name_of(message: Message) -> str:
    """The first words of a message: what a campaign is called until somebody names it.

    Of its first line, without addresses, and without a greeting that is different for everybody.
    """
    lines = (ADDRESS.sub("", each).strip() for each in outline(message.text).splitlines())
    said = [bare for each in lines if (bare := each.lstrip("….,:;!? "))]
    own = (each for line in said for each in _after_greeting(line))
    words = " ".join(next(own, _news(said[0]) if said else "").split()).rstrip(":,—- ")
    return clipped(words, LONGEST_NAME) if words else ""


def _after_greeting(line: str) -> Iterator[str]:
    """The line from its first sentence on that says the same to everybody, if there is one."""
    sentences = SENTENCE.split(line)
    for number, each in enumerate(sentences):
        if each and "…" not in each:
            yield " ".join(sentences[number:])
            return


def _news(line: str) -> str:
    """A line that is different for everybody all along: what it says after the greeting."""
    greeting, *others = SENTENCE.split(line)
    told = " ".join(others).rstrip("….,:;—- ")
    return told if told and len(greeting.split()) <= WORDS_OF_GREETING else line


async def rename(campaign: Campaign, name: str, actor: Person, now: datetime) -> None:
    """Call it so from now on. Raises BadCampaignNameError."""
    tidy = " ".join(name.split())
    if not 0 < len(tidy) <= LONGEST_NAME:
        raise BadCampaignNameError(limit=LONGEST_NAME)
    before = campaign.name
    await Campaign.filter(id=campaign.id).update(name=tidy)
    await audit.record(campaign.shop_id, actor, "campaign_renamed", now, before=before, name=tidy)


async def put_buttons(campaign: Campaign, message: Message, version: int) -> None:
    """Put other buttons under a message that may have no words yet. Raises StaleError."""
    await change(campaign, version, message=message.stored())


async def choose_segment(campaign: Campaign, segment: Segment, version: int) -> None:
    """Write to these people, instead of to those of another segment. Raises StaleError."""
    others = [each for each in campaign.others or () if each != segment.id]
    without = [each for each in campaign.without or () if each != segment.id]
    await change(
        campaign, version, segment_id=segment.id, others=others or None, without=without or None
    )


async def switch_segment(campaign: Campaign, segment: Segment, part: Part, version: int) -> None:
    """Add a segment to the audience, or take it off; a second time undoes it. Raises StaleError.

    The same segment can't be in both parts: the later wish holds.
    """
    parts = {"others": list(campaign.others or ()), "without": list(campaign.without or ())}
    is_in = segment.id in parts[part]
    for ids in parts.values():
        if segment.id in ids:
            ids.remove(segment.id)
    if not is_in:
        if len(parts[part]) >= MOST_SEGMENTS:
            raise TooManySegmentsError(limit=MOST_SEGMENTS)
        parts[part].append(segment.id)
    first: dict[str, object] = {}
    if segment.id == campaign.segment_id:
        # It was the first of the audience: the next one takes its place.
        following = parts["others"].pop(0) if parts["others"] else None
        first = {"segment_id": following}
    await change(
        campaign,
        version,
        others=parts["others"] or None,
        without=parts["without"] or None,
        **first,
    )


def checks_of(campaign: Campaign) -> set[str]:
    """Which of CHECKS are made when a message goes."""
    return {each["kind"] for each in campaign.eligibility or ()} & set(CHECKS)


async def choose_checks(campaign: Campaign, chosen: Collection[str], version: int) -> None:
    """Make these of CHECKS; others that the campaign has stay. Raises StaleError."""
    own = {*CHECKS, PRICES}
    others = [each for each in campaign.eligibility or () if each["kind"] not in own]
    await change(campaign, version, eligibility=[*others, *({"kind": n} for n in sorted(chosen))])


async def choose_route(campaign: Campaign, route: Route, version: int) -> None:
    """Try these channels. Raises BadValueError, StaleError."""
    route.check()
    seconds = int(route.wait.total_seconds())
    columns = {"channels": ",".join(route.channels), "patience": seconds}
    await change(campaign, version, **columns, awaits=route.awaits if seconds else "")


async def choose_policy(campaign: Campaign, policy: Policy, version: int) -> None:
    """What becomes of those who got enough lately. Raises StaleError."""
    await change(campaign, version, policy=policy)


async def change(campaign: Campaign, version: int, **values: object) -> None:
    """Change what a draft is. Raises StaleError when it was changed or started meanwhile."""
    draft = Campaign.filter(id=campaign.id, status="draft", version=version)
    if not await draft.update(version=version + 1, **values):
        raise StaleError
    await noting.changed(campaign, values)


async def drop(campaign: Campaign) -> None:
    """Throw a draft away. Raises StaleError when it is one no more."""
    if not await Campaign.filter(id=campaign.id, status="draft").delete():
        raise StaleError


async def copy(campaign: Campaign, actor: Person, now: datetime) -> Campaign:
    """A new draft with everything that was chosen, and without what happened to it."""
    names = campaign._meta.fields_db_projection  # noqa: SLF001 - every column, those to come too
    kept = {name: getattr(campaign, name) for name in names if name not in NOT_COPIED}
    return await Campaign.create(**kept, made_by=actor.telegram_id, made_at=now)


async def keep_photo(shop: Shop, photo: Photo, now: datetime) -> File:
    """The file of a picture; the same bytes are kept and uploaded once. Raises NotAPhotoError."""
    if photo.media_type not in PHOTOS or photo.size > LARGEST_PHOTO:
        raise NotAPhotoError
    file, is_new = await File.get_or_create(
        {
            "size": photo.size,
            "media_type": photo.media_type,
            "telegram_file_id": photo.telegram_file_id,
            "added_at": now,
        },
        shop_id=shop.id,
        sha256=photo.sha256,
    )
    if not is_new and not file.telegram_file_id:
        file.telegram_file_id = photo.telegram_file_id
        await file.save(update_fields=["telegram_file_id"])
    return file
