"""The texts as they stand in their files, taken apart."""

from collections.abc import Iterator
from functools import cache

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.i18n import LOCALES


@cache
def entries(language: str) -> dict[str, tuple[str, ftl.Message]]:
    """Every message of a language with its file; junk and doubles fail at once."""
    found: dict[str, tuple[str, ftl.Message]] = {}
    for file in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{language}/{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{language}/{file.name}: {entry.id.name} twice"
                found[entry.id.name] = (file.name, entry)
    return found


def nodes(node: object) -> Iterator[ftl.BaseNode]:
    """The node and everything below."""
    if isinstance(node, ftl.BaseNode):
        yield node
        for each in vars(node).values():
            yield from nodes(each)
    elif isinstance(node, list):
        for each in node:
            yield from nodes(each)


def variables(node: ftl.BaseNode) -> set[str]:
    return {each.id.name for each in nodes(node) if isinstance(each, ftl.VariableReference)}


def patterns(message: ftl.Message) -> Iterator[tuple[str, ftl.Pattern]]:
    """The text and its attributes."""
    if message.value is not None:
        yield message.id.name, message.value
    for attribute in message.attributes:
        yield f"{message.id.name}.{attribute.id.name}", attribute.value


def ids(language: str) -> dict[str, set[str]]:
    """Every id that can be asked for, with its variables and those of the texts it quotes."""
    own = {
        name: pattern
        for _, message in entries(language).values()
        for name, pattern in patterns(message)
    }

    def needed(pattern: ftl.BaseNode) -> set[str]:
        quoted = [own[name_of(each)] for each in nodes(pattern) if is_quote(each)]
        return variables(pattern).union(*(needed(each) for each in quoted))

    return {name: needed(pattern) for name, pattern in own.items()}


def is_quote(node: ftl.BaseNode) -> bool:
    return isinstance(node, ftl.MessageReference)


def name_of(quote: ftl.BaseNode) -> str:
    assert isinstance(quote, ftl.MessageReference)
    return f"{quote.id.name}.{quote.attribute.name}" if quote.attribute else quote.id.name
