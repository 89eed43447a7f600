"""Feeds as they should not be, with what is said of each. `table` is for the CSV kind."""

import dataclasses
import gzip
import io
import zipfile
from collections.abc import Callable

from aiohttp import web

from tests.connectors.feeds import CATEGORIES, HEAD, offer, yml

MIB = 2**20
GOOD = yml(offer(1), offer(2))
OTHER = "Товар".encode("cp1251")
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
FILE = '<!ENTITY x SYSTEM "file:///etc/passwd">'
ADDRESS = '<!ENTITY x SYSTEM "http://10.0.0.1/">'
LONG = f'<!ENTITY x "{"a" * 50_000}">'


@dataclasses.dataclass(frozen=True, kw_only=True)
class Broken:
    """One broken feed: its bytes, or what the site answers; the refusal it meets."""

    content: bytes = b""
    answer: Callable[[web.Request], web.Response] | None = None
    code: str
    reason: str = ""
    is_table: bool = False


def _zip(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _with_doctype(declared: str, use: str = "") -> bytes:
    text = GOOD.decode().replace("<yml_catalog", f"<!DOCTYPE yml_catalog [{declared}]><yml_catalog")
    return text.replace("Товар 1", use).encode()


def _feed(reason: str, content: bytes, *, is_table: bool = False) -> Broken:
    return Broken(content=content, code="feed", reason=reason, is_table=is_table)


def _file(code: str, content: bytes, *, is_table: bool = False) -> Broken:
    return Broken(content=content, code=f"import-{code}", is_table=is_table)


def _site(reason: str, status: int, body: bytes = b"", **headers: str) -> Broken:
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    def answer(_request: web.Request) -> web.Response:
        return web.Response(status=status, body=body, headers=named)

    return Broken(answer=answer, code="outside", reason=reason)


def _declared(encoding: str, text: str) -> bytes:
    return text.replace("UTF-8", encoding).encode()


ASCII = yml(offer(1, name="Boots"), categories="").decode()

BROKEN = {
    "empty": _file("empty-file", b""),
    "blank": _file("empty-file", b" \n\t\n"),
    "zeros": _file("empty-file", bytes(1_000)),
    "a sentence": _feed("not-xml", "Каталог временно недоступен".encode()),
    "json": _feed("not-xml", b'{"offers": []}'),
    "a picture": _feed("not-xml", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
    "a workbook": _feed("not-xml", _zip(**{"xl/workbook.xml": b"<workbook/>"})),
    "a page": _feed("html", b"<!DOCTYPE html><html><body>Shop</body></html>"),
    "a page without a type": _feed("html", b"\n<html><head><title>404"),
    "a page as xml": _feed("html", b'<?xml version="1.0"?><html><body/></html>'),
    "news": _feed("not-yml", b'<?xml version="1.0"?><rss><channel/></rss>'),
    "cut in the head": _feed("cut", GOOD[:90]),
    "cut in the middle of an offer": _feed("cut", GOOD[: GOOD.index(b"<price>") + 9]),
    "cut inside a tag": _feed("cut", GOOD[: GOOD.index(b"<currencyId>") + 5]),
    "cut behind an offer": _feed("cut", GOOD[: GOOD.index(b"</offer>") + 8]),
    "cut in a quotation": _feed("cut", GOOD.replace(b"<name>", b"<name><![CDATA[", 1)),
    "cut in a letter": _feed("cut", GOOD[: GOOD.index("Товар".encode()) + 3]),
    "crossed tags": _feed("broken-xml", GOOD.replace(b"</price></offer>", b"</offer></price>")
                          .replace(b"</currencyId></offer>", b"</offer></currencyId>")),
    "a bare ampersand": _feed("broken-xml", GOOD.replace(b"<name>", b"<name>A & B ")),
    "a bare less-than": _feed("broken-xml", GOOD.replace(b"<name>", b"<name>5 < 6 ")),
    "a sign nobody may use": _feed("broken-xml", GOOD.replace(b"<name>", b"<name>\x01")),
    "two attributes of one name": _feed("broken-xml", GOOD.replace(b"<offer", b"<offer id='3'")),
    "two encodings": _feed("broken-xml", GOOD.replace("Товар 2".encode(), OTHER)),
    "a warning of the engine": _feed("not-xml", b"Warning: mysql_connect()\n" + GOOD),
    "a billion laughs": _feed("entities", _with_doctype(f'<!ENTITY l0 "ha">{LAUGHS}', "&l9;")),
    "a file of ours": _feed("entities", _with_doctype(FILE, "&x;")),
    "an address of ours": _feed("entities", _with_doctype(ADDRESS, "&x;")),
    "an entity of parts": _feed("entities", _with_doctype('<!ENTITY % x "y"> %x;')),
    "one long entity": _feed("entities", _with_doctype(LONG, "&x;" * 1_000)),
    "a deep tree": _feed("too-deep", GOOD.replace(b"<name>", b"<name>" + b"<b>" * 100)),
    "deep before the offers": _feed("too-deep", f"{HEAD}{'<a>' * 40}".encode()),
    "an attribute of 10 MB": _feed("too-long", yml(offer("a" * 10 * MIB))),
    "a comment of 10 MB": _feed("too-long", yml(offer(1), f"<!--{'a' * 10 * MIB}-->")),
    "no offers": _feed("no-offers", yml()),
    "no shop": _feed("no-offers", b"<yml_catalog><shop/></yml_catalog>"),
    "offers elsewhere": _feed("no-offers", GOOD.replace(b"offers>", b"goods>")),
    "no ids": _feed("nothing-readable", GOOD.replace(b' id="1"', b"").replace(b' id="2"', b"")),
    "no prices": _feed("nothing-readable", yml(offer(1, price=None), offer(2, price=""))),
    "negative prices": _feed("nothing-readable", yml(offer(1, price="-5"), offer(2, price="-1"))),
    "prices in words": _feed("nothing-readable", yml(offer(1, price="договорная"))),
    "no names": _feed("nothing-readable", yml(offer(1, name=None), offer(2, name=" "))),
    "long ids": _feed("nothing-readable", yml(offer("a" * 65))),
    "money nobody knows": _feed("nothing-readable", yml(offer(1, currencyId="JPY"))),
    "an encoding nobody knows": _feed("bad-encoding", _declared("X-KLINGON", ASCII)),
    "wide by name only": _feed("bad-encoding", _declared("UTF-16", ASCII)),
    "a cut archive": _file("broken-archive", gzip.compress(GOOD)[:-12]),
    "an archive by name only": _file("broken-archive", b"\x1f\x8b" + b"no" * 50),
    "a broken zip": _file("broken-archive", _zip(a=GOOD)[:-30]),
    "two files": _file("several-files", _zip(a=GOOD, b=GOOD)),
    "an archive in an archive": _file("not-a-table", _zip(a=gzip.compress(GOOD))),
    "a bomb": _file("bomb", gzip.compress(bytes(40 * MIB))),
    "a zipped bomb": _file("bomb", _zip(a=b" " * 40 * MIB)),
    "not found": _site("status", 404),
    "forbidden": _site("status", 403),
    "a password": _site("status", 401),
    "a fault of the site": _site("status", 500, b"<html>"),
    "nothing new, never asked": _site("status", 304),
    "no content": _site("status", 204),
    "a circle": _site("too-many-redirects", 302, Location="/feed.xml"),
    "a way into the house": _site("private-address", 302, Location="http://192.168.0.1/feed"),
    "a way to the metadata": _site("private-address", 307, Location="http://169.254.169.254/"),
    "a way to a file": _site("bad-address", 301, Location="file:///etc/passwd"),
    "a way to nowhere": _site("bad-redirect", 302),
    "packed by name only": _site("bad-packing", 200, GOOD, Content_Encoding="gzip"),
    "packed by nobody's way": _site("bad-packing", 200, GOOD, Content_Encoding="br"),
    "a table of heads": _file("only-header", b"id;title;price\n", is_table=True),
    "a column": _file("one-column", b"id\n1\n2\n", is_table=True),
    "a page for a table": _file("not-a-table", b"<html><body>404", is_table=True),
    "a feed for a table": _file("not-a-table", GOOD, is_table=True),
    "a table without ids": _feed("no-id-column", b"title;price\nA;1\nB;2\n", is_table=True),
    "a table without names": _feed("no-name-column", b"id;price\n1;1\n2;2\n", is_table=True),
    "a table of nothing": _feed("nothing-readable", b"id;title;price\n1;A;\n2;B;\n", is_table=True),
    "letters encoded twice": _file(
        "garbled",
        "id;title;price\n1;Ботинки зимние;5\n".encode().decode("cp1251").encode(),
        is_table=True,
    ),
}  # fmt: skip

# Feeds with faults that cost an offer or nothing: what is said, and which products are there.
ODD: dict[str, tuple[bytes, dict[str, int], set[str]]] = {
    "one id twice": (yml(offer(1), offer(1, price="5")), {"duplicate-id": 1}, {"1"}),
    "an offer without an id": (yml(offer(1), offer("")), {"no-id": 1}, {"1"}),
    "a long id": (yml(offer(1), offer("a" * 65)), {"bad-id": 1}, {"1"}),
    "a category nobody has": (yml(offer(1, categoryId="77")), {"unknown-category": 1}, {"1"}),
    "an empty category": (yml(offer(1, categoryId="")), {}, {"1"}),
    "categories in a circle": (
        yml(
            offer(1, categoryId="1"),
            categories='<categories><category id="1" parentId="2">A</category>'
            '<category id="2" parentId="1">B</category></categories>',
        ),
        {},
        {"1"},
    ),
    "categories behind": (
        yml(offer(1, categoryId="2"), categories="").replace(
            b"</offers>", f"</offers>{CATEGORIES}".encode()
        ),
        {},
        {"1"},
    ),
    "another encoding than declared": (
        yml(offer(1)).decode().encode("cp1251"),
        {"wrong-encoding": 1},
        {"1"},
    ),
    "UTF-8 called Windows": (
        yml(offer(1)).replace(b"UTF-8", b"windows-1251"),
        {"wrong-encoding": 1},
        {"1"},
    ),
    "Windows called so": (
        yml(offer(1)).decode().replace("UTF-8", "windows-1251").encode("cp1251"),
        {},
        {"1"},
    ),
    "UTF-16": (yml(offer(1)).decode().replace("UTF-8", "UTF-16").encode("utf-16"), {}, {"1"}),
    "a mark and blank lines before": (b"\xef\xbb\xbf\r\n" + yml(offer(1)), {}, {"1"}),
    "a warning behind": (yml(offer(1)) + b"\n<br>Warning", {}, {"1"}),
    "names of HTML": (yml(offer(1)).replace(b"<name>", b"<name>&nbsp;&laquo;"), {}, {"1"}),
    "a type of document": (
        yml(offer(1)).replace(b"<yml", b'<!DOCTYPE yml_catalog SYSTEM "shops.dtd"><yml'),
        {},
        {"1"},
    ),
    "gzip": (gzip.compress(yml(offer(1))), {}, {"1"}),
    "zip": (_zip(feed=yml(offer(1))), {}, {"1"}),
    "a long description": (yml(offer(1, description="ы" * 3 * MIB)), {}, {"1"}),
    "a price too many": (yml(offer(1), offer(2, price="9" * 30)), {"bad-price": 1}, {"1"}),
}
