"""The parts of a placement: campaign, source, medium, content, term; how they are written."""

import re
import unicodedata
from typing import Final, Literal, get_args

from domain.core.errors import BadValueError
from domain.models import Link, Shop

Part = Literal["campaign", "source", "medium", "content", "term"]
PARTS: Final[tuple[Part, ...]] = get_args(Part)
NEEDED: Final[tuple[Part, ...]] = ("campaign", "source")
LONGEST: Final = 60
# What most shops need, offered before they have words of their own.
USUAL: Final[dict[str, tuple[str, ...]]] = {
    "source": ("telegram", "vk", "yandex", "instagram", "avito", "blogger", "offline"),
    "medium": ("post", "cpc", "story", "bio", "qr", "message"),
}
STRANGE: Final = re.compile(r"[^\w.\-+]+")


def written(text: str) -> str:
    """`Весна 2026` is `весна_2026`: one spelling for one thing. Raises BadValueError."""
    plain = unicodedata.normalize("NFC", text).casefold()
    word = STRANGE.sub("_", plain).strip("_")
    if not word:
        raise BadValueError(reason="empty")
    if len(word) > LONGEST:
        raise BadValueError(reason="too-long", limit=str(LONGEST))
    return word


async def words(shop: Shop, part: Part) -> list[str]:
    """What was said for this part before, the latest first, then the usual words."""
    rows = Link.filter(shop_id=shop.id).exclude(**{part: ""}).order_by("-made_at", "-id")
    used = [str(each) for each in await rows.limit(500).values_list(part, flat=True)]
    return list(dict.fromkeys((*used, *USUAL.get(part, ()))))


def title(link: Link) -> str:
    """The placement in a line: `весна_2026 · vk · post`."""
    return " · ".join(getattr(link, part) for part in PARTS if getattr(link, part))
