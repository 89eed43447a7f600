"""The settings of the process: `BARKER_*` variables and `.env`, read once, checked, frozen.

Nothing else reads a setting from the environment.
"""

import dataclasses
import re
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "BARKER_"
ENV_FILE = Path(".env")
HIDDEN = "**"
# Telegram delivers webhooks to these ports only.
WEBHOOK_PORTS = frozenset({80, 88, 443, 8443})
# Opens nothing but the stand-in of Telegram, see bot.sandbox.
SANDBOX_TOKEN = "7000000001:sandbox"  # noqa: S105


@dataclasses.dataclass(frozen=True, kw_only=True)
class Problem:
    """One wrong variable; `rule` is the id of the text that says what is right."""

    variable: str
    rule: str
    value: str | None
    example: str

    def __str__(self) -> str:
        said = "is not set" if self.value is None else f"is wrong: {self.value!r}"
        return f"{self.variable} {said}, an example of a right value: {self.example}"


class SettingsError(Exception):
    """The process can't start with these settings."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


def _address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("not an http address")
    # Reading the port raises ValueError where it is out of range.
    _ = parts.port
    return value.rstrip("/")


def _database(value: str) -> str:
    scheme, separator, rest = value.partition("://")
    scheme = {"postgresql": "postgres"}.get(scheme, scheme)
    if not separator or scheme not in {"sqlite", "postgres"} or not rest:
        raise ValueError("not a database address")
    if scheme == "sqlite" and "?" in rest:
        raise ValueError("a file takes no options")
    if scheme == "postgres" and not urlsplit(value).path.strip("/"):
        raise ValueError("the database has no name")
    return f"{scheme}://{rest}"


def _numbers(value: object) -> object:
    return (
        [part for part in re.split(r"[\s,;]+", value) if part] if isinstance(value, str) else value
    )


def _network(value: str) -> str:
    """An address or a network; `*` would let anybody say who they are."""
    return str(ip_network(value, strict=False)) if "/" in value else str(ip_address(value))


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


def _token(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", value.get_secret_value()):
        raise ValueError("not a token")
    return value


ProxyAddress = Annotated[str, AfterValidator(_network)]
Address = Annotated[str, AfterValidator(_address)]
TelegramId = Annotated[int, Field(gt=0, lt=2**52)]


class Settings(BaseSettings):
    """What an owner may set; the first example of a field is shown where its value is wrong."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", frozen=True
    )

    bot_token: Annotated[SecretStr, AfterValidator(_token)] | None = Field(
        default=None, examples=["123456789:AAExampleExampleExampleExample"]
    )
    database_url: Annotated[str, AfterValidator(_database)] = Field(
        default="sqlite://barker.db",
        examples=["sqlite://barker.db", "postgres://barker:password@127.0.0.1:5432/barker"],
        repr=False,
    )
    db_timeout: float = Field(default=15.0, gt=0, le=3600, examples=["15"])
    telegram_api_url: Address = Field(
        default="https://api.telegram.org", examples=["https://api.telegram.org"]
    )
    # More than 30 are paid for in Stars, and Telegram takes them only from large bots.
    messages_per_second: int = Field(default=30, gt=0, le=1000, examples=["30"])
    owner_ids: Annotated[tuple[TelegramId, ...], NoDecode, BeforeValidator(_numbers)] = Field(
        default=(), examples=["123456789, 987654321"]
    )
    web_host: str = Field(default="127.0.0.1", min_length=1, examples=["127.0.0.1"])
    web_port: int = Field(default=8080, ge=0, le=65535, examples=["8080"])
    proxy_ips: Annotated[tuple[ProxyAddress, ...], NoDecode, BeforeValidator(_numbers)] = Field(
        default=("127.0.0.1", "::1"), examples=["127.0.0.1, 10.0.0.0/8"]
    )
    init_data_hours: int = Field(default=24, gt=0, le=24 * 30, examples=["24"])
    shop_events_per_second: int = Field(default=5000, gt=0, le=10_000_000, examples=["5000"])
    public_url: Address | None = Field(default=None, examples=["https://shop.example.com"])
    webhook: Annotated[bool, BeforeValidator(_lower)] = Field(default=False, examples=["off"])
    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_lower)] = (
        Field(default="info", examples=["info"])
    )
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_lower)] = Field(
        default="text", examples=["json"]
    )
    browser: Path | None = Field(default=None, examples=["/usr/bin/chromium-headless-shell"])
    files: Path = Field(default=Path("files"), examples=["files"])
    secret: SecretStr | None = Field(
        default=None, min_length=16, examples=["a-long-random-line-of-letters"]
    )

    @field_validator("webhook")
    @classmethod
    def _webhook_has_address(cls, value: bool, info: ValidationInfo) -> bool:  # noqa: FBT001
        if value and not _reachable(info.data.get("public_url")):
            raise ValueError("a webhook needs an https address in public_url")
        return value

    @property
    def is_demo(self) -> bool:
        """Whether the bot talks to the stand-in of Telegram, as in the demo and in tests."""
        return self.bot_token is not None and self.bot_token.get_secret_value() == SANDBOX_TOKEN

    def token(self) -> str:
        """The bot's token, for the one who speaks to Telegram; never to be logged."""
        if self.bot_token is None:
            raise SettingsError((_problem("bot_token", None),))
        return self.bot_token.get_secret_value()


def load_settings(env_file: Path = ENV_FILE) -> Settings:
    """Read the environment and `env_file`; raises SettingsError with every wrong variable."""
    strangers = _strangers(env_file)
    try:
        settings = Settings(_env_file=env_file, _env_file_encoding="utf-8")
    except ValidationError as error:
        raise SettingsError(_problems(error) + strangers) from None
    if strangers:
        raise SettingsError(strangers)
    return settings


def wrong_setting(name: str) -> SettingsError:
    """The refusal of a secret that looked right and was not taken by the one it is for."""
    return SettingsError((_problem(name, HIDDEN),))


def _problems(error: ValidationError) -> tuple[Problem, ...]:
    wrong: dict[str, Any] = {}
    for detail in error.errors(include_url=False, include_context=False):
        wrong.setdefault(str(detail["loc"][0]), detail["input"])
    return tuple(_problem(name, value) for name, value in wrong.items())


def _problem(name: str, value: object) -> Problem:
    field = Settings.model_fields[name]
    hidden = HIDDEN if "secret" in str(field.annotation).lower() or name == "database_url" else None
    return Problem(
        variable=f"{PREFIX}{name.upper()}",
        rule=f"cli-setting-{name}",
        value=None if value is None else hidden or str(value),
        example=str((field.examples or [""])[0]),
    )


def _strangers(env_file: Path) -> tuple[Problem, ...]:
    """Names in the file that look like ours and are not: a misspelt name would be silent.

    The environment is not searched, there others put names of their own (an
    orchestrator gives `BARKER_PORT` to a service that is called barker).
    """
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    found = dotenv_values(env_file, encoding="utf-8") if env_file.is_file() else {}
    return tuple(
        Problem(variable=name, rule="cli-setting-unknown", value="", example=_nearest(name, known))
        for name in found
        if name.upper().startswith(PREFIX) and name.upper() not in known
    )


def _nearest(name: str, known: set[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - needed for a misspelt name only

    return next(iter(get_close_matches(name.upper(), sorted(known), 1, 0.0)))


def _reachable(address: str | None) -> bool:
    parts = urlsplit(address or "")
    return parts.scheme == "https" and (parts.port or 443) in WEBHOOK_PORTS
