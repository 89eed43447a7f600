"""Refusals over HTTP: one shape for all of them, RFC 9457, naming the field."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import orjson
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.failures import Failures
from bot.i18n import tongue
from domain.core.errors import DomainError, ForbiddenError, NotFoundError, StaleError

STATUSES: dict[type[DomainError], int] = {NotFoundError: 404, ForbiddenError: 403, StaleError: 409}


class Problem(Exception):  # noqa: N818 - the word of RFC 9457
    """A refusal with its status; `errors` names what is wrong field by field."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        field: str = "",
        errors: tuple[dict[str, str], ...] = (),
        retry_after: float = 0,
        headers: Mapping[str, str] | None = None,
        **extra: Any,  # noqa: ANN401 - members of the answer, as the RFC lets them be
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.errors = ({"field": field, "message": detail},) if field else errors
        self.retry_after = retry_after
        self.headers = dict(headers or {})
        self.extra = extra

    def response(self) -> Response:
        """The answer."""
        body: dict[str, Any] = {
            "type": f"about:blank#{self.code}",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "code": self.code,
            "detail": self.detail,
            **self.extra,
        }
        if self.errors:
            body["errors"] = list(self.errors)
        headers = dict(self.headers)
        if self.retry_after:
            headers["Retry-After"] = str(max(1, round(self.retry_after)))
        return Response(orjson.dumps(body), self.status, headers, "application/problem+json")


async def respond(problem: Problem, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer before any route was asked."""
    await problem.response()(scope, receive, send)


def told(app: FastAPI, failures: Failures) -> None:
    """Let the app answer every refusal and every bug in this shape."""

    async def problem(_: Request, error: Exception) -> Response:
        return _problem(error).response()

    async def bug(request: Request, error: Exception) -> Response:
        failures.keep(error, f"{request.method} {request.url.path}")
        return Problem(500, "bug", "This is our mistake; it has been noted.").response()

    for kind in (Problem, RequestValidationError, HTTPException, DomainError):
        app.add_exception_handler(kind, problem)
    app.add_exception_handler(Exception, bug)


def _problem(error: Exception) -> Problem:
    match error:
        case Problem():
            return error
        case RequestValidationError():
            errors = tuple(
                {"field": ".".join(str(each) for each in one["loc"][1:]), "message": one["msg"]}
                for one in error.errors()
            )
            return Problem(422, "invalid", "The request does not fit the schema.", errors=errors)
        case HTTPException():
            return Problem(error.status_code, "http", str(error.detail))
        case DomainError():
            return _refusal(error)
    return Problem(500, "bug", "This is our mistake; it has been noted.")


def _refusal(error: DomainError) -> Problem:
    text, values = tongue("en"), error.values()
    if isinstance(error, NotFoundError):
        values["thing"] = text.plain(f"thing-{error.thing}")
    detail = text.plain(f"error-{error.code}", **values)
    return Problem(STATUSES.get(type(error), 422), error.code, detail)
