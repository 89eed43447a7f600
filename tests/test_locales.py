"""Texts: whole in every language, used, free of the other language's words."""

import ast
import dataclasses
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast as ftl

import domain
from bot.i18n import LANGUAGES, tongue
from domain.core.errors import DomainError
from domain.core.registry import modules
from handlers.kit.screen import screens
from tests.fluent_texts import entries, ids, nodes, patterns

HOUSE = Path(__file__).parent.parent
CODE = ("bot", "handlers", "jobs", "domain")
FORMS = {"one", "few", "many", "other"}
TWO_FORMS = {"one", "other"}
# What English texts may hold in Russian letters, and Russian ones in Latin: names.
CYRILLIC_NAMES = re.compile(r"Русский")
LATIN_NAMES = re.compile(
    r"https?://\S+|t\.me\S*|BARKER_\w+|/\w+|@\w+|--\w+|`[^`]+`|barker \w+|apt-get.*|\.?zip|csv"
    r"|E-mail|e-mail|Telegram|Barker|CSV|XLSX|XLS|XML|ZIP|RAR|PNG|PDF|JPG|JSON|HTML|URL|SMS|UTC"
    r"|SQLite|PostgreSQL|Chromium|Excel|English|Mini|App|VIP|SKU|API|UTM|RFM|SRM|NPS|UTF|ISO"
    r"|utm_\w+|utm|rfm|ltv|SVG|ROAS|RUB|EUR|USD|GBP|KZT|YML|Google|Merchant|Windows"
    r"|Tilda|WooCommerce|WordPress|Webhook|[Cc]ookie|POST|NAME|key|SMTP|IMAP|TLS|STARTTLS|DKIM|SPF|VAPID|SMSC|Twilio|Callback|Mail|Gmail|[Pp]ush|Payments|Premium|iOS|Android|macOS|Desktop|Web"
)
MARKUP = re.compile(r"(?s)<(code|pre)>.*?</\1>|</?[a-z]+[^>]*>|&\w+;")
LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
ID = re.compile(r"[a-z][a-z0-9_]*(-[a-z0-9_]+)*(\.[a-z]+)?")


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_languages_have_the_same_texts_with_the_same_variables(language: str) -> None:
    source, other = ids(LANGUAGES[0]), ids(language)

    assert sorted(source.keys() ^ other.keys()) == []
    assert {name for name in source if source[name] != other[name]} == set()


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_languages_have_the_same_files(language: str) -> None:
    def where(tongue: str) -> dict[str, str]:
        return {name: file for name, (file, _) in entries(tongue).items()}

    assert where(LANGUAGES[0]) == where(language)


def test_russian_counts_with_four_forms() -> None:
    """With `*many` as the default fractions come out wrong: 1,5 клиентов.

    Two are enough where the cases fall together: в 1 строке, в 5 строках.
    """
    wrong = []
    for name, (_, message) in entries("ru").items():
        for each in nodes(message):
            if not isinstance(each, ftl.SelectExpression):
                continue
            keys = {v.key.name for v in each.variants if isinstance(v.key, ftl.Identifier)}
            default = next(v.key for v in each.variants if v.default)
            is_counted = bool(keys & (FORMS - {"other"}))
            if is_counted and (
                not (keys >= FORMS or keys == TWO_FORMS)
                or not isinstance(default, ftl.Identifier)
                or default.name != "other"
            ):
                wrong.append(name)
    assert wrong == []


def words(language: str) -> Iterator[tuple[str, str]]:
    for _, message in entries(language).values():
        for name, pattern in patterns(message):
            for each in nodes(pattern):
                if isinstance(each, ftl.TextElement):
                    yield name, MARKUP.sub("", each.value)


def test_english_texts_are_english() -> None:
    assert [
        (name, text) for name, text in words("en") if CYRILLIC.search(CYRILLIC_NAMES.sub("", text))
    ] == []


def test_russian_texts_are_russian() -> None:
    typed = ("cli-", "doctor-")  # what is typed at a console stands in them

    assert [
        (name, text)
        for name, text in words("ru")
        if not name.startswith(typed) and LATIN_WORD.search(LATIN_NAMES.sub("", text))
    ] == []


@dataclasses.dataclass(frozen=True, kw_only=True)
class Named:
    """Ids as the code names them: whole ones, and the fixed parts of composed ones."""

    whole: dict[str, str]
    composed: dict[re.Pattern[str], str]


