"""A mail server on this machine: takes letters, and refuses or fails as a test wants it to."""

import asyncio
import datetime as dt
import ipaddress
import ssl
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID

PASSWORD = "почтовый-пароль"


class Office:
    """What came, and what to answer: by the address of the reader, `*` is everybody."""

    def __init__(self) -> None:
        self.letters: list[Envelope] = []
        self.at_reader: dict[str, str] = {}
        self.at_words: dict[str, str] = {}
        self.connections = 0
        # Hang up, or keep silent, after the words were heard.
        self.is_deaf = False
        self.port = 0

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if answer := self.at_reader.get(address) or self.at_reader.get("*"):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        address = envelope.rcpt_tos[0]
        if answer := self.at_words.get(address) or self.at_words.get("*"):
            return answer
        self.letters.append(envelope)
        if self.is_deaf:
            server.transport.abort()  # type: ignore[union-attr] # it is one that writes
            return "250 lost"
        return "250 OK"


def _proves(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
) -> AuthResult:
    good = isinstance(data, LoginPassword) and data.password.decode() == PASSWORD
    return AuthResult(success=good, handled=False)


@asynccontextmanager
async def opened(
    *, tls: ssl.SSLContext | None = None, is_wrapped: bool = False, asks: bool = False
) -> AsyncIterator[Office]:
    """An office at a free port; `tls` by STARTTLS, or around everything."""
    office, loop = Office(), asyncio.get_running_loop()

    def speak() -> SMTP:
        office.connections += 1
        with warnings.catch_warnings():
            # It would rather ask for passwords under TLS only.
            warnings.simplefilter("ignore")
            return SMTP(
                office,
                hostname="mail.test",
                loop=loop,
                tls_context=None if is_wrapped else tls,
                authenticator=_proves if asks else None,
                auth_require_tls=False,
                auth_required=asks,
            )

    server = await loop.create_server(speak, "127.0.0.1", 0, ssl=tls if is_wrapped else None)
    office.port = server.sockets[0].getsockname()[1]
    try:
        yield office
    finally:
        server.close()
        server.close_clients() if hasattr(server, "close_clients") else None
        await asyncio.sleep(0)


def certificate(folder: Path, name: str = "localhost") -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """The server's side and that of somebody who trusts it."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    whose = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    names = [x509.DNSName(name), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(whose)
        .issuer_name(whose)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    both = folder / "mail.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    both.write_bytes(secret + made.public_bytes(Encoding.PEM))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(both)
    client = ssl.create_default_context(cafile=str(both))
    return server, client


Speak = Callable[[asyncio.StreamReader, asyncio.StreamWriter], object]
