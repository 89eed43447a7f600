"""Who calls with a receipt: providers that sign their calls are held to it.

Others are known by the address alone, which nobody can guess. Twilio signs by HMAC-SHA1 over the
address it calls and the fields of the form, sorted, each name with its value.
"""

import base64
import dataclasses
import hashlib
import hmac
from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

HEADER: Final = "x-twilio-signature"
USUAL: Final = {"https": 443, "http": 80}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Call:
    """A call as it came: the whole address as the provider knows it, and the form of a POST."""

    url: str
    form: Mapping[str, Sequence[str]]
    headers: Mapping[str, str]


def twilio(url: str, form: Mapping[str, Sequence[str]], token: str) -> str:
    """The signature of such a call."""
    fields = "".join(f"{name}{value}" for name in sorted(form) for value in sorted(set(form[name])))
    digest = hmac.new(token.encode(), f"{url}{fields}".encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()


def is_twilio(call: Call, token: str) -> bool:
    """Whether Twilio has signed the call; in constant time. A usual port may be named or not."""
    given = call.headers.get(HEADER, "")
    good = [twilio(url, call.form, token) for url in _spelled(call.url)]
    same = [hmac.compare_digest(each.encode(), given.encode()) for each in good]
    return bool(token) and any(same)


def _spelled(url: str) -> Iterator[str]:
    yield url
    parts = urlsplit(url)
    usual = USUAL.get(parts.scheme)
    if usual is None or parts.hostname is None:
        return
    if parts.port is None:
        yield parts._replace(netloc=f"{parts.netloc}:{usual}").geturl()
    elif parts.port == usual:
        yield parts._replace(netloc=parts.netloc.rpartition(":")[0]).geturl()
