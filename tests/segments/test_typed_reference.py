"""The reference is made of the conditions: whole in both languages, and what it shows is read."""

import re
from html.parser import HTMLParser

import pytest

from bot.i18n import LANGUAGES, tongue
from domain.audience.picking import Option
from domain.core.params import Pick
from domain.segments.condition import CONDITIONS
from domain.segments.language.book import Book
from domain.segments.language.lexicon import said_or
from domain.segments.language.page import page
from domain.segments.language.reference import Reference
from domain.segments.rule import Rule
from tests.segments.typed import read, words

VOID = {"meta", "br"}


def reference(language: str) -> Reference:
    """The book in a language."""
    return Reference(t=tongue(language), words=words(), currency="RUB")


def samples(language: str) -> Book:
    """The things the examples name."""
    whats = {
        param.what
        for shape in words().shapes.values()
        for param in shape.params.values()
        if isinstance(param, Pick)
    }
    said = {what: said_or(tongue(language), f"language-sample-{what}", "…") for what in whats}
    return Book({what: (Option(key=what, label=label),) for what, label in said.items()})


class Tags(HTMLParser):
    """The tags that are open, and whether all were closed in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids.add(found.get("id") or "")
        self.links.add((found.get("href") or "").removeprefix("#"))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_stands_in_it_with_an_example_that_is_read(language: str) -> None:
    entries = [each for chapter in reference(language).chapters() for each in chapter.entries]

    assert {each.key for each in entries} == set(CONDITIONS)
    for each in entries:
        assert isinstance(read(each.example, samples(language)), Rule), each.example


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_comparison_is_shown_and_read(language: str) -> None:
    comparisons = reference(language).comparisons()

    assert len(comparisons) == 7
    for each in comparisons:
        for example in each.examples:
            assert isinstance(read(example, samples(language)), Rule), example


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_names_mean_the_same(language: str) -> None:
    for chapter in reference(language).chapters():
        for each in chapter.entries:
            assert {words().nouns.meaning(name) for name in each.names} <= {each.key}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_basics_are_read_as_they_are_written(language: str) -> None:
    basics = tongue(language).plain("language-help-basics")
    shown = re.findall(r"<pre>(.+?)</pre>", basics)
    assert len(shown) == 2
    for each in shown:
        assert isinstance(read(each, samples(language)), Rule)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_whole_html(language: str) -> None:
    made = page(reference(language))
    tags = Tags()
    tags.feed(made)

    assert tags.open == []
    assert tags.links - {""} <= tags.ids
    assert 'name="viewport"' in made
    assert "<script" not in made
    assert "http" not in made
