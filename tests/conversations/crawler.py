"""Somebody who presses everything: breadth first, looking before changing."""

import dataclasses
from collections import Counter, deque
from typing import Any

from bot.sandbox.keyboards import rows_of
from handlers.kit.screen import screens
from handlers.kit.view import parse
from tests.chat import Chat

# Of one button with many arguments: a list of fifty people is understood after a few.
VARIANTS = 4
LOOKS, CHANGES = 700, 450
TEXT, CAPTION, KEYS = 4_096, 1_024, 8
# Keypads, calendars and pickers of the generic form, tables, and lists of one key an item.
MANY_KEYS = frozenset(
    {
        *("form_field", "report_period", "import_columns", "import_column"),
        *("customer_column", "rfm_level", "rfm"),
    }
)
WORDS = ("Чай", "12", "чай@пример", "?")


@dataclasses.dataclass(kw_only=True)
class Crawler:
    """One person's walk. `complaints` is what a reader would call broken."""

    chat: Chat
    reached: set[str] = dataclasses.field(default_factory=set)
    complaints: list[str] = dataclasses.field(default_factory=list)
    _found: dict[str, str] = dataclasses.field(default_factory=dict)
    _place: str = ""
    _seen: Counter[str] = dataclasses.field(default_factory=Counter)

    async def walk(self, *commands: str) -> None:
        """Look at everything, write wherever one may, press what changes something."""
        for command in commands:
            await self.chat.send(command)
            await self._notice()
            self._collect(command)
        await self._look()
        await self._type()
        await self._change()

    async def _look(self) -> None:
        """Open screens only; nothing is changed, so nothing may refuse."""
        for _ in range(LOOKS):
            data = self._next(is_act=False)
            if data is None:
                return
            await self._press(data)
            if self._refused():
                self.complaints.append(f"{self._found[data]} → {data}: {self.chat.toast}")
            self._check(data)
            self._collect(data)

    async def _change(self) -> None:
        """Press acts from the screen that shows them; what is refused by now says why."""
        for _ in range(CHANGES):
            data = self._next(is_act=True)
            if data is None:
                return
            await self._press(data)
            self._check(data)
            self._collect(data)
            # What this change has opened is looked at before another one closes it.
            await self._look()

    async def _type(self) -> None:
        """Write something on every screen that takes text."""
        takers = [key for key in sorted(self.reached) if screens[key].typed is not None]
        for key in takers:
            routes = [data for data in self._found if parse(data)[0] == key and "." not in data]
            for data in routes[:1]:
                for text in WORDS:
                    await self._press(data)
                    await self.chat.send(text)
                    await self._notice()
                    self._check(f"{data} ← {text}")
                    self._collect(data)
                    await self._look()

    def _next(self, *, is_act: bool) -> str | None:
        queue = deque(self._found)
        while queue:
            data = queue.popleft()
            screen, act, args = parse(data)
            place = f"{screen}.{act}/{len(args)}"
            if self._seen[data] or bool(act) != is_act or self._seen[place] >= VARIANTS:
                continue
            self._seen[data] += 1
            self._seen[place] += 1
            return data
        return None

    async def _press(self, data: str) -> None:
        self.chat.person.toasts.clear()
        await self.chat.press(data)
        await self._notice()

    async def _notice(self) -> None:
        """Where the bot says that the person stands now."""
        place = await self.chat.stage.process.stage.positions.of(self.chat.id)
        if place is not None:
            self._place = parse(place.route)[0]
            self.reached.add(self._place)

    def _refused(self) -> bool:
        return any(each.alert for each in self.chat.person.toasts)

    def _keys(self) -> list[list[dict[str, Any]]]:
        message = self.chat.person.chat.messages[self.chat.last["id"]]
        return rows_of(message.markup.inline)

    def _collect(self, where: str) -> None:
        for row in self._keys():
            for key in row:
                data = key.get("callback_data")
                if data and data not in self._found:
                    self._found[data] = where
                    if parse(data)[0] not in screens:
                        self.complaints.append(f"{where}: a key leads to no screen: {data}")

    def _check(self, data: str) -> None:
        shown, rows = self.chat.last, self._keys()
        limit = CAPTION if shown["photo"] else TEXT
        if not shown["text"].strip() or len(shown["text"].encode("utf-16-le")) // 2 > limit:
            self.complaints.append(f"{data}: {len(shown['text'])} characters")
        own = sum(len(row) for row in rows[:-1] if not _is_pager(row))
        if own > KEYS and self._place not in MANY_KEYS:
            self.complaints.append(f"{data}: {own} keys")


def _is_pager(row: list[dict[str, Any]]) -> bool:
    return any(key["text"] in {"‹", "›"} for key in row)
