"""Words of tests, each in one line. Argument: which one, or none for all."""

from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

TERMS = (
    "power",
    "srm",
    "uplift",
    "interval",
    "holm",
    "peeking",
    "guardrail",
    "layer",
    "bandit",
    "parts",
    "cut",
    "adjusted",
    "kept",
)


@screen(right="campaigns.see", back="experiments")
async def draw(visit: Visit) -> View:
    t, chosen = visit.t, visit.word(0)
    shown = (chosen,) if chosen in TERMS else TERMS
    lines = [t(f"experiment-term-{each}") for each in shown]
    rows: tuple[Row, ...] = ()
    if chosen in TERMS:
        rows = ((Button(t.plain("experiment-terms-all"), "experiment_terms"),),)
    return View(text="\n\n".join((t("experiment-terms"), *lines)), rows=rows)
