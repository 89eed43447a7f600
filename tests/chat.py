"""A person in a chat with the bot: taps by label, reads what is on the screen."""

import dataclasses
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import orjson
from telegram import Update
from telegram.request import BaseRequest, RequestData

from bot.sandbox import Person, Telegram, Upload
from bot.telegram.process import Process
from domain.core.chart import Chart
from jobs.job import jobs


class Clock:
    """The moment every part of the process sees."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, by: timedelta) -> None:
        """Let time pass."""
        self.now += by


class SandboxRequest(BaseRequest):
    """Requests that go to the stand-in of Telegram in this process."""

    __slots__ = ("_world",)

    def __init__(self, world: Telegram) -> None:
        self._world = world

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        _, _, rest = unquote(url).partition("/file/bot")
        if rest:
            token, _, path = rest.partition("/")
            return 200, self._world.download(token, path).data
        token, _, name = url.rpartition("/bot")[2].partition("/")
        parameters: dict[str, Any] = {}
        if request_data is not None:
            parameters.update(request_data.json_parameters)
            for field, (filename, data, content_type) in (
                request_data.multipart_data or {}
            ).items():
                content = data if isinstance(data, bytes) else data.read()
                parameters[field] = Upload(
                    filename=filename, data=content, content_type=content_type
                )
        answer = await self._world.call(token, name, parameters)
        return answer.status, orjson.dumps(answer.body)


class Pictures:
    """A painter that keeps what it was asked for; `bot.output` has tests of its own."""

    def __init__(self) -> None:
        self.charts: list[Chart] = []
        self.has_browser = True

    async def picture(self, chart: Chart) -> bytes | None:
        self.charts.append(chart)
        return PIXEL if self.has_browser else None

    def warm_up(self) -> None:
        """Nothing to warm."""


class Names:
    """The names of the internet and their addresses; nobody is asked for others."""

    def __init__(self, known: dict[str, list[str]]) -> None:
        self.known = known
        self.asked: list[str] = []

    async def __call__(self, name: str, port: int) -> list[str]:
        self.asked.append(name)
        if name not in self.known:
            raise OSError(name)
        return self.known[name]


PIXEL = Path(__file__).with_name("pixel.png").read_bytes()


class Stage:
    """The process, the stand-in of Telegram and the clock, pumped until nothing moves."""

    def __init__(self, process: Process, world: Telegram, clock: Clock) -> None:
        self.process = process
        self.world = world
        self.clock = clock

    async def pump(self) -> None:
        """Let the bot answer everything that was said; a bug in it fails the test."""
        while updates := self.world.bot.updates.take_all():
            for each in updates:
                update = Update.de_json(each, self.process.application.bot)
                await self.process.handle(update)
        self.check()

    async def run(self, name: str) -> None:
        """One run of a job, then whatever it caused; live screens are redrawn."""
        await self.process.workers.run(jobs[name])
        await self.process.live.redraw()
        self.check()

    def check(self) -> None:
        """Raise the first bug the process swallowed."""
        if self.process.failures.seen:
            raise self.process.failures.seen.popleft()[1]


@dataclasses.dataclass(kw_only=True)
class Chat:
    """One person's phone."""

    person: Person
    stage: Stage

    @property
    def id(self) -> int:
        """The Telegram id."""
        return self.person.id

    @property
    def shown(self) -> list[dict[str, Any]]:
        """Living messages of the bot, oldest first."""
        return [
            each
            for each in sorted(self.person.messages(0), key=lambda each: each["id"])
            if each["from"] == "bot" and not each["deleted"]
        ]

    @property
    def last(self) -> dict[str, Any]:
        """The newest message of the bot."""
        return self.shown[-1]

    @property
    def text(self) -> str:
        """Its text without formatting."""
        return str(self.last["text"])

    @property
    def html(self) -> str:
        """Its text with formatting."""
        return str(self.last["html"])

    @property
    def buttons(self) -> list[str]:
        """The labels under it, left to right, top to bottom."""
        return [key["label"] for row in self.last["buttons"] for key in row]

    @property
    def rows(self) -> list[list[str]]:
        """The labels under it by rows."""
        return [[key["label"] for key in row] for row in self.last["buttons"]]

    @property
    def photo(self) -> str | None:
        """The address of its picture."""
        found: str | None = self.last["photo"]
        return found

    @property
    def documents(self) -> list[tuple[str, bytes]]:
        """Every file the bot sent: name and bytes."""
        found = []
        for each in self.shown:
            if each["document"]:
                message = self.person.chat.messages[each["id"]]
                file = self.stage.world.files.by_id[message.content["document"]["file_id"]]
                found.append((each["document"]["name"], file.data))
        return found

    @property
    def toast(self) -> str:
        """The last answer to a press."""
        toasts = self.person.toasts
        return toasts[-1].text if toasts else ""

    async def send(self, text: str, *, reply_to: int = 0) -> None:
        """Write a message."""
        if text.startswith("/start"):
            self.person.start(text.partition(" ")[2])
        else:
            self.person.send_text(text, reply_to=reply_to)
        await self.stage.pump()

    async def send_file(self, name: str, content: bytes, caption: str = "") -> None:
        """Send a document."""
        self.person.send_file(name, content, caption)
        await self.stage.pump()

    async def send_photo(self, content: bytes, caption: str = "") -> None:
        """Send a picture."""
        self.person.send_photo(content, caption)
        await self.stage.pump()

    async def send_video(self, name: str, content: bytes, caption: str = "") -> None:
        """Send a video."""
        self.person.send_video(name, content, caption)
        await self.stage.pump()

    async def send_album(self, *pieces: tuple[str, bytes], caption: str = "") -> None:
        """Send photos (.png), videos (.mp4) and other files as one; the first has the words."""
        name = f"a{self.stage.world.new_id()}"
        for number, (file, content) in enumerate(pieces):
            words = "" if number else caption
            if file.endswith(".png"):
                self.person.send_photo(content, words, album=name)
            elif file.endswith(".mp4"):
                self.person.send_video(file, content, words, album=name)
            else:
                self.person.send_file(file, content, words, album=name)
        await self.stage.pump()

    async def tap(self, label: str, *, message_id: int | None = None) -> None:
        """Press the button with this label, on the newest message that has it."""
        self.person.tap(label, message_id)
        await self.stage.pump()

    async def press(self, data: str) -> None:
        """Press a button that is no longer drawn: what an old message still holds."""
        self.person.press(data, self.last["id"])
        await self.stage.pump()
