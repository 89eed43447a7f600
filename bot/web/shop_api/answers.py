"""Answers of the Shop API as values, so that one can be kept and given again."""

import dataclasses
import zlib
from http import HTTPStatus
from typing import Any

import orjson
from pydantic import BaseModel
from starlette.responses import Response

from bot.web.problems import Problem
from domain.shopdata.refusal import BadItemError

JSON = "application/json"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Answer:
    """A status and a body of JSON; a replayed one was given before."""

    status: int
    body: bytes
    is_replayed: bool = False

    def response(self) -> Response:
        """The answer as it goes out."""
        said = {"Idempotency-Replayed": "true"} if self.is_replayed else {}
        if self.status == HTTPStatus.NO_CONTENT:
            return Response(status_code=self.status, headers=said)
        return Response(self.body, self.status, said, JSON)

    def packed(self) -> bytes:
        """The body as it is kept."""
        return zlib.compress(self.body)


def replayed(status: int, packed: bytes) -> Answer:
    """An answer that was kept."""
    return Answer(status=status, body=zlib.decompress(packed), is_replayed=True)


def answer(status: int, content: BaseModel | dict[str, Any]) -> Answer:
    """An answer with this content; fields without a value are left out."""
    if isinstance(content, BaseModel):
        body = content.model_dump_json(exclude_none=True).encode()
    else:
        body = orjson.dumps(content)
    return Answer(status=status, body=body)


def problem(error: BadItemError) -> Problem:
    """The refusal of an item, field by field."""
    wrongs = tuple(dataclasses.asdict(each) for each in error.wrongs)
    first = error.wrongs[0]
    more = f" ({len(wrongs)} things are wrong)" if len(wrongs) > 1 else ""
    said = f"{first.pointer or 'the item'}: {first.message}{more}"
    return Problem(422, first.code, said, errors=wrongs)
