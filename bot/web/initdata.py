"""Who opened the Mini App, as Telegram signed it: by our bot's token, or by Telegram's own key."""

import base64
import binascii
import dataclasses
import hashlib
import hmac
from collections import OrderedDict
from datetime import datetime, timedelta
from urllib.parse import parse_qsl

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from bot.web.problems import Problem

# Telegram's key for third parties, from its documentation of Mini Apps.
TELEGRAM_KEY = bytes.fromhex("e7bf03a2fa4602af4580703d88dda5bb59f32ed8b02a56c187fe7d34caed242d")
FROM_THE_FUTURE = timedelta(minutes=5)
REMEMBERED = 4096
# As large as Telegram says an id may become, and a moment that a clock can show.
LARGEST_ID, LATEST = 2**52, 2**36


@dataclasses.dataclass(frozen=True, kw_only=True)
class Opener:
    """The person, and when Telegram said so (seconds since the epoch)."""

    telegram_id: int
    name: str
    language: str
    is_bot: bool
    signed_at: int


class Verifier:
    """Checks signatures, and remembers the last good ones: a page sends the same all its visit."""

    def __init__(self, token: str, oldest: timedelta, telegram_key: bytes = TELEGRAM_KEY) -> None:
        self._secret = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
        self._key = Ed25519PublicKey.from_public_bytes(telegram_key)
        self._oldest = oldest
        self._good: OrderedDict[tuple[str, int | None], Opener] = OrderedDict()

    def opener(self, raw: str, app_bot_id: int | None, now: datetime) -> Opener:
        """The person behind initData. Raises Problem 401: malformed, forged or expired.

        `app_bot_id` is the shop's other bot, whose Mini App Telegram vouches for.
        """
        found = self._good.get((raw, app_bot_id))
        if found is None:
            found = self._checked(raw, app_bot_id)
            self._good[raw, app_bot_id] = found
            if len(self._good) > REMEMBERED:
                self._good.popitem(last=False)
        age = now - datetime.fromtimestamp(found.signed_at, now.tzinfo)
        if not -FROM_THE_FUTURE <= age <= self._oldest:
            raise _refused("expired", "auth_date is too old: open the Mini App again")
        return found

    def _checked(self, raw: str, app_bot_id: int | None) -> Opener:
        fields = _fields(raw)
        is_ours = self._is_ours(fields)
        if not is_ours and not (app_bot_id and self._is_telegrams(fields, app_bot_id)):
            raise _refused("forged", "init_data is not signed for this shop")
        return _opener(fields)

    def _is_ours(self, fields: dict[str, str]) -> bool:
        """The signature by the bot's token covers everything but itself."""
        right = hmac.new(self._secret, _lines(fields, {"hash"}), hashlib.sha256).hexdigest()
        return hmac.compare_digest(right.encode(), fields.get("hash", "").encode())

    def _is_telegrams(self, fields: dict[str, str], app_bot_id: int) -> bool:
        """Telegram's own signature says which bot it is for."""
        said = fields.get("signature", "")
        message = f"{app_bot_id}:WebAppData\n".encode() + _lines(fields, {"hash", "signature"})
        try:
            self._key.verify(base64.urlsafe_b64decode(said + "=" * (-len(said) % 4)), message)
        except (InvalidSignature, binascii.Error, ValueError):
            return False
        return True


def _fields(raw: str) -> dict[str, str]:
    try:
        pairs = parse_qsl(raw, keep_blank_values=True, strict_parsing=True, max_num_fields=40)
    except ValueError:
        raise _refused("malformed", "init_data is no query string") from None
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise _refused("malformed", "init_data names a field twice")
    return fields


def _lines(fields: dict[str, str], without: set[str]) -> bytes:
    told = (f"{name}={fields[name]}" for name in sorted(fields.keys() - without))
    return "\n".join(told).encode()


def _opener(fields: dict[str, str]) -> Opener:
    """The fields are signed, so they are Telegram's; one without a user is of no use here."""
    try:
        user = orjson.loads(fields["user"])
        return Opener(
            telegram_id=_number(user["id"], LARGEST_ID),
            name=" ".join(filter(None, (user.get("first_name"), user.get("last_name")))),
            language=str(user.get("language_code") or ""),
            is_bot=bool(user.get("is_bot")),
            signed_at=_number(fields["auth_date"], LATEST),
        )
    except (KeyError, ValueError, TypeError, AttributeError):
        raise _refused("malformed", "init_data names no user or no auth_date") from None


def _number(told: object, largest: int) -> int:
    """Raises ValueError for what no account and no moment can be, TypeError for no number."""
    if isinstance(told, bool) or not isinstance(told, int | str):
        raise TypeError
    number = int(told)
    if not 0 < number <= largest:
        raise ValueError(number)
    return number


def _refused(reason: str, detail: str) -> Problem:
    return Problem(401, f"init-data-{reason}", detail, field="init_data")
