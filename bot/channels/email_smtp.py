"""E-mail by the shop's SMTP server.

A letter is given away in three steps: sender, reader, words. What fails in the first two was not
sent for sure; an answer to the words that is lost leaves the letter unconfirmed.
"""

import asyncio
import contextlib
import logging
import re
import ssl
import time
from collections import defaultdict
from collections.abc import Mapping
from datetime import timedelta
from typing import Final, NoReturn

import aiosmtplib
from aiosmtplib import SMTP

from bot.channels.email_letter import Envelope, letter
from bot.channels.ways import Parcel, ShopChannel
from bot.i18n import language_of, tongue
from domain.audience.consents import MARKETING
from domain.connectors.bounces.returning import STATUS, is_gone
from domain.connectors.channels import ChannelError
from domain.connectors.kinds.email_smtp import EmailSmtp as Settings
from domain.core.ports import DeliveryError, OutsideError
from domain.messaging import marks
from domain.messaging.marks import Leaving
from domain.models import Connector, Customer, File, Shop

log = logging.getLogger(__name__)

# A server keeps a silent connection for minutes; we don't rely on it.
IDLE_SECONDS: Final = 20.0
MOST_LETTERS: Final = 100
AGAIN: Final = timedelta(minutes=5).total_seconds()
TRIES: Final = 5
SIGNED: Final = (
    b"from", b"to", b"subject", b"date", b"message-id", b"mime-version", b"content-type",
    b"list-unsubscribe", b"list-unsubscribe-post",
)  # fmt: skip
GONE: Final = frozenset({550, 551, 553})
FULL: Final = 552
TEMPORARY: Final = 500
SAID: Final = 160
# Of all pictures of a letter; mailboxes refuse letters of some twenty megabytes.
LARGEST: Final = 10 * 2**20


class Session:
    """One connection to a server, used by one letter at a time."""

    def __init__(self, client: SMTP) -> None:
        self.client = client
        self.letters = 0
        self.used_at = time.monotonic()

    @property
    def is_fresh(self) -> bool:
        """Whether the server may be expected to be there still."""
        rested = time.monotonic() - self.used_at
        return self.client.is_connected and rested < IDLE_SECONDS and self.letters < MOST_LETTERS


class EmailSmtp(ShopChannel[Settings]):
    """Keeps connections open between letters."""

    name = "email"

    def __init__(self, *args: object, **values: object) -> None:
        super().__init__(*args, **values)  # type: ignore[arg-type] # as the class above takes them
        self._idle: dict[str, list[Session]] = defaultdict(list)

    async def carry(
        self, address: str, parcel: Parcel, connector: Connector, kind: Settings
    ) -> str:
        raw, message_id = await self._written(address, parcel, kind)
        key = f"{connector.id} {connector.secret} {connector.params}"
        session = await self._begun(key, kind, address)
        try:
            await session.client.data(raw)
        except aiosmtplib.SMTPDataError as error:
            await self._put_back(key, session)
            _refused(error, parcel)
        except (aiosmtplib.SMTPException, OSError, TimeoutError):
            session.client.close()
            raise DeliveryError(reason="no_answer", is_unconfirmed=True) from None
        session.letters += 1
        await self._put_back(key, session)
        return message_id[:64]

    async def _written(self, address: str, parcel: Parcel, kind: Settings) -> tuple[bytes, str]:
        shop = await Shop.get(id=parcel.shop_id)
        reader = await Customer.get_or_none(id=parcel.customer_id)
        language = (reader.language if reader else "") or language_of("ru")
        message_id = await marks.letter(shop.id, parcel.delivery_id, kind.domain)
        envelope = Envelope(
            sender=kind.address,
            sender_name=kind.sender_name,
            address=address,
            message_id=message_id,
            sent_at=self.ways.clock(),
            shop=shop.name,
            leaving=await self._leaving(parcel),
            pictures=await self._pictures(parcel),
        )
        raw = letter(parcel.content, envelope, tongue(language))
        return _signed(raw, kind) + raw, message_id

    async def _leaving(self, parcel: Parcel) -> str:
        if parcel.kind != MARKETING or not self.ways.web_address:
            return ""
        which = Leaving(
            shop_id=parcel.shop_id,
            customer_id=parcel.customer_id,
            delivery_id=parcel.delivery_id,
            channel=self.name,
            topic=parcel.topic,
        )
        return f"{self.ways.web_address}/u/{await marks.leaving(which)}"

    async def _pictures(self, parcel: Parcel) -> tuple[bytes, ...]:
        """All photos of the message, an album's too, as long as a mailbox takes so much."""
        media = [each["file"] for each in parcel.content.get("media") or () if _is_photo(each)]
        ids = media or [each for each in (parcel.content.get("photo"),) if each]
        found = {each.id: each for each in await File.filter(id__in=ids)} if ids else {}
        read, left = list[bytes](), LARGEST
        for number in ids:
            if number not in found:
                raise DeliveryError(reason="no_photo", is_permanent=True)
            try:
                path = self.ways.files.path(found[number].sha256)
                picture = await asyncio.to_thread(path.read_bytes)
            except FileNotFoundError:
                raise DeliveryError(reason="no_photo", is_permanent=True) from None
            left -= len(picture)
            if read and left < 0:
                break
            read.append(picture)
        return tuple(read)

    async def _begun(self, key: str, kind: Settings, address: str) -> Session:
        """A connection on which the server has agreed to sender and reader."""
        while True:
            session = self._taken(key)
            is_old = session is not None
            session = session or Session(await self._opened(kind))
            try:
                await _agreed(session.client, kind, address)
            except (aiosmtplib.SMTPSenderRefused, aiosmtplib.SMTPRecipientRefused) as error:
                await self._put_back(key, session)
                _refused_early(error)
            except (aiosmtplib.SMTPException, OSError, TimeoutError):
                session.client.close()
                # The server has hung up meanwhile: nothing was said, a new connection will do.
                if not is_old:
                    raise DeliveryError(reason="soft", retry_after=AGAIN) from None
            except BaseException:
                session.client.close()
                raise
            else:
                return session

    def _taken(self, key: str) -> Session | None:
        idle = self._idle[key]
        while idle:
            session = idle.pop()
            if session.is_fresh:
                return session
            session.client.close()
        return None

    async def _put_back(self, key: str, session: Session) -> None:
        session.used_at = time.monotonic()
        if not session.client.is_connected:
            return
        with contextlib.suppress(aiosmtplib.SMTPException, OSError, TimeoutError):
            await session.client.rset()
            self._idle[key].append(session)
            return
        session.client.close()

    async def _opened(self, kind: Settings) -> SMTP:
        context = self.ways.tls or await asyncio.to_thread(ssl.create_default_context)
        client: SMTP | None = None
        try:
            sock = await self.ways.internet.reach(kind.host, kind.port, seconds=self.ways.patience)
            client = SMTP(
                hostname=kind.host,
                sock=sock,
                use_tls=kind.security == "tls",
                start_tls=False,
                tls_context=context,
                timeout=self.ways.patience,
                local_hostname=kind.domain,
            )
            await client.connect()
            if kind.security == "starttls":
                await client.starttls(server_hostname=kind.host, tls_context=context)
            if kind.login:
                await client.login(kind.login, kind.password)
        except OutsideError as error:
            raise ChannelError(reason=error.reason) from None
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as error:
            if client is not None:
                client.close()
            raise _fault(error) from None
        return client


