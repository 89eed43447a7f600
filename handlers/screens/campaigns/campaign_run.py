"""A campaign that was started: live progress while it runs, the result when it has ended."""

from collections.abc import Iterator, Mapping
from typing import Final

from domain.campaigns import drafting, scheduling, steering
from domain.campaigns.progress import Progress, progress
from domain.models import Campaign, Experiment
from handlers.kit import campaign_result, campaign_when, message_steps
from handlers.kit.bar import bar
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

REASONS: Final = {
    "blocked": "campaign-reason-blocked",
    "chat_not_found": "campaign-reason-chat_not_found",
    "deactivated": "campaign-reason-deactivated",
    "kicked": "campaign-reason-kicked",
    "refused": "campaign-reason-refused",
    "no_photo": "campaign-reason-no_photo",
    "no_consent": "campaign-reason-no_consent",
    "no_contact": "campaign-reason-no_contact",
    "erased": "campaign-reason-erased",
    "stop_list": "left-out-stop_list",
    "control": "left-out-control",
    "capped": "left-out-capped",
    "cap_day": "left-out-capped",
    "cap_week": "left-out-capped",
    "cap_channel": "left-out-capped",
    "cap_topic": "left-out-capped",
    "gap": "left-out-capped",
    "left_segment": "campaign-reason-left_segment",
    "bought": "campaign-reason-bought",
    "price": "campaign-reason-price",
    "stock": "campaign-reason-stock",
    "quiet": "campaign-reason-quiet",
    "no_value": "left-out-no_value",
    "broken_text": "campaign-reason-broken_text",
    "hard": "campaign-reason-hard",
    "soft": "campaign-reason-soft",
    "gone": "campaign-reason-gone",
    "not_delivered": "campaign-reason-not_delivered",
    "no_channel": "campaign-reason-no_channel",
    "channel": "campaign-reason-channel",
}
# What these mean where a campaign goes by more than Telegram.
ELSEWHERE: Final = {"no_contact": "left-out-no_address", "blocked": "left-out-closed"}
LEFT_OUT: Final = ("stop_list", "no_contact", "no_consent", "blocked", "control", "capped")
STATES: Final = {
    "scheduled": "campaign-state-scheduled",
    "late": "campaign-state-late",
    "sending": "campaign-state-sending",
    "paused": "campaign-state-paused",
    "stopped": "campaign-state-stopped",
    "done": "campaign-state-done",
}
# A test that sends in steps lets nothing go meanwhile.
RESTING: Final = {"waiting": "campaign-state-waits", "asking": "campaign-state-asks"}
WAITING: Final = ("scheduled", "late")
ENDED: Final = ("stopped", "done")
MINUTE, HOUR = 60, 3_600


