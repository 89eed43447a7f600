"""One variant as people will see it: whatever is sent here becomes its text or its picture."""

import dataclasses

from domain.campaigns import lettering
from domain.campaigns.drafting import Photo, keep_photo
from domain.experiments import drafting, trying
from domain.experiments.drafting import FEWEST
from domain.experiments.refusals import RunningError
from domain.experiments.variant import Element, letter
from domain.models import Experiment, ExperimentVariant
from handlers.kit import letter_variants
from handlers.kit.experiments import here, photo, shown_of
from handlers.kit.screen import act, screen, typed, uploaded
from handlers.kit.view import App, Button, Go, Note, Row, View
from handlers.kit.visit import Typed, Upload, Visit


@screen(right="campaigns.see", back="experiments")
async def draw(visit: Visit) -> View:
    """Arguments: the experiment, the place of the variant."""
    experiment = await here(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    element, t = await shown_of(experiment, variant), visit.t
    head = t(
        "experiment-variant",
        letter=letter(variant.place),
        name=experiment.name,
        is_control="yes" if variant.place == 0 else "no",
    )
    is_message = experiment.kind == "message"
    is_open = experiment.status == "draft" and visit.can("campaigns.send")
    if is_message and variant.place == 0:
        is_open, hint_id = False, "experiment-variant-campaign"
    elif is_message and is_open:
        hint_id = "letter-ask"
    else:
        hint_id = "experiment-variant-ask" if is_open else "experiment-variant-fixed"
    if is_message:
        whole = letter_variants.quoted(await lettering.message_of(experiment, variant))
        told = letter_variants.difference(visit, variant)
        warned = await letter_variants.warnings(visit, experiment, [variant]) if is_open else ""
        mended = await letter_variants.mended(visit, experiment, variant)
        parts = [head, "\n".join(filter(None, (told, warned))), whole, mended, t(hint_id)]
    else:
        parts = [head, _shown(visit, element, variant.place), t(hint_id)]
    return View(
        text="\n\n".join(filter(None, parts)),
        picture=await photo(visit, element),
        rows=(
            *(await _edits(visit, experiment, variant) if is_open else ()),
            *await _tries(visit, experiment, variant),
        ),
        back=Button("", "experiment_variants", (experiment.id,)),
    )


def _shown(visit: Visit, element: Element, place: int) -> str:
    """The element as on the page, between two lines."""
    if element.is_own:
        return visit.t("experiment-shown-own" if place == 0 else "experiment-shown-empty")
    if element.is_hidden:
        return visit.t("experiment-shown-hidden")
    price = visit.t("experiment-shown-price", price=element.price) if element.price else ""
    layout = visit.t("experiment-shown-layout", layout=element.layout) if element.layout else ""
    lines = (element.text, price, layout)
    return "\n".join(filter(None, lines)) or visit.t("experiment-shown-photo")


async def _edits(
    visit: Visit, experiment: Experiment, variant: ExperimentVariant
) -> tuple[Row, ...]:
    t, place = visit.t.plain, variant.place
    args = (experiment.id, place, experiment.version)
    element = Element.restored(variant.content)
    rows: list[Row] = []
    if experiment.kind == "element":
        hide = t("experiment-show" if element.is_hidden else "experiment-hide")
        price = Button(t("experiment-price"), "experiment_price", args)
        layout = Button(t("experiment-layout"), "experiment_layout", args)
        rows.append((price, layout, Button(hide, "experiment_variant", args, "hide")))
    last = []
    if variant.content and not (element.is_own and experiment.kind == "element"):
        last.append(Button(t("experiment-clear"), "experiment_variant", args, "clear"))
    if place > 0:
        if len(await drafting.variants(experiment)) > FEWEST:
            last.append(Button(t("experiment-variant-drop"), "experiment_variant", args, "drop"))
        is_message = experiment.kind == "message"
        label = "experiment-next-goal" if is_message else "experiment-next-audience"
        following = "experiment_goal" if is_message else "experiment_audience"
        rows.insert(0, (Button(t(label), following, (experiment.id,)),))
        if is_message:
            rows += letter_variants.keys(visit, experiment, place)
    if last:
        rows.append(tuple(last))
    return tuple(rows)


async def _tries(
    visit: Visit, experiment: Experiment, variant: ExperimentVariant
) -> tuple[Row, ...]:
    """To see it oneself: a message in one's own chat, an element in one's own Mini App.

    Whatever the lot says, and before the start and after the end as well.
    """
    args = (experiment.id, variant.place)
    if experiment.kind == "message":
        if not visit.can("campaigns.send"):
            return ()
        return await letter_variants.to_oneself(visit, experiment, variant)
    seen = await trying.seen_by(experiment, visit.person)
    label = "experiment-try-off" if seen == variant.id else "experiment-try"
    switch = Button(visit.t.plain(label), "experiment_variant", args, "look")
    if seen == variant.id and visit.shop.app_url:
        return ((App(visit.t.plain("experiment-try-open"), visit.shop.app_url),), (switch,))
    return ((switch,),)


@typed(right="campaigns.send")
async def write(visit: Visit, said: Typed) -> Go:
    """Words, as they are to stand on the page."""
    return await _put(visit, text=said.html, is_hidden=False)


@uploaded(right="campaigns.send")
async def picture(visit: Visit, upload: Upload) -> Go:
    """A picture; its caption is the text, no caption keeps the words.

    Of an album nothing is taken: whichever of its photos came last would be a matter of chance.
    """
    if upload.album:
        return Go("experiment_variant", visit.args[:2], toast=visit.t("experiment-variant-album"))
    is_photo = upload.kind == "photo"
    kept = Photo(
        sha256=upload.sha256,
        size=upload.size,
        media_type="image/jpeg" if is_photo else upload.media_type,
        telegram_file_id=upload.file_id if is_photo else "",
    )
    file = await keep_photo(visit.shop, kept, visit.now)
    if upload.caption.html:
        return await _put(visit, photo=file.id, is_hidden=False, text=upload.caption.html)
    return await _put(visit, photo=file.id, is_hidden=False)


@act(right="campaigns.send")
async def hide(visit: Visit) -> Go:
    """Not shown at all, or shown again."""
    experiment = await here(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    is_hidden = not Element.restored(variant.content).is_hidden
    return await _put(visit, visit.number(2), is_hidden=is_hidden)


@act(right="campaigns.send")
async def clear(visit: Visit) -> Go:
    """As the page has it itself."""
    experiment = await here(visit)
    if experiment.kind == "message":
        await lettering.clear(experiment, visit.number(1), visit.number(2))
    else:
        await drafting.write(experiment, visit.number(1), Element(), visit.number(2))
    return Go("experiment_variant", visit.args[:2])


@act(right="campaigns.send")
async def drop(visit: Visit) -> Go:
    """Compare without it."""
    experiment = await here(visit)
    await drafting.drop_variant(experiment, visit.number(1), visit.number(2))
    return Go("experiment_variants", (experiment.id,))


@act(right="campaigns.send")
async def to_me(visit: Visit) -> Go:
    """The very message into one's own chat."""
    experiment = await here(visit)
    args = (experiment.id, (await drafting.variant(experiment, visit.number(1))).place)
    note = Note(telegram_id=visit.person.telegram_id, screen="experiment_letter", args=args)
    toast = visit.t.plain("campaign-sent-to-me")
    return Go("experiment_variant", args, toast=toast, notes=(note,))


@act()
async def look(visit: Visit) -> Go:
    """See it in one's own Mini App, or what everybody sees again."""
    experiment = await here(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    is_on = await trying.switch(experiment, variant, visit.person)
    toast = visit.t.plain("experiment-try-is-on" if is_on else "experiment-try-is-off")
    return Go("experiment_variant", visit.args[:2], toast=toast)


async def _put(visit: Visit, version: int | None = None, **changed: object) -> Go:
    """Refused while it runs: those who saw another text can't be compared with these."""
    experiment = await here(visit)
    place = visit.number(1)
    if experiment.status != "draft":
        raise RunningError(what="variant")
    if experiment.kind == "message" and place == 0 and experiment.campaign_id:
        toast = visit.t.plain("experiment-variant-campaign.hint")
        return Go("campaign_card", (experiment.campaign_id,), toast=toast)
    shown = Element.restored((await drafting.variant(experiment, place)).content)
    element = dataclasses.replace(shown, **changed)  # type: ignore[arg-type]
    seen = experiment.version if version is None else version
    if experiment.kind == "message":
        setting = await lettering.setting_of(experiment, visit.shop, visit.now)
        await lettering.write(experiment, place, element.of_message(), setting, seen)
    else:
        await drafting.write(experiment, place, element, seen)
    return Go("experiment_variant", (experiment.id, place))
