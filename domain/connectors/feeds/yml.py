"""Yandex Market Language, streamed through expat: no tree, no entities, nothing fetched.

Follows the format as Yandex publishes it: shop, currencies, categories, offers with their
parameters; both ways to name an offer, variants by `group_id`.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from html.entities import html5
from pathlib import Path
from xml.parsers import expat

from domain.connectors.feeds import limits
from domain.connectors.feeds.offer import Raw
from domain.connectors.feeds.refusals import FeedError
from domain.imports import encoding
from domain.imports.limits import SAMPLE_BYTES
from domain.imports.refusals import NotATableError

CHUNK = 256 * 1024
HEAD = 1_024
# More digits than that are no stock.
STOCK_DIGITS = 9
DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
CUT = frozenset({
    expat.errors.codes[each]
    for each in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
    )
})  # fmt: skip
BAD_ENCODING = frozenset({
    expat.errors.codes[expat.errors.XML_ERROR_UNKNOWN_ENCODING],
    expat.errors.codes[expat.errors.XML_ERROR_INCORRECT_ENCODING],
})  # fmt: skip
JUNK_BEHIND = expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]

FIELDS = {
    "name": "name", "typePrefix": "type", "vendor": "brand", "model": "model", "price": "price",
    "oldprice": "old_price", "old_price": "old_price", "currencyId": "currency",
    "categoryId": "category", "picture": "picture", "url": "url", "count": "stock",
    "stock_quantity": "stock", "quantity_in_stock": "stock", "group_id": "group",
    "available": "available",
}  # fmt: skip
AS_PARAMS = frozenset({"barcode", "vendorCode"})
ATTRIBUTES = {"id": "id", "available": "available", "group_id": "group"}


class YmlReader:
    """Reads one catalogue; gives offers and categories to whoever takes them."""

    def __init__(
        self,
        take_offer: Callable[[Raw], None],
        take_category: Callable[[str, str, str], None],
        take_rate: Callable[[str, Decimal], None],
    ) -> None:
        self._take_offer = take_offer
        self._take_category = take_category
        self._take_rate = take_rate
        self._names: list[str] = []
        self._raw: Raw | None = None
        self._category: dict[str, str] | None = None
        self._param: dict[str, str] = {}
        self._text: list[str] | None = None
        self._kept = 0
        self.encoding = ""
        self.has_wrong_encoding = False

    def read(self, path: Path, beat: Callable[[int], None]) -> None:
        """The whole file; `beat` is told the bytes read. Raises FeedError."""
        declared, override = _encodings(path)
        self.encoding = override or declared
        self.has_wrong_encoding = bool(override)
        parser = self._parser(override)
        fed = 0
        try:
            for chunk in _chunks(path):
                parser.Parse(chunk)
                fed += len(chunk)
                if fed - parser.CurrentByteIndex > limits.TOKEN:
                    raise FeedError(reason="too-long", line=parser.CurrentLineNumber)
                beat(fed)
            parser.Parse(b"", True)  # noqa: FBT003 - expat takes it by its place
        except expat.ExpatError as error:
            if error.code != JUNK_BEHIND:
                raise _told(error) from None
        except (LookupError, UnicodeError):
            raise FeedError(reason="bad-encoding", detail=self.encoding or "0") from None

    def _parser(self, override: str) -> expat.XMLParserType:
        parser = expat.ParserCreate(override or None)
        parser.buffer_text = True
        # Names of HTML that no document declares are then skipped, not fatal.
        parser.UseForeignDTD()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._said
        parser.EntityDeclHandler = self._refuse
        parser.SkippedEntityHandler = self._skipped
        self._parser_now = parser
        return parser

    def _refuse(self, *_: object) -> None:
        raise FeedError(reason="entities", line=self._parser_now.CurrentLineNumber)

    def _skipped(self, name: str, *_: object) -> None:
        self._said(html5.get(f"{name};", ""))

    def _said(self, text: str) -> None:
        if self._text is not None and self._kept < limits.TEXT:
            self._text.append(text)
            self._kept += len(text)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if not self._names:
            _check_root(name)
        self._names.append(name)
        if len(self._names) > limits.DEPTH:
            raise FeedError(reason="too-deep", line=self._parser_now.CurrentLineNumber)
        if self._raw is not None:
            self._inside(name, attributes)
        elif name == "offer" and self._names[-2] == "offers":
            fields = {
                ATTRIBUTES[key]: value for key, value in attributes.items() if key in ATTRIBUTES
            }
            self._raw = Raw(self._parser_now.CurrentLineNumber, fields, [])
            self._level = len(self._names)
        elif name == "category" and self._names[-2] == "categories":
            self._category = attributes
            self._listen()
        elif name == "currency":
            self._rate(attributes)

    def _inside(self, name: str, attributes: dict[str, str]) -> None:
        if name == "outlet" and self._raw is not None:
            self._outlet(self._raw, attributes.get("instock", ""))
        if len(self._names) != self._level + 1:
            return
        if name == "param":
            self._param = attributes
        if name in FIELDS or name in AS_PARAMS or name == "param":
            self._listen()

    def _outlet(self, raw: Raw, pieces: str) -> None:
        """Stock told shop by shop is summed, unless the offer tells it as a whole."""
        if pieces.isdecimal() and len(pieces) <= STOCK_DIGITS:
            raw.fields["outlets"] = str(int(raw.fields.get("outlets", "0")) + int(pieces))

    def _listen(self) -> None:
        self._text, self._kept = [], 0

    def _end(self, _tag: str) -> None:
        name = self._names.pop()
        text = "" if self._text is None else "".join(self._text)[: limits.TEXT]
        depth = len(self._names)
        if self._raw is not None:
            if depth == self._level:
                self._field(self._raw, name, text)
                self._text = None
            elif depth == self._level - 1:
                self._offer_over(self._raw)
        elif name == "category" and self._category is not None:
            found, self._category, self._text = self._category, None, None
            self._take_category(found.get("id", ""), found.get("parentId", ""), text)

    def _field(self, raw: Raw, name: str, text: str) -> None:
        if self._text is None:
            return
        if name == "param":
            if len(raw.params) < limits.PARAMS:
                raw.params.append((self._param.get("name", ""), self._param.get("unit", ""), text))
        elif name in AS_PARAMS:
            if len(raw.params) < limits.PARAMS:
                raw.params.append((name, "", text))
        elif text.strip():
            # The first picture and the first category are the main ones.
            raw.fields.setdefault(FIELDS[name], text)

    def _offer_over(self, raw: Raw) -> None:
        outlets = raw.fields.pop("outlets", "")
        if outlets:
            raw.fields.setdefault("stock", outlets)
        self._raw = None
        self._take_offer(raw)

    def _rate(self, attributes: dict[str, str]) -> None:
        try:
            rate = Decimal(attributes.get("rate", "").replace(",", "."))
        except InvalidOperation:
            # CBRF, NBU and the like: rates nobody tells us.
            return
        if rate.is_finite() and 0 < rate < 10**9:
            self._take_rate(attributes.get("id", "").strip().upper(), rate)


def _check_root(name: str) -> None:
    if name.casefold() == "html":
        raise FeedError(reason="html")
    if name != "yml_catalog":
        raise FeedError(reason="not-yml", detail=name[:40])


def _told(error: expat.ExpatError) -> FeedError:
    if error.code in CUT:
        return FeedError(reason="cut", line=error.lineno)
    if error.code in BAD_ENCODING:
        return FeedError(reason="bad-encoding", detail="0")
    return FeedError(reason="broken-xml", line=error.lineno)


def _chunks(path: Path) -> Iterator[bytes]:
    """The bytes; blanks before the first sign are left out, though XML forbids them."""
    with path.open("rb") as file:
        first = file.read(CHUNK)
        # In UTF-16 a blank is two bytes, and its mark stands before it.
        yield first.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
        while chunk := file.read(CHUNK):
            yield chunk


def _encodings(path: Path) -> tuple[str, str]:
    """What the file declares, and what it really is where the declaration is wrong.

    Raises FeedError for what is no XML at all.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    declared = (DECLARED.search(head) or [b"", b""])[1].decode().casefold()
    try:
        real = encoding.detect(path)
    except NotATableError:
        raise FeedError(reason="not-xml") from None
    if real.startswith(("utf-16", "utf-32")):
        return declared, ""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] != b"<":
        raise FeedError(reason="not-xml")
    if start[:14].lower() == b"<!doctype html" or start[:5].lower() == b"<html":
        raise FeedError(reason="html")
    return declared, _override(declared, real, path)


def _override(declared: str, real: str, path: Path) -> str:
    is_wide = real.startswith("utf-8")
    says_wide = declared in {"", "utf-8", "utf8"}
    if is_wide and not says_wide and not _is_ascii(path):
        return "utf-8"
    # Other encodings are too rare to be guessed against what is declared.
    return "windows-1251" if says_wide and real == "cp1251" else ""


def _is_ascii(path: Path) -> bool:
    """Whether the beginning has no letters that tell one encoding from another."""
    with path.open("rb") as file:
        return file.read(SAMPLE_BYTES).isascii()
