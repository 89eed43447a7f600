"""Whatever a bot sends gets an answer of the Bot API, never a crash of the sandbox."""

import asyncio

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox import TOKEN
from bot.sandbox.entities import Formatted, trimmed, with_detected
from bot.sandbox.html_reader import read_html
from bot.sandbox.html_writer import write_html
from bot.sandbox.methods import find_method
from bot.sandbox.methods.registry import method_names
from tests.sandbox.door import Door, inline

OWNER = 1001
# A long poll would only wait.
METHODS = [name for name in method_names() if name != "getUpdates"]
WORDS = [
    "inline_keyboard", "keyboard", "text", "callback_data", "url", "web_app", "copy_text", "type",
    "media", "photo", "document", "attach://a", "message_id", "offset", "length", "bold", "label",
    "amount", "command", "description", "x", "", "<b>", "HTML", "True", "RUB", "commands",
]  # fmt: skip
NUMBERS = st.sampled_from([-1, 0, 1, 2, OWNER, 1003, 2**40])
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.floats(allow_nan=False) | st.sampled_from(WORDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner),
    max_leaves=12,
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
@given(data=st.data())
def test_any_request_is_answered(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(METHODS))
    method = find_method(name)
    assert method is not None
    names = sorted(method.parameters)
    request: dict[str, object] = {}
    if names:
        request.update(data.draw(st.dictionaries(st.sampled_from(names), VALUES)))
    usual: dict[str, object] = {
        "chat_id": OWNER,
        "message_id": 2,
        "text": "x",
        "parse_mode": "HTML",
    }
    request |= {
        key: value
        for key, value in usual.items()
        if key in method.parameters and data.draw(st.integers(0, 3))
    }

    answer = asyncio.run(asked(name, request))

    assert answer in {200, 400, 403, 404, 413}


async def asked(name: str, request: dict[str, object]) -> int:
    door = Door()
    await door.say(reply_markup=inline("A"))
    return (await door.world.call(TOKEN, name, request)).status


MARKUP = st.sampled_from(["b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler"])
PIECES = st.sampled_from(["текст", " ", "\n", "😀", "a@b.ru", "/menu", "&lt;", "&amp;", "#тег"])
HTML = st.recursive(
    PIECES,
    lambda inner: (
        st.lists(inner, max_size=4).map("".join)
        | st.tuples(MARKUP, inner).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>")
    ),
    max_leaves=15,
)


@settings(max_examples=100, deadline=None, database=None)
@given(source=HTML)
def test_html_means_the_same_after_a_round_trip(source: str) -> None:
    found = trimmed(read_html(source))

    again = read_html(write_html(found.text, found.entities))

    assert again.text == found.text
    assert write_html(again.text, again.entities) == write_html(found.text, found.entities)


@settings(max_examples=100, deadline=None, database=None)
@given(text=st.text(max_size=40))
def test_entities_stay_inside_the_text(text: str) -> None:
    found = with_detected(trimmed(Formatted(text=text)))

    end = len(found.text.encode("utf-16-le", "surrogatepass")) // 2
    for entity in found.entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= end
