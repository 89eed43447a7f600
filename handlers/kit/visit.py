"""Who came, where and when: everything a screen needs to draw itself."""

import dataclasses
from datetime import datetime
from pathlib import Path

from domain.audience.rights import Role, can
from domain.core.errors import NotFoundError
from domain.core.ports import Texts, World
from domain.models import Customer, Person, Shop

# What the smallest integer column holds; nothing we draw ourselves is beyond it.
LARGEST = 2**31 - 1


@dataclasses.dataclass(frozen=True, kw_only=True)
class Visit:
    """One press, one message or one redraw. `customer` is the visitor's own row in this shop."""

    t: Texts
    now: datetime
    person: Person
    world: World
    args: tuple[str, ...] = ()
    role: Role | None = None
    shop_or_none: Shop | None = None
    customer_or_none: Customer | None = None

    @property
    def shop(self) -> Shop:
        """The shop the person looks at. Raises NotFoundError before there is one."""
        if self.shop_or_none is None:
            raise NotFoundError(thing="shop")
        return self.shop_or_none

    @property
    def customer(self) -> Customer:
        """The visitor as a customer of this shop. Raises NotFoundError."""
        if self.customer_or_none is None:
            raise NotFoundError(thing="customer")
        return self.customer_or_none

    def number(self, place: int, default: int | None = None) -> int:
        """The argument at `place` as a number; a broken button is a thing not found."""
        if place >= len(self.args) and default is not None:
            return default
        try:
            number = int(self.args[place])
        except (IndexError, ValueError):
            raise NotFoundError(thing="button") from None
        if abs(number) > LARGEST:
            raise NotFoundError(thing="button")
        return number

    def word(self, place: int, default: str = "") -> str:
        """The argument at `place`, or `default`."""
        return self.args[place] if place < len(self.args) else default

    def can(self, right: str) -> bool:
        """Whether the visitor's role carries the right."""
        return can(self.role, right)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Typed:
    """What a person wrote: plain, and as Telegram HTML with their formatting.

    Of a contact the text is its phone. `telegram_id` is whose contact or forwarded message it is;
    `is_hidden` says that whoever wrote the forwarded message does not let it be known.
    """

    text: str
    html: str
    telegram_id: int = 0
    is_hidden: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True)
class Upload:
    """A file a person sent, already on disk. `kind` is document, photo, video, audio or voice.

    Files sent as one carry the same name of their `album`; they come one by one. Of one that is too
    large for a bot to fetch there are no bytes: `is_kept` says so.
    """

    kind: str
    name: str
    size: int
    media_type: str
    sha256: str
    path: Path
    file_id: str
    caption: Typed
    album: str = ""
    is_kept: bool = True
