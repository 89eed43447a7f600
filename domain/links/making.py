"""Making links, finding them, putting them away. A code that is printed works for ever."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal, get_args

from domain.audience import audit
from domain.core.errors import BadValueError, NotFoundError
from domain.links import codes, parts
from domain.links.addresses import checked_url
from domain.links.refusals import LinkExistsError, LinkRefusedError
from domain.models import Link, Person, Shop

Opens = Literal["bot", "app", "site"]
OPENS: Final[tuple[Opens, ...]] = get_args(Opens)
MOST: Final = 20_000


@dataclasses.dataclass(frozen=True, kw_only=True)
class Placement:
    """What a link is to be. Raises LinkRefusedError with what is missing."""

    campaign: str
    source: str
    medium: str = ""
    content: str = ""
    term: str = ""
    opens: str = "bot"
    url: str = ""
    is_return: bool = False

    def __post_init__(self) -> None:
        for part in parts.NEEDED:
            if not getattr(self, part):
                raise LinkRefusedError(reason=f"no-{part}")
        if self.opens not in OPENS:
            raise BadValueError(reason="not-an-option")
        if self.opens == "site":
            checked_url(self.url)

    @property
    def words(self) -> dict[str, str]:
        """The five parts."""
        return {part: getattr(self, part) for part in parts.PARTS}


async def make(shop: Shop, placement: Placement, actor: Person, now: datetime) -> Link:
    """A new link. Raises LinkExistsError."""
    there = await Link.filter(shop_id=shop.id, **placement.words).order_by("archived_at").first()
    if there is not None:
        raise LinkExistsError(title=parts.title(there))
    [link] = await new(shop, [placement], actor, now)
    await audit.record(shop.id, actor, "link_made", now, title=parts.title(link))
    return link


async def new(
    shop: Shop, placements: Sequence[Placement], actor: Person, now: datetime
) -> list[Link]:
    """Rows for placements that are known to be new, in their order. Raises BadValueError."""
    if await Link.filter(shop_id=shop.id).count() + len(placements) > MOST:
        raise BadValueError(reason="too-large", limit=str(MOST))
    key = (await codes.settings_of(shop.id)).key
    rows = [_row(shop, each, codes.made(key), actor, now) for each in placements]
    await Link.bulk_create(rows)
    stored = await Link.filter(shop_id=shop.id, code__in=[row.code for row in rows])
    by_code = {each.code: each for each in stored}
    return [by_code[row.code] for row in rows]


def _row(shop: Shop, placement: Placement, code: str, actor: Person, now: datetime) -> Link:
    return Link(
        shop=shop,
        code=code,
        campaign=placement.campaign,
        source=placement.source,
        medium=placement.medium,
        content=placement.content,
        term=placement.term,
        opens=placement.opens,
        url=placement.url,
        is_return=placement.is_return,
        made_by=actor.telegram_id,
        made_at=now,
    )


async def find(shop: Shop, link_id: int) -> Link:
    """The link. Raises NotFoundError."""
    link = await Link.get_or_none(id=link_id, shop_id=shop.id)
    if link is None:
        raise NotFoundError(thing="link")
    return link


async def page(
    shop: Shop, offset: int, limit: int, *, is_archived: bool = False
) -> tuple[list[Link], int]:
    """The newest first, and how many there are."""
    rows = Link.filter(shop_id=shop.id, archived_at__isnull=not is_archived)
    found = await rows.order_by("-made_at", "-id").offset(offset).limit(limit)
    return found, await rows.count()


async def archive(
    shop: Shop, link_id: int, actor: Person, now: datetime, *, is_archived: bool
) -> None:
    """Take the link out of the list, or put it back; a second tap changes nothing."""
    link = await find(shop, link_id)
    rows = Link.filter(id=link.id, archived_at__isnull=is_archived)
    if await rows.update(archived_at=now if is_archived else None):
        action = "link_archived" if is_archived else "link_restored"
        await audit.record(shop.id, actor, action, now, title=parts.title(link))
