"""The parameters of one request as HTTP carries them: strings and uploaded files."""

import dataclasses
import json
from collections.abc import Iterable, Mapping

from bot.sandbox.answers import Json, bad_request

ATTACHED = "attach://"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Upload:
    """A file of a multipart request."""

    filename: str
    data: bytes = dataclasses.field(repr=False)
    content_type: str = "application/octet-stream"


class Parameters:
    """Typed reading of a request. Values that aren't strings are kept as JSON."""

    def __init__(self, raw: Mapping[str, object]) -> None:
        self.values: dict[str, str] = {}
        self.uploads: dict[str, Upload] = {}
        for name, value in raw.items():
            if isinstance(value, Upload):
                self.uploads[name] = value
            elif value is not None:
                self.values[name] = value if isinstance(value, str) else json.dumps(value)

    def refuse_unknown(self, allowed: frozenset[str]) -> None:
        """Names not in `allowed` are refused; a file needs a parameter or an `attach://` to it."""
        for name in self.values:
            if name not in allowed:
                raise bad_request(f'unknown parameter "{name}"')
        everything = " ".join(self.values.values())
        for name in self.uploads:
            if name not in allowed and f"{ATTACHED}{name}" not in everything:
                raise bad_request(f'unknown parameter "{name}"')

    def has(self, name: str) -> bool:
        return name in self.values or name in self.uploads

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        value = self.text(name)
        if not value:
            return default
        try:
            return int(value)
        except ValueError:
            raise bad_request(f'invalid value "{value}" of parameter "{name}"') from None

    def number(self, name: str) -> float:
        try:
            return float(self.text(name))
        except ValueError:
            raise bad_request(f"{name} is invalid") from None

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "1", "yes", "t", "y"}

    def parsed(self, name: str) -> object:
        """The JSON value of a parameter, None where it is absent."""
        if not self.text(name):
            return None
        try:
            return json.loads(self.text(name))
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None

    def record(self, name: str) -> Json:
        value = self.parsed(name)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise bad_request(f"object expected as {name}")
        return value

    def records(self, name: str) -> list[Json]:
        value = self.parsed(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise bad_request(f"array of objects expected as {name}")
        return value

    def integers(self, name: str) -> list[int]:
        value = self.parsed(name)
        if not isinstance(value, list) or not all(isinstance(item, int) for item in value):
            raise bad_request(f"array of integers expected as {name}")
        return value

    def file(self, name: str) -> Upload | str:
        """An uploaded file, or the text given instead: a file id or an address."""
        return self.uploads.get(name) or self.attached(self.text(name))

    def attached(self, reference: str) -> Upload | str:
        if not reference.startswith(ATTACHED):
            return reference
        upload = self.uploads.get(reference.removeprefix(ATTACHED))
        if upload is None:
            raise bad_request(f'file "{reference}" not found in the request')
        return upload


def refuse_unknown_fields(record: Mapping[str, object], allowed: Iterable[str], what: str) -> None:
    """Refuses fields of a nested object the Bot API doesn't document."""
    for name in record:
        if name not in allowed:
            raise bad_request(f'unknown field "{name}" of {what}')
