"""Telegram's HTML: the tags it knows, its errors, and the way back."""

import pytest

from bot.sandbox import RefusalError
from bot.sandbox.entities import Formatted, trimmed, with_detected
from bot.sandbox.html_reader import read_html
from bot.sandbox.html_writer import write_html

REFUSED = [
    ("<div>x</div>", 'Unsupported start tag "div" at byte offset 0'),
    ("Привет <br>", 'Unsupported start tag "br" at byte offset 13'),
    ("5 < 7", 'Unsupported start tag "" at byte offset 2'),
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<a href", 'Unclosed start tag "a" at byte offset 0'),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<a href=x/y>y</a>", "Unexpected end of name token at byte offset 9"),
    ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
]


@pytest.mark.parametrize(("source", "reason"), REFUSED)
def test_html_telegram_refuses(source: str, reason: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        read_html(source)

    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


# source, text, entities as (type, offset, length, rest)
READ = [
    ("a &lt;b&gt; &amp; &quot;c&quot; &nbsp;", 'a <b> & "c" &nbsp;', []),
    ("&#1055;&#x1F600;!", "П😀!", []),
    ("😀<b>x</b>", "😀x", [("bold", 2, 1, {})]),
    ("<STRONG>x</STRONG>", "x", [("bold", 0, 1, {})]),
    ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2, {}), ("italic", 1, 1, {})]),
    ("<b></b>x", "x", []),
    ('<a href="https://x.io/?a=1&amp;b=2">s</a>', "s",
     [("text_link", 0, 1, {"url": "https://x.io/?a=1&b=2"})]),
    ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1, {}), ("underline", 1, 1, {})]),
    ("<s>a</s><del>b</del><strike>c</strike>", "abc", [
        ("strikethrough", 0, 1, {}), ("strikethrough", 1, 1, {}), ("strikethrough", 2, 1, {})]),
    ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1, {})]),
    ("<tg-spoiler>x</tg-spoiler>", "x", [("spoiler", 0, 1, {})]),
    ("<blockquote>x</blockquote>", "x", [("blockquote", 0, 1, {})]),
    ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1, {})]),
    ("<pre>x</pre>", "x", [("pre", 0, 1, {})]),
    ('<pre><code class="language-sql">x</code></pre>', "x", [("pre", 0, 1, {"language": "sql"})]),
    ("<code>a<b>b</b></code>", "ab", [("code", 0, 2, {})]),
    ('<tg-emoji emoji-id="53">🔥</tg-emoji>', "🔥",
     [("custom_emoji", 0, 2, {"custom_emoji_id": "53"})]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_html_is_read(
    source: str, text: str, entities: list[tuple[str, int, int, dict[str, str]]]
) -> None:
    found = read_html(source)

    assert found.text == text
    assert list(found.entities) == [
        {"type": kind, "offset": offset, "length": length, **rest}
        for kind, offset, length, rest in entities
    ]


WRITTEN = [
    "a &lt;b&gt; &amp; \"c\"",
    "<b>a<i>b</i></b>c",
    '<a href="https://x.io/?a=1&amp;b=2">s</a>',
    '<pre><code class="language-sql">x</code></pre>',
    "<pre>x</pre><code>y</code>",
    "😀<tg-spoiler>😀</tg-spoiler>",
    "<blockquote>a</blockquote><blockquote expandable>b</blockquote>",
    "<u>a</u><s>b</s>",
]  # fmt: skip


@pytest.mark.parametrize("source", WRITTEN)
def test_html_survives_the_way_there_and_back(source: str) -> None:
    found = read_html(source)

    assert write_html(found.text, found.entities) == source


def test_overlapping_entities_are_cut() -> None:
    bold = {"type": "bold", "offset": 0, "length": 2}
    italic = {"type": "italic", "offset": 1, "length": 2}

    assert write_html("abc", [bold, italic]) == "<b>a<i>b</i></b>c"


def test_white_space_is_trimmed_with_its_entities() -> None:
    found = trimmed(read_html("<b> a </b> "))

    assert found.text == "a"
    assert found.entities == ({"type": "bold", "offset": 0, "length": 1},)


DETECTED = [
    ("/start own_1", ["bot_command:/start"]),
    ("/menu@barker_bot x/y", ["bot_command:/menu@barker_bot"]),
    ("см. https://x.io/a. и a@b.ru", ["url:https://x.io/a", "email:a@b.ru"]),
    ("@olga_shop #скидка", ["mention:@olga_shop", "hashtag:#скидка"]),
    ("1/2 и 5@7", []),
]


@pytest.mark.parametrize(("text", "kinds"), DETECTED)
def test_commands_and_links_are_found(text: str, kinds: list[str]) -> None:
    found = with_detected(Formatted(text=text)).entities

    shown = [f"{e['type']}:{text[e['offset'] : e['offset'] + e['length']]}" for e in found]
    assert shown == kinds


def test_nothing_is_found_in_code() -> None:
    found = with_detected(read_html("<code>/start</code> /stop"))

    assert [e["type"] for e in found.entities] == ["code", "bot_command"]