@screen(right="campaigns.see", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    if campaign.status not in STATES:
        return View(text=visit.t("campaign-not-started", name=campaign.name))
    if campaign.status in WAITING:
        return View(text=_waiting(visit, campaign), rows=_rows(visit, campaign))
    now = await progress(campaign)
    test = await message_steps.running(campaign)
    rests = test is not None and test.stage in RESTING
    steps = await message_steps.told(visit, test, campaign) if test else ""
    lines = _lines(visit, campaign, now, (_state(campaign, test), steps))
    rows = _rows(visit, campaign)
    return View(
        text="\n".join([*lines, *await campaign_result.short(visit, campaign)]),
        rows=(message_steps.button(visit, test), *rows) if test else rows,
        is_live=campaign.status == "sending" and not rests,
    )


@act(right="campaigns.send")
async def pause(visit: Visit) -> Go:
    """Begin nothing more."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    await steering.pause(campaign, visit.person, visit.now)
    return Go("campaign_run", (campaign.id,))


@act(right="campaigns.send")
async def go_on(visit: Visit) -> Go:
    """The few were enough: to all the others."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    await steering.go_on(campaign, visit.person, visit.now)
    return Go("campaign_run", (campaign.id,), wake=("send_deliveries",))


@act(right="campaigns.send")
async def cancel(visit: Visit) -> Go:
    """Not at that moment after all: it is a draft again."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    await scheduling.cancel(campaign, visit.number(1), visit.person, visit.now)
    return Go("campaign_card", (campaign.id,), toast=visit.t.plain("campaign-unscheduled"))


@act(right="campaigns.send")
async def resume(visit: Visit) -> Go:
    """Go on with the next one."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    await steering.resume(campaign, visit.person, visit.now)
    return Go("campaign_run", (campaign.id,), wake=("send_deliveries",))


def _state(campaign: Campaign, test: Experiment | None) -> str:
    """The text of how it stands: while a test decides, nothing is being sent."""
    if campaign.status == "sending" and test is not None:
        return RESTING.get(test.stage, STATES["sending"])
    if campaign.status == "stopped" and test is not None and test.stage == "lapsed":
        return "campaign-state-lapsed"
    return STATES[campaign.status]


def _lines(visit: Visit, campaign: Campaign, now: Progress, told: tuple[str, str]) -> Iterator[str]:
    """Beginning with how it stands, and how its steps do."""
    t, (state, steps) = visit.t, told
    yield t("campaign-run", name=campaign.name)
    yield t(state)
    if campaign.status in {"sending", "paused"}:
        yield f"{bar(now.share)} {round(100 * now.share)} %"
    if steps:
        yield steps
    if campaign.question == "trial":
        yield t("campaign-trial-over", count=campaign.trial)
    yield ""
    yield t("campaign-sent", sent=now.sent, total=now.total)
    yield from _by_reason(visit, campaign, "campaign-failed", now.failed)
    yield from _by_reason(visit, campaign, "campaign-suppressed", now.suppressed)
    yield from _others(visit, now)
    if not steps or campaign.status in ENDED:
        yield from _time(visit, campaign, now)
    yield from _before(visit, campaign)


def _others(visit: Visit, now: Progress) -> Iterator[str]:
    """Those neither sent nor refused."""
    if now.held:
        yield visit.t("campaign-held", count=now.held)
    if now.expired:
        yield visit.t("campaign-expired", count=now.expired)
    if now.unconfirmed:
        yield visit.t("campaign-unconfirmed", count=now.unconfirmed)
    if now.recalled:
        yield visit.t("campaign-recalled", count=now.recalled)


def _waiting(visit: Visit, campaign: Campaign) -> str:
    lines = [
        visit.t("campaign-run", name=campaign.name),
        visit.t(STATES[campaign.status]),
        "",
        campaign_when.said(visit, campaign),
        visit.t("campaign-about", count=campaign.audience_size),
    ]
    return "\n".join(lines)


def _by_reason(
    visit: Visit, campaign: Campaign, title: str, reasons: Mapping[str, int]
) -> Iterator[str]:
    if not reasons:
        return
    names = REASONS if campaign.channels == "telegram" else {**REASONS, **ELSEWHERE}
    yield visit.t(title, count=sum(reasons.values()))
    for reason, count in reasons.items():
        words = visit.t(names.get(reason, "campaign-reason-other"))
        yield f"· {words}: {visit.t.number(count)}"


def _time(visit: Visit, campaign: Campaign, now: Progress) -> Iterator[str]:
    if campaign.status == "sending" and now.seconds_left is not None and now.left:
        left = _duration(visit, now.seconds_left)
        yield visit.t("campaign-pace", pace=visit.t.number(round(now.pace, 1)), left=left)
    if campaign.started_at and campaign.finished_at:
        took = _duration(visit, round((campaign.finished_at - campaign.started_at).total_seconds()))
        started = visit.t.moment(campaign.started_at, visit.shop.zone)
        yield visit.t("campaign-took", started=started, took=took)


def _before(visit: Visit, campaign: Campaign) -> Iterator[str]:
    """Who was left out before anything was sent."""
    counts = campaign.counts
    left_out = {key: counts.get(key, 0) for key in LEFT_OUT}
    those = {name: n for name, n in left_out.items() if n}
    yield from _by_reason(visit, campaign, "campaign-left-out", those)
    if "will_get" not in counts and counts:
        yield visit.t("campaign-broken-rule")


def _duration(visit: Visit, seconds: int) -> str:
    if seconds < MINUTE:
        return visit.t("campaign-seconds", count=seconds)
    if seconds < HOUR:
        return visit.t("campaign-minutes", count=round(seconds / MINUTE))
    return visit.t("campaign-hours", count=round(seconds / HOUR, 1))


def _rows(visit: Visit, campaign: Campaign) -> tuple[Row, ...]:
    t, args = visit.t.plain, (campaign.id,)
    stop = Button(t("campaign-button-stop"), "campaign_stop", args)
    more = Button(t("button-more"), "campaign_more", args)
    if not visit.can("campaigns.send"):
        return ((more,),)
    match campaign.status:
        case "scheduled" | "late":
            key = (campaign.id, campaign.version)
            move = Button(t("campaign-button-move"), "campaign_when", key)
            hurry = Button(t("campaign-button-hurry"), "campaign_hurry", args)
            cancel = Button(t("campaign-button-cancel"), "campaign_run", key, "cancel")
            return ((move, hurry), (cancel, more))
        case "paused" if campaign.question == "trial":
            on = Button(t("campaign-button-go-on"), "campaign_run", args, "go_on")
            return ((on,), (stop, more))
        case "sending":
            pause = Button(t("campaign-button-pause"), "campaign_run", args, "pause")
            return ((pause, stop), (more,))
        case "paused":
            resume = Button(t("campaign-button-resume"), "campaign_run", args, "resume")
            return ((resume, stop), (more,))
        case _:
            copy = Button(t("campaign-button-copy"), "campaign_card", args, "copy")
            result = Button(t("screen-campaign_result"), "campaign_result", args)
            return ((result,), (copy, more))