@cache
def named() -> Named:
    """What the code asks for by `t("...")`, `say("...")` and the like."""
    whole, composed = {}, {}
    for folder in CODE:
        for file in sorted((HOUSE / folder).rglob("*.py")):
            for call in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(call, ast.Call) and call.args and is_text(call.func):
                    for text in strings(call.args[0]):
                        where = f"{file.relative_to(HOUSE)}:{call.lineno}"
                        if isinstance(text, str):
                            whole[text] = where
                        else:
                            composed[text] = where
    return Named(whole=whole, composed=composed)


def is_text(function: ast.expr) -> bool:
    """`t`, `visit.t`, `visit.t.plain`, `tongue(x).plain`, `say`."""
    if isinstance(function, ast.Attribute):
        return function.attr in {"t", "plain"}
    return isinstance(function, ast.Name) and function.id in {"t", "say", "plain"}


def strings(node: ast.expr) -> Iterator[str | re.Pattern[str]]:
    """The literals the argument may be; an f-string becomes a pattern."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            fixed = [
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w.\-]+"
                for part in parts
            ]
            yield re.compile("".join(fixed))
        case ast.IfExp(body=one, orelse=other):
            yield from strings(one)
            yield from strings(other)


def test_every_text_the_code_names_exists() -> None:
    known = ids(LANGUAGES[0])
    missing = {name: where for name, where in named().whole.items() if name not in known}
    nowhere = {
        pattern.pattern: where
        for pattern, where in named().composed.items()
        if not any(pattern.fullmatch(name) for name in known)
    }

    assert missing == {}
    assert nowhere == {}


def test_every_text_is_used() -> None:
    """Named whole or composed in the code, or standing there as a string of its own."""
    told = {
        node.value
        for folder in CODE
        for file in (HOUSE / folder).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    composed = [*named().composed, *(re.compile(each) for each in DERIVED)]
    unused = [
        name
        for name in ids(LANGUAGES[0])
        if name not in told
        and name.partition(".")[0] not in told
        and not any(pattern.fullmatch(name) for pattern in composed)
    ]

    assert unused == []


# Ids that are made of the names of kinds, screens, fields and errors.
DERIVED = (
    r"error-.+",
    r"screen-.+",
    r"command-.+",
    r"condition-.+",
    r"report-.+",
    r"column-.+",
    r"param-.+",
    r"job-.+",
    r"thing-.+",
    r"audit-.+",
    r"metric-.+",
)


def test_every_screen_and_command_is_named() -> None:
    known = ids(LANGUAGES[0])
    wanted = {f"screen-{each.key}" for each in screens.values() if each.menu}
    wanted |= {f"command-{each.command}" for each in screens.values() if each.command}

    assert sorted(wanted - known.keys()) == []


def refusals() -> list[type[DomainError]]:
    """Every error of the domain and the bot, found by importing everything."""
    for package in ("domain", "bot.telegram", "handlers"):
        list(modules(package))

    def below(kind: type[DomainError]) -> Iterator[type[DomainError]]:
        for each in kind.__subclasses__():
            yield each
            yield from below(each)

    found = {each for each in below(DomainError) if not is_family(each)}
    return sorted(found, key=lambda each: each.__name__)


def is_family(kind: type[DomainError]) -> bool:
    """A class for what its subclasses share, never raised itself."""
    return kind.code == DomainError.code and bool(kind.__subclasses__())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_a_text_of_its_own_fields(language: str) -> None:
    known = ids(language)
    for kind in refusals():
        fields = {each.name for each in dataclasses.fields(kind)}
        text = f"error-{kind.code}"
        assert text in known, kind.__name__
        assert known[text] <= fields, kind.__name__


def test_no_text_is_for_a_refusal_that_is_gone() -> None:
    codes = {f"error-{kind.code}" for kind in refusals()}

    assert {name for name in ids(LANGUAGES[0]) if name.startswith("error-")} - codes == set()


def test_two_refusals_never_share_a_code() -> None:
    codes = [kind.code for kind in refusals()]

    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_formatted(language: str) -> None:
    t = tongue(language)
    for name, needed in ids(language).items():
        for value in (1, 2, 5, "word"):
            assert t(name, **dict.fromkeys(needed, value)) is not None


def test_the_domain_is_found() -> None:
    assert domain.__path__
    assert len(refusals()) > 10
