"""A world whose clock stands still until a test moves it, and short ways to call the bot's side."""

import dataclasses
import io

from PIL import Image

from bot.sandbox import TOKEN, Limits, Telegram
from bot.sandbox.answers import Json

EPOCH = 1_700_000_000.0


@dataclasses.dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


class Door:
    """The in-process door of one bot, with people who have pressed Start."""

    def __init__(self, *, flood: bool = False, limits: Limits | None = None) -> None:
        self.clock = Clock()
        self.world = Telegram(clock=self.clock, epoch=EPOCH, flood=flood, limits=limits)
        self.owner = self.world.person("owner")
        self.anna = self.world.person("customer")
        self.owner.start()
        self.anna.start()
        self.world.bot.updates.take_all()

    async def ok(self, method: str, **parameters: object) -> Json:
        answer = await self.world.call(TOKEN, method, parameters)
        assert answer.status == 200, answer.body
        result = answer.body["result"]
        return result if isinstance(result, dict) else {"value": result}

    async def refusal(self, method: str, **parameters: object) -> str:
        """Code and description of a refused request."""
        answer = await self.world.call(TOKEN, method, parameters)
        assert answer.status != 200, answer.body
        assert answer.status == answer.body["error_code"]
        return f"{answer.status} {answer.body['description']}"

    async def say(self, text: str = "Привет", **parameters: object) -> int:
        message = await self.ok("sendMessage", chat_id=self.owner.id, text=text, **parameters)
        number: int = message["message_id"]
        return number

    def updates(self) -> list[Json]:
        return self.world.bot.updates.take_all()


def inline(*labels: str) -> Json:
    return {"inline_keyboard": [[{"text": label, "callback_data": label} for label in labels]]}


def picture(width: int = 640, height: int = 480, kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (width, height), "#2a9d8f").save(written, kind)
    return written.getvalue()
