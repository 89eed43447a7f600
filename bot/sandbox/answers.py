"""What the Bot API answers: a result, or a refusal in Telegram's own words."""

import dataclasses
from typing import Any

Json = dict[str, Any]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Answer:
    """An HTTP status and the JSON object that goes with it."""

    status: int
    body: Json


class RefusalError(Exception):
    """A request the Bot API turns down; `parameters` is its ResponseParameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> Answer:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return Answer(status=self.code, body=body)


def success(result: object) -> Answer:
    """200 with the result."""
    return Answer(status=200, body={"ok": True, "result": result})


def bad_request(reason: str, **parameters: int) -> RefusalError:
    """400: the request makes no sense here."""
    return RefusalError(400, f"Bad Request: {reason}", **parameters)


def forbidden(reason: str) -> RefusalError:
    """403: the bot may not write there."""
    return RefusalError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> RefusalError:
    """409: somebody else gets the updates."""
    return RefusalError(409, f"Conflict: {reason}")


def too_many_requests(seconds: int) -> RefusalError:
    """429: a limit is reached."""
    return RefusalError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
