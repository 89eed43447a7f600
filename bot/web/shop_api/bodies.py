"""Bodies as they come: JSON, read without a way to hurt, with the place where it went wrong."""

from typing import Any

import msgspec
from starlette.requests import Request

from bot.web.problems import Problem
from domain.shopdata.refusal import BadItemError, wrong

_decoder = msgspec.json.Decoder()


async def thing(request: Request) -> tuple[dict[str, Any], bytes]:
    """The object in the body, and the body itself. Raises Problem, BadItemError."""
    body = await request.body()
    try:
        return as_thing(body), body
    except BadItemError as error:
        first = error.wrongs[0]
        if first.code == "not-json":
            raise Problem(400, first.code, first.message) from None
        raise


def as_thing(line: bytes) -> dict[str, Any]:
    """The JSON object of a body or of a line. Raises BadItemError."""
    try:
        found = _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise wrong("", "not-json", f"this is no JSON: {error}") from None
    except msgspec.ValidationError as error:
        raise wrong("", "not-json", str(error)) from None
    except RecursionError:
        raise wrong("", "not-json", "this is nested too deep") from None
    if not isinstance(found, dict):
        raise wrong("", "wrong-type", "an object is needed: {...}")
    return found
