"""What OpenAPI says of the Shop API: schemas made from the resources, refusals, the key."""

import copy
from typing import Any, Final

from fastapi import FastAPI
from pydantic.json_schema import models_json_schema

from domain.access.scopes import Area
from domain.shopdata.resource import Resource, resources

REF: Final = "#/components/schemas/{model}"
WRONG: Final = {
    "type": "object",
    "required": ["pointer", "code", "message"],
    "properties": {
        "pointer": {
            "type": "string",
            "description": "Where, as a JSON pointer into the body or the line (RFC 6901).",
            "examples": ["/lines/0/price"],
        },
        "parameter": {"type": "string", "description": "The parameter, where it is one."},
        "code": {"type": "string", "examples": ["too-small"]},
        "message": {"type": "string"},
    },
}
PROBLEM: Final = {
    "type": "object",
    "description": "A refusal (RFC 9457). `code` does not change, texts may.",
    "required": ["type", "title", "status", "code", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string"},
        "detail": {"type": "string"},
        "errors": {"type": "array", "items": {"$ref": REF.format(model="Wrong")}},
    },
}
STORED: Final = {
    "type": "object",
    "required": ["result", "id"],
    "properties": {
        "result": {"type": "string", "enum": ["created", "updated", "unchanged"]},
        "id": {"type": "string"},
    },
}
RESULT: Final = {
    "type": "object",
    "required": ["line", "result"],
    "properties": {
        "line": {"type": "integer", "minimum": 1},
        "type": {"type": "string"},
        "id": {"type": "string"},
        "result": {"type": "string", "enum": ["created", "updated", "unchanged", "refused"]},
        "errors": {"type": "array", "items": {"$ref": REF.format(model="Wrong")}},
    },
}
COUNTS: Final = ("created", "updated", "unchanged", "refused")
RESULTS: Final = {
    "type": "object",
    "required": [*COUNTS, "results"],
    "properties": {
        **{name: {"type": "integer", "minimum": 0} for name in COUNTS},
        "results": {"type": "array", "items": {"$ref": REF.format(model="Result")}},
    },
}
ME: Final = {
    "type": "object",
    "required": ["shop", "key", "scopes"],
    "properties": {
        "shop": {
            "type": "object",
            "required": ["id", "name", "currency", "time_zone"],
            "properties": {
                "id": {"type": "integer"},
                "name": {"type": "string"},
                "currency": {"type": "string"},
                "time_zone": {"type": "string"},
            },
        },
        "key": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "prefix": {"type": "string"}},
        },
        "scopes": {"type": "array", "items": {"type": "string"}},
    },
}
EVENTS: Final = {
    "type": "object",
    "required": ["events"],
    "additionalProperties": False,
    "properties": {
        "events": {"type": "array", "maxItems": 500, "items": {"$ref": REF.format(model="Event")}}
    },
}
REASONS: Final = {
    400: "The body is no JSON.",
    401: "No key, or one that is not good.",
    403: "The key may not do this.",
    404: "There is no such thing.",
    409: "A request with this Idempotency-Key is being worked on.",
    413: "The body is too large.",
    422: "It does not fit; `errors` says what and where.",
    429: "Too often: come again after Retry-After seconds.",
}
RATE: Final = {
    "RateLimit": {"schema": {"type": "string"}, "description": 'What is left: `"key";r=499;t=1`.'},
    "RateLimit-Policy": {"schema": {"type": "string"}},
}
KEY: Final = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "The same key with the same request is answered alike for a day.",
    "schema": {"type": "string", "maxLength": 200},
}


def body_of(resource: Resource[Any]) -> str:
    """The name of the schema of a body: the id stands in the address."""
    return f"{resource.model.__name__}Body"


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The documented refusals of an operation."""
    schema = {"schema": {"$ref": REF.format(model="Problem")}}
    return {
        status: {
            "description": REASONS[status],
            "content": {"application/problem+json": schema},
        }
        for status in statuses
    }


def answers(status: int, description: str, model: str) -> dict[int | str, dict[str, Any]]:
    """A documented answer."""
    schema = {"schema": {"$ref": REF.format(model=model)}}
    content = {"application/json": schema}
    return {status: {"description": description, "content": content, "headers": RATE}}


def security(area: Area | None, *, is_write: bool) -> list[dict[str, list[str]]]:
    """Which key may do it."""
    return [{"key": [f"{area}:{'write' if is_write else 'read'}"] if area else []}]


def request_body(model: str, example: dict[str, Any]) -> dict[str, Any]:
    """A documented body."""
    schema = {"schema": {"$ref": REF.format(model=model)}}
    return {"required": True, "content": {"application/json": {**schema, "example": example}}}


def ndjson(example: str) -> dict[str, Any]:
    """A documented body of lines."""
    content = {"schema": {"type": "string"}, "example": example}
    return {"required": True, "content": {"application/x-ndjson": content}}


def components() -> dict[str, Any]:
    """The schemas of all resources and of what is answered."""
    models = [(each.model, "validation") for each in resources.values()]
    _, told = models_json_schema(models, ref_template=REF)  # type: ignore[arg-type]
    found: dict[str, Any] = dict(told["$defs"])
    for resource in resources.values():
        body = copy.deepcopy(found[resource.model.__name__])
        body["required"] = [name for name in body.get("required", []) if name != "id"]
        body["properties"]["id"]["description"] = "As in the address, or not at all."
        if not body["required"]:
            del body["required"]
        found[body_of(resource)] = body
        found[f"{resource.model.__name__}Page"] = _page(resource.model.__name__)
    fixed = {
        "Problem": PROBLEM,
        "Wrong": WRONG,
        "Stored": STORED,
        "Result": RESULT,
        "Results": RESULTS,
        "Events": EVENTS,
        "Me": ME,
    }
    return found | fixed


def _page(model: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["items"],
        "properties": {
            "items": {"type": "array", "items": {"$ref": REF.format(model=model)}},
            "next": {"type": "string", "description": "The cursor of the next page, if any."},
        },
    }


def described(app: FastAPI) -> None:
    """Let the app's OpenAPI know these schemas and the key."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = plain()
            parts = schema.setdefault("components", {})
            parts.setdefault("schemas", {}).update(components())
            scheme = {
                "type": "http",
                "scheme": "bearer",
                "description": "A key made in the bot: Настройки → Подключения → Ключи API.",
            }
            parts.setdefault("securitySchemes", {})["key"] = scheme
        return app.openapi_schema or {}

    app.openapi = openapi  # type: ignore[method-assign]
