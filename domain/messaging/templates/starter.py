"""What a ready text is and where all of them are listed.

One more is one more file in `starters` with its name in the texts: `starter-text-<key>`.
"""

import dataclasses
from types import ModuleType

from domain.core.registry import Registry
from domain.messaging.templates.goods import held
from domain.messaging.templates.rendering import Facts
from domain.models import Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class Starter:
    """A text with fields, Telegram HTML, for a Russian shop and for others; `place` in the list."""

    place: int
    ru: str
    en: str

    def text(self, language: str) -> str:
        """The text in the language of the shop."""
        return self.ru if language == "ru" else self.en


def example(shop: Shop) -> Facts:
    """Somebody of whom everything is known: how a ready text looks when it is filled in."""
    is_ru = shop.language == "ru"
    assam, cup = ("Чай «Ассам»", "Чашка") if is_ru else ("Assam tea", "A cup")
    return Facts(
        values={
            "name": "Анна" if is_ru else "Anna",
            "last_product": assam,
            "promo_code": "TEA10",
            "points": 120,
            "order_number": "1042",
            "cart": (held(assam, 45_000, 2, shop), held(cup, 90_000, 1, shop)),
        },
        language=shop.language,
        currency=shop.currency,
    )


def _take(module: ModuleType) -> Starter:
    found = getattr(module, "STARTER", None)
    if not isinstance(found, Starter):
        raise LookupError(f"{module.__name__} declares no text")  # noqa: TRY004 - as of every kind
    return found


STARTERS: Registry[Starter] = Registry("domain.messaging.templates.starters", _take)


def listed() -> list[tuple[str, Starter]]:
    """All of them with their keys, in their order."""
    return sorted(STARTERS.items(), key=lambda pair: (pair[1].place, pair[0]))