def _is_photo(medium: Mapping[str, object]) -> bool:
    return medium.get("kind") == "photo"


async def _agreed(client: SMTP, kind: Settings, address: str) -> None:
    await client.mail(kind.address)
    await client.rcpt(address)


def _fault(error: BaseException) -> ChannelError:  # noqa: PLR0911 - one for each
    """Why there is no connection on which anything could be sent."""
    cause = error.__cause__ or error.__context__ or error
    if isinstance(cause, ssl.SSLCertVerificationError) or "certificate" in str(error).lower():
        return ChannelError(reason="certificate")
    if isinstance(cause, ssl.SSLError) or "WRONG_VERSION_NUMBER" in str(error):
        return ChannelError(reason="tls")
    match error:
        case aiosmtplib.SMTPAuthenticationError():
            return ChannelError(reason="login", said=_words(error.message))
        case aiosmtplib.SMTPException() if "STARTTLS" in str(error):
            return ChannelError(reason="no-starttls")
        case aiosmtplib.SMTPNotSupported():
            return ChannelError(reason="login")
        case TimeoutError() | aiosmtplib.SMTPTimeoutError():
            return ChannelError(reason="slow")
        case aiosmtplib.SMTPResponseException():
            return ChannelError(reason="refused", said=_words(f"{error.code} {error.message}"))
        case _:
            return ChannelError(reason="broken-off")


def _words(said: str) -> str:
    """What a server said, in one line, without what looks like an address of somebody."""
    return re.sub(r"\S+@\S+", "…", " ".join(said.split()))[:SAID]


def _refused_early(
    error: aiosmtplib.SMTPSenderRefused | aiosmtplib.SMTPRecipientRefused,
) -> NoReturn:
    if error.code < TEMPORARY:
        raise DeliveryError(reason="soft", retry_after=AGAIN)
    if isinstance(error, aiosmtplib.SMTPSenderRefused):
        raise ChannelError(reason="sender", said=_words(error.message))
    status = STATUS.search(error.message)
    if status is not None:
        raise DeliveryError(
            reason="hard" if is_gone(status) else _kind(status[2]), is_permanent=True
        )
    reason = "hard" if error.code in GONE else "soft" if error.code == FULL else "refused"
    raise DeliveryError(reason=reason, is_permanent=True)


def _kind(subject: str) -> str:
    return "soft" if subject == "2" else "refused"


def _refused(error: aiosmtplib.SMTPDataError, parcel: Parcel) -> NoReturn:
    """The words were heard and turned down: the letter is not there."""
    if error.code < TEMPORARY:
        raise DeliveryError(reason="soft", retry_after=AGAIN, is_permanent=parcel.attempt >= TRIES)
    status = STATUS.search(error.message)
    if status is not None and is_gone(status):
        raise DeliveryError(reason="hard", is_permanent=True)
    log.warning("email_refused said=%r", _words(error.message))
    raise DeliveryError(reason="refused", is_permanent=True)


def _signed(raw: bytes, kind: Settings) -> bytes:
    if kind.dkim != "signed" or not kind.dkim_key:
        return b""
    # Not everybody signs, and it brings a library of its own along.
    import dkim  # noqa: PLC0415

    key = kind.dkim_key.replace("\\n", "\n").encode()
    try:
        signature: bytes = dkim.sign(
            raw, kind.dkim_selector.encode(), kind.domain.encode(), key, include_headers=SIGNED
        )
    except (dkim.DKIMException, ValueError, IndexError):
        raise ChannelError(reason="dkim") from None
    return signature
