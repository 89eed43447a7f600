"""The hypothesis and the decision rule: written down before the start, so nobody fools himself."""

from domain.core.errors import NotFoundError
from domain.experiments import drafting
from handlers.kit.experiments import here, to_card
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

WORDS = ("hypothesis", "rule")


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    """Arguments: the experiment, which words."""
    experiment, what = await here(visit), _what(visit)
    t, now = visit.t, experiment.hypothesis if _what(visit) == "hypothesis" else experiment.rule
    rows: list[Row] = []
    if what == "rule":
        args = (experiment.id, what, experiment.version)
        rows.append((Button(t.plain("experiment-rule-usual"), "experiment_words", args, "usual"),))
    else:
        rows.append(
            (Button(t.plain("experiment-rule"), "experiment_words", (experiment.id, "rule")),)
        )
    is_set = "yes" if now else "no"
    text = t(
        "experiment-rule-ask" if what == "rule" else "experiment-hypothesis-ask",
        now=now,
        is_set=is_set,
    )
    return View(text=text, rows=tuple(rows), back=to_card(experiment))


@act()
async def usual(visit: Visit) -> Go:
    """The rule most tests are decided by."""
    return await _put(visit, visit.t.plain("experiment-rule-usual.hint"), visit.number(2))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    return await _put(visit, said.text, (await here(visit)).version)


async def _put(visit: Visit, words: str, version: int) -> Go:
    experiment, what = await here(visit), _what(visit)
    await drafting.say(experiment, what, words, version)
    if what == "hypothesis" and not experiment.rule:
        return Go("experiment_words", (experiment.id, "rule"))
    return Go("experiment_plan", (experiment.id,))


def _what(visit: Visit) -> str:
    what = visit.word(1, WORDS[0])
    if what not in WORDS:
        raise NotFoundError(thing="button")
    return what
