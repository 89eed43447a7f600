"""A link while it is put together, kept until it is made."""

import dataclasses
from datetime import datetime
from typing import Final

from domain.audience import drafts
from domain.links.addresses import checked_url
from domain.links.making import OPENS, Placement
from domain.links.parts import PARTS, Part
from domain.models import Link, Person, Shop

NAME: Final = "link"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sketch:
    """What is said so far; nothing in it is needed yet."""

    campaign: str = ""
    source: str = ""
    medium: str = ""
    content: str = ""
    term: str = ""
    opens: str = "bot"
    url: str = ""
    is_return: bool = False

    def placement(self) -> Placement:
        """The whole of it. Raises LinkRefusedError with what is missing."""
        return Placement(**dataclasses.asdict(self))

    def saying(self, part: Part, word: str) -> "Sketch":
        """It has this word in that part."""
        return Sketch(**{**dataclasses.asdict(self), part: word})

    def turned(self) -> "Sketch":
        """It opens the next thing."""
        place = (OPENS.index(self.opens) + 1) % len(OPENS)
        return dataclasses.replace(self, opens=OPENS[place])

    def leading(self, typed: str) -> "Sketch":
        """It opens this page. Raises LinkRefusedError."""
        return dataclasses.replace(self, opens="site", url=checked_url(typed))


async def load(person: Person, shop: Shop) -> Sketch:
    """What the person has put together in this shop."""
    content = await drafts.load(person.telegram_id, f"{NAME}:{shop.id}")
    return Sketch(**content)


async def save(person: Person, shop: Shop, sketch: Sketch, now: datetime) -> None:
    """Keep it as it is now."""
    content = dataclasses.asdict(sketch)
    await drafts.save(person.telegram_id, f"{NAME}:{shop.id}", content, now)


async def like(link: Link, person: Person, shop: Shop, now: datetime) -> None:
    """Begin with what another link says, without its content."""
    words = {part: getattr(link, part) for part in PARTS if part != "content"}
    sketch = Sketch(**words, opens=link.opens, url=link.url, is_return=link.is_return)
    await save(person, shop, sketch, now)


async def drop(person: Person, shop: Shop) -> None:
    """Forget it, it is made."""
    await drafts.drop(person.telegram_id, f"{NAME}:{shop.id}")
