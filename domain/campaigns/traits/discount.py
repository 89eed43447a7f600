"""A promo code of its own: one for everybody, or everybody's own out of a pool."""

import dataclasses
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar, Final, Self

from domain.campaigns import arms
from domain.campaigns.trait import Setting, Trait, trait
from domain.core.errors import DomainError
from domain.core.names import fold
from domain.core.params import choice, optional_number, text
from domain.core.ports import Texts
from domain.experiments import drafting
from domain.messaging import discounts
from domain.messaging.message import Message
from domain.messaging.slots import Slot
from domain.messaging.templates.language import compiled
from domain.models import Campaign, Experiment, PromoCode, Shop

LONGEST: Final = 64
MOST_PERCENT: Final = 99
TYPED: Final = re.compile(
    r"(?P<code>[\w-]{2,64})(?P<many>\*)?(?:[\s,—–-]+(?P<percent>\d{1,2})\s*%)?"
)
LOOKED_AT: Final = 500
OFFERED: Final = 4


@dataclasses.dataclass(eq=False)
class BadPromoCodeError(DomainError):
    """Not a code, nor the beginning of many."""

    code = "bad-promo-code"


@dataclasses.dataclass(eq=False)
class NoPlaceForCodeError(DomainError):
    """The text of the variant does not say where the code is to stand."""

    code = "no-place-for-code"


@dataclasses.dataclass(eq=False)
class DeadCodeError(DomainError):
    """`state`: used, over, personal."""

    code = "dead-promo-code"
    state: str


@dataclasses.dataclass(eq=False)
class FewCodesError(DomainError):
    """The pool has `left` codes for `people`; 0 people: it has none at all."""

    code = "few-promo-codes"
    left: int
    people: int


@trait
@dataclasses.dataclass(frozen=True, kw_only=True)
class Discount(Trait):
    """`code` is the code, or of a pool what its codes begin with; `percent` is said beside."""

    place: ClassVar[int] = 40

    mode: str = choice("code", "pool", default="code")
    code: str = text(maximum=LONGEST)
    percent: int | None = optional_number(minimum=1, maximum=MOST_PERCENT, unit="percent")

    @classmethod
    async def ready(cls, setting: Setting) -> Sequence[Self]:
        """Pools of codes that are nobody's, and single ones."""
        rows = PromoCode.filter(
            shop_id=setting.shop.id,
            customer_id__isnull=True,
            campaign_id__isnull=True,
            used_at__isnull=True,
        )
        found = [
            each.code
            for each in await rows.order_by("-id").limit(LOOKED_AT)
            if each.valid_until is None or each.valid_until > setting.now
        ]
        pools = Counter(each.rpartition("-")[0] for each in found if "-" in each)
        many = [name for name, n in pools.most_common() if n > 1]
        single = [each for each in found if each.rpartition("-")[0] not in many]
        offered = [cls(mode="pool", code=f"{each}-") for each in many]
        return [*offered, *(cls(code=each) for each in single)][:OFFERED]

    @classmethod
    async def typed(cls, said: str, _setting: Setting) -> Self:
        match = TYPED.fullmatch(said.strip())
        if match is None or match["percent"] == "0":
            raise BadPromoCodeError
        mode = "pool" if match["many"] else "code"
        percent = int(match["percent"]) if match["percent"] else None
        return cls(mode=mode, code=fold(match["code"]), percent=percent)

    async def check(self, setting: Setting, message: Message) -> None:
        if self.mode == "pool":
            if not await discounts.left(setting.shop.id, self.code, setting.now):
                raise FewCodesError(left=0, people=0)
            return
        known = await PromoCode.get_or_none(shop_id=setting.shop.id, code=self.code)
        if known is None:
            return
        if known.customer_id is not None:
            raise DeadCodeError(state="personal")
        if known.used_at is not None:
            raise DeadCodeError(state="used")
        if known.valid_until is not None and known.valid_until <= setting.now:
            raise DeadCodeError(state="over")

    async def check_start(self, setting: Setting, message: Message, experiment: Experiment) -> None:
        """Raises NoPlaceForCodeError, FewCodesError: of all variants that take from the pool."""
        self.check_words(message)
        if self.mode != "pool":
            return
        sizes = await arms.sizes(experiment, setting.shop, setting.now)
        people = sum(
            sizes.get(each.place, 0)
            for each in await drafting.variants(experiment)
            if (own := Discount.of(each.content)) and (own.mode, own.code) == ("pool", self.code)
        )
        left = await discounts.left(setting.shop.id, self.code, setting.now)
        if left < people:
            raise FewCodesError(left=left, people=people)

    def check_words(self, message: Message) -> None:
        """Raises NoPlaceForCodeError: people would lose their code."""
        if not _has_place(message):
            raise NoPlaceForCodeError

    def warning(self, t: Texts, setting: Setting, message: Message) -> str:
        return "" if _has_place(message) else t("error-no-place-for-code")

    def told(self, t: Texts, shop: Shop) -> str:
        return t.plain(
            "trait-discount-told",
            mode=self.mode,
            code=self.code.upper(),
            percent=self.percent or 0,
        )

    async def values(self, shop: Shop, now: datetime) -> dict[str, object]:
        if self.mode == "pool":
            return await discounts.first(shop, self.code, now)
        return {discounts.CODE: self.code.upper(), discounts.UNTIL: None}

    async def placed(
        self, campaign: Campaign, shop: Shop, slots: Mapping[int, Slot], now: datetime
    ) -> dict[int, Slot]:
        if self.mode == "pool":
            await discounts.take(campaign, list(slots), self.code, now)
        return dict(slots)


def _has_place(message: Message) -> bool:
    return any(discounts.CODE in compiled(each).names for each in message.texts)
