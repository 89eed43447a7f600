"""Words of tests, each in one line. Arguments: which one; the screen that asked, with its own."""

from typing import Final

from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

TERMS: Final = (
    "power",
    "srm",
    "uplift",
    "interval",
    "p",
    "holm",
    "peeking",
    "guardrail",
    "layer",
    "holdout",
    "bandit",
    "parts",
    "cut",
    "adjusted",
    "kept",
)
ALL: Final = "all"


@screen(right="campaigns.see", back="experiments")
async def draw(visit: Visit) -> View:
    t, chosen, asked = visit.t, visit.word(0, ALL), visit.args[1:]
    shown = (chosen,) if chosen in TERMS else TERMS
    lines = [t(f"experiment-term-{each}") for each in shown]
    rows: tuple[Row, ...] = ()
    if chosen in TERMS:
        label = t.plain("experiment-terms-all")
        rows = ((Button(label, "experiment_terms", (ALL, *asked)),),)
    back = Button("", asked[0], tuple(asked[1:])) if asked else None
    return View(text="\n\n".join((t("experiment-terms"), *lines)), rows=rows, back=back)
