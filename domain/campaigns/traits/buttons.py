"""Other buttons under the message, or none."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from domain.campaigns.trait import SameAsControlError, Setting, Trait, trait
from domain.core.params import text
from domain.core.ports import Texts
from domain.messaging.links import LONGEST_LINK, MOST_BUTTONS, LinkButton, typed_buttons
from domain.messaging.message import Message
from domain.models import Shop

COLUMN = "buttons"


@trait
@dataclasses.dataclass(frozen=True, kw_only=True)
class Buttons(Trait):
    """A line a button, as they are typed under a campaign: label and address."""

    place: ClassVar[int] = 10

    lines: str = text(maximum=MOST_BUTTONS * LONGEST_LINK)

    @property
    def buttons(self) -> tuple[LinkButton, ...]:
        return typed_buttons(self.lines)

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> Self | None:
        """They are a part of the message itself."""
        if COLUMN not in content:
            return None
        return cls(lines="\n".join(f"{e['label']} - {e['url']}" for e in content[COLUMN]))

    def written(self) -> dict[str, Any]:
        return {COLUMN: [dataclasses.asdict(each) for each in self.buttons]}

    @classmethod
    async def ready(cls, setting: Setting) -> Sequence[Self]:
        return (cls(),) if setting.control.get(COLUMN) else ()

    @classmethod
    async def typed(cls, said: str, _setting: Setting) -> Self:
        return cls(lines="\n".join(f"{each.label} - {each.url}" for each in typed_buttons(said)))

    async def check(self, setting: Setting, message: Message) -> None:
        if self.buttons == Message.restored(setting.control).buttons:
            raise SameAsControlError

    def told(self, t: Texts, shop: Shop) -> str:
        labels = ", ".join(t.plain("trait-button", label=each.label) for each in self.buttons)
        return t.plain("trait-buttons-told", count=len(self.buttons), labels=labels)
