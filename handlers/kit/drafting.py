"""What the screens that change a tree have in common: where they are, what they say, their keys.

Arguments of all of them: segment, path, page, and on a key that changes something the step it was
drawn at: pressed twice, or from an older message, it does nothing.
"""

import dataclasses
import re

from domain.segments import editing, service, sketch
from domain.segments.editing import Path
from domain.segments.looking import look
from domain.segments.rule import PATIENCE
from domain.segments.sentence import HAND, Speaker, speaker
from domain.segments.sketch import Sketch
from handlers.kit.view import Button, Row
from handlers.kit.visit import Visit

EDIT = "segment_edit"
LONGEST_SENTENCE = 2_400
LONGEST_NAME = 40
# How much of a long sentence stands before the part in hand.
BEFORE_HAND = 600
SPLIT = "."
IN_HAND = re.compile(f"{HAND[0]}(.*?){HAND[1]}", re.DOTALL)


async def sketched(visit: Visit) -> Sketch:
    """The sketch the first argument names. Raises NotFoundError."""
    return await sketch.load(visit.shop, visit.person, visit.number(0))


async def to_change(visit: Visit) -> Sketch:
    """The same for an act. Raises StaleStepError where the key is of another step."""
    made = await sketched(visit)
    made.check(visit.word(3))
    return made


def path_of(word: str) -> Path:
    """The path a route names."""
    return tuple(int(step) for step in word.split(SPLIT) if step.isdecimal())


def word_of(path: Path) -> str:
    """The path as a route names it."""
    return SPLIT.join(str(step) for step in path)


def key(visit: Visit, made: Sketch, path: Path, act: str, *, label: str = "") -> Button:
    """A key that changes the part at the path; its text is `segment-key-<act>`."""
    name = label or visit.t.plain(f"segment-key-{act}")
    return Button(name, EDIT, (visit.word(0), word_of(path), 0, made.step), act)


def steps(visit: Visit, made: Sketch, path: Path) -> Row:
    """The ways back and forward."""
    back = [key(visit, made, path, "undo")] if made.undo else []
    forward = [key(visit, made, path, "redo")] if made.redo else []
    return (*back, *forward)


def card(made: Sketch) -> Button:
    """The way out of the editor."""
    if made.segment_id:
        return Button("", "segment_card", (made.segment_id,))
    return Button("", "segments")


async def voice_of(visit: Visit, made: Sketch) -> Speaker:
    """Somebody who can say the tree."""
    return await speaker(visit.t, visit.shop, made.tree)


async def text(visit: Visit, made: Sketch, voice: Speaker, path: Path) -> str:
    """The sentence with the part in hand marked, how many people, a few of them."""
    name = visit.t.plain("segment-new-name")
    if made.segment_id:
        name = (await service.find(visit.shop, made.segment_id)).name
    said: dict[str, object] = {
        "name": name,
        "what": sentence(voice, made, path),
        "state": "changed" if made.undo else "same",
    }
    seen = await look(made.rule, visit.shop, visit.now)
    if seen is None:
        return _bold(visit.t("segment-edit-slow", **said, seconds=PATIENCE))
    named = [called[:LONGEST_NAME] or _nameless(visit, number) for number, called in seen.few]
    some = "no" if not named else "all" if seen.people == len(named) else "some"
    few = ", ".join(named)
    return _bold(
        visit.t("segment-edit", **said, count=seen.people, base=seen.base, few=few, some=some)
    )


def sentence(voice: Speaker, made: Sketch, path: Path) -> str:
    """The plain sentence; of a very long one what stands around the part in hand."""
    hand = editing.at(made.tree, path) if path else None
    said = dataclasses.replace(voice, hand=hand).rule(
        dataclasses.replace(made.rule, tree=made.tree)
    )
    if len(said) <= LONGEST_SENTENCE:
        return said
    begins = max(0, said.find(HAND[0]) - BEFORE_HAND)
    shown = said[begins : begins + LONGEST_SENTENCE]
    if shown.count(HAND[0]) > shown.count(HAND[1]):
        shown += HAND[1]
    return f"{'…' if begins else ''}{shown}…"


def _bold(text: str) -> str:
    """The marks of the part in hand as Telegram shows them."""
    return IN_HAND.sub(r"<b>\1</b>", text)


def _nameless(visit: Visit, number: int) -> str:
    return visit.t.plain("segment-no-name", id=str(number))
