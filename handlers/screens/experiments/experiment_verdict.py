"""The verdict: what follows from the test by now, by the rule that was written down."""

from domain.core.chart import Theme
from domain.experiments import drafting, judging
from domain.experiments.steps import window_of
from domain.experiments.variant import letter
from domain.experiments.verdict import drawing, words
from domain.experiments.verdict.drawing import Caption
from domain.experiments.verdict.outcome import Verdict
from domain.messaging.markup import units, visible
from domain.messaging.message import CAPTION_LIMIT
from domain.models import Experiment
from handlers.kit import letter_variants
from handlers.kit.experiments import here, metric_name, names_of, terms, to_card
from handlers.kit.screen import screen
from handlers.kit.view import Button, Picture, Row, View
from handlers.kit.visit import Visit

FEW = 3


@screen(right="campaigns.see", back="experiments", is_slow=True, has_picture=True)
async def draw(visit: Visit) -> View:
    """Arguments: the experiment, the look of the picture."""
    experiment = await here(visit)
    found = await judging.verdict(experiment, visit.shop, visit.now, visit.world.pool)
    picture = await _picture(visit, experiment, found)
    beside = await letter_variants.beside(visit, experiment)
    return View(
        text=_text(visit, experiment, found, beside, has_picture=picture is not None),
        picture=picture,
        rows=await _rows(visit, experiment, found, has_picture=picture is not None),
        back=to_card(experiment),
    )


async def _picture(visit: Visit, experiment: Experiment, found: Verdict) -> Picture | None:
    begun, as_of = experiment.started_at or visit.now, visit.now
    if experiment.stopped_at is not None:
        # What the last people do counts until their time is over, and nothing after it.
        as_of = min(as_of, experiment.stopped_at + window_of(experiment))
    caption = Caption(
        metric=metric_name(visit, drafting.goal_of(experiment)),
        first_day=begun.astimezone(visit.shop.zone).date(),
        as_of=visit.t.moment(as_of, visit.shop.zone),
        theme=_theme(visit),
    )
    chart = drawing.picture(visit.t, found, names_of(visit, experiment), caption)
    content = await visit.world.painter.picture(chart) if chart else None
    return Picture(content=content) if content else None


def _theme(visit: Visit) -> Theme:
    return "dark" if visit.word(1) == "dark" else "light"


def _text(
    visit: Visit, experiment: Experiment, found: Verdict, beside: str, *, has_picture: bool
) -> str:
    """The decision and why first; what does not fit under a picture stands in the details."""
    t, names = visit.t, names_of(visit, experiment)
    goal = metric_name(visit, drafting.goal_of(experiment))
    head = "\n".join(
        (
            t("experiment-verdict", name=experiment.name, goal=goal),
            _headline(visit, found, experiment),
        )
    )
    parts = [head, beside, _why(visit, found, experiment)]
    shown = sorted(found.comparisons, key=lambda each: each.key != found.leader)
    if found.counted:
        parts.append("\n".join(words.effect(t, each, names) for each in shown[:FEW]))
        if not has_picture:
            # Where there is one, it says so itself.
            parts.append(drawing.sample(t, found, goal))
    if found.leading is not None:
        parts.append(words.month(t, found.leading, names))
    parts += words.warnings(t, found, names)
    told = ""
    for part in filter(None, parts):
        longer = f"{told}\n\n{part}" if told else part
        if has_picture and units(visible(longer)) > CAPTION_LIMIT:
            break
        told = longer
    return told


def _headline(visit: Visit, found: Verdict, experiment: Experiment) -> str:
    """What to do, or that it is done; a message in steps says until when to wait."""
    if found.decision == "wait" and experiment.due_at is not None:
        return visit.t("steps-due", due=visit.t.moment(experiment.due_at, visit.shop.zone))
    if experiment.status == "rolled_out" and found.winner:
        return visit.t("verdict-shipped", variant=found.winner)
    if experiment.status == "stopped" and found.decision in {"wait", "stop"}:
        return visit.t("experiment-verdict-stopped", state=found.decision)
    return words.headline(visit.t, found)


def _why(visit: Visit, found: Verdict, experiment: Experiment) -> str:
    """The reasons; nobody waits for what a stopped test has not come to."""
    if experiment.status == "stopped" and found.decision == "wait":
        ends = experiment.stopped_at and experiment.stopped_at + window_of(experiment)
        is_over = ends is None or ends <= visit.now
        day = "" if is_over or ends is None else visit.t.moment(ends, visit.shop.zone)
        state = "over" if is_over else "ending"
        return visit.t("experiment-verdict-unfinished", state=state, day=day)
    return "\n".join(words.reasons(visit.t, found, names_of(visit, experiment)))


async def _rows(
    visit: Visit, experiment: Experiment, found: Verdict, *, has_picture: bool
) -> tuple[Row, ...]:
    t, own = visit.t, (experiment.id,)
    rows: list[Row] = []
    is_open = experiment.kind == "element" and experiment.status != "rolled_out"
    if visit.can("campaigns.send") and found.winner and is_open:
        shown = await drafting.variants(experiment)
        place = next(each.place for each in shown if letter(each.place) == found.winner)
        label = t.plain("experiment-roll-button", letter=found.winner)
        rows.append((Button(label, "experiment_roll", (*own, place)),))
    if experiment.status == "rolled_out":
        rows.append((Button(t.plain("screen-experiment_kept"), "experiment_kept", own),))
    details = Button(t.plain("screen-experiment_details"), "experiment_details", own)
    rows.append((details, Button(t.plain("screen-experiment_parts"), "experiment_parts", own)))
    theme = _theme(visit)
    last = [Button(t.plain("button-refresh"), "experiment_verdict", (*own, theme))]
    if has_picture:
        other = "light" if theme == "dark" else "dark"
        look = t.plain(f"report-button-{other}")
        last.append(Button(look, "experiment_verdict", (*own, other)))
    rows.append((*last, terms(visit, experiment, "experiment_verdict")))
    return tuple(rows)
