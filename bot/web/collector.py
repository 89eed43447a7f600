"""The way of one report: whose shop, whose signature, how often, what is in it, committed."""

import re
import time
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

import msgspec
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from bot.web.group_commit import FullError, GroupCommit
from bot.web.initdata import Verifier
from bot.web.problems import Problem
from bot.web.rates import Rates
from bot.web.shop_cards import ShopCard, ShopCards
from bot.web.site import Site
from domain.audience import tracking
from domain.audience.identities import Key
from domain.core.reading import on
from domain.events import intake, robots, storing
from domain.events.message import Batch, Sorted, decoder, sort_out
from domain.events.reporters import Reporter
from domain.events.schema import Refusal
from domain.models import ShopOrigin

PERSON_PER_SECOND, PERSON_BURST = 20.0, 1000.0
BUSY_SECONDS = 2.0
REMEMBERED = 100_000
FOREIGN = "foreign-origin"
CLIENT_ID = re.compile(r"[A-Za-z0-9_.\-]{4,64}")


class Collector:
    """Takes reports of pages; everything it remembers may be forgotten."""

    def __init__(self, site: Site, verifier: Verifier | None = None) -> None:
        settings = site.settings
        oldest = timedelta(hours=settings.init_data_hours)
        self._site = site
        self._own = site.world.web_address
        self._verifier = verifier or Verifier(settings.token(), oldest)
        self._cards = ShopCards()
        self._met: set[tuple[int, Reporter]] = set()
        self._people = Rates(per_second=PERSON_PER_SECOND, burst=PERSON_BURST)
        rate = float(settings.shop_events_per_second)
        self._shops = Rates(per_second=rate, burst=rate * 2)
        self.commits = GroupCommit(self._write, committed=self._noted)

    async def take(self, body: bytes, origin: str, user_agent: str) -> Sorted:
        """Take one request's body; returns after the commit. Raises Problem."""
        batch = _decoded(body)
        card = await self._cards.of(batch.shop)
        if card is None:
            raise Problem(404, "unknown-shop", f"There is no shop {batch.shop}.", field="shop")
        self._check_origin(card, origin, batch)
        reporter = self._reporter(batch, card)
        self._check_rates(card, reporter, len(batch.events))
        received_at = intake.moment(self._site.world.clock())
        robot = self._robot(batch, user_agent)
        found = _all_refused(batch, robot) if robot else _sorted(batch, card, received_at)
        if not robot and not await self._may(batch, card, reporter):
            found = _all_unwanted(batch)
        report = intake.Report(
            shop_id=card.shop_id,
            reporter=reporter,
            lines=found.lines,
            oddities=found.oddities,
            source="app" if batch.init_data else "web",
            visit=batch.visit,
            received_at=received_at,
        )
        await self._commit(report)
        self._count(found, is_robot=bool(robot))
        return found

    async def knows(self, origin: str) -> bool:
        """Whether it is the site of any shop; which one, only the body says."""
        return origin == self._own or await ShopOrigin.exists(origin=origin)

    def _check_origin(self, card: ShopCard, origin: str, batch: Batch) -> None:
        if origin and origin != self._own and origin not in card.origins:
            said = f"{origin[:200]} is no site of this shop: add it in the bot's settings"
            raise Problem(403, FOREIGN, said)
        if not origin and not batch.init_data:
            raise Problem(401, "no-proof", "init_data is needed outside of the shop's sites.")

    def _reporter(self, batch: Batch, card: ShopCard) -> Reporter:
        if not batch.init_data:
            if not batch.browser_id:
                raise Problem(422, "invalid", "browser_id is needed", field="browser_id")
            return Reporter(kind="browser", value=batch.browser_id, also=_also(batch))
        now = self._site.world.clock()
        opener = self._verifier.opener(batch.init_data, card.app_bot_id, now)
        if opener.is_bot:
            raise Problem(401, "init-data-bot", "Bots are no customers.", field="init_data")
        return Reporter(
            kind="telegram",
            value=str(opener.telegram_id),
            name=opener.name,
            language=opener.language,
            also=_also(batch),
        )

    async def _may(self, batch: Batch, card: ShopCard, reporter: Reporter) -> bool:
        """Whether this person's visit may be followed."""
        with on("reader"):
            return await tracking.may(
                card.shop_id,
                Key(reporter.kind, reporter.value),
                asks=card.asks_tracking,
                said=batch.client.get("consent"),
            )

    def _robot(self, batch: Batch, user_agent: str) -> str:
        """Telegram vouches for a person, so only the others are looked at."""
        if batch.init_data:
            return ""
        return robots.reason(user_agent, is_driven=batch.client.get("webdriver") is True)

    def _check_rates(self, card: ShopCard, reporter: Reporter, count: int) -> None:
        now = time.monotonic()
        who = (card.shop_id, reporter.kind, reporter.value)
        wait = self._people.take(who, now, count) or self._shops.take(card.shop_id, now, count)
        if wait:
            said = "Too many events: keep them and come later."
            raise Problem(429, "too-often", said, retry_after=wait)

    async def _commit(self, report: intake.Report) -> None:
        if intake.quiet(report):
            return
        busy = Problem(503, "busy", "Keep the events and come later.", retry_after=BUSY_SECONDS)
        try:
            is_committed = await self.commits.take(report)
        except FullError:
            raise busy from None
        if not is_committed:
            raise busy

    async def _write(self, reports: Sequence[intake.Report]) -> int:
        new = await self._written(reports)
        told = sum(len(each.lines) for each in reports)
        self._site.counters.events.labels("stored").inc(new)
        self._site.counters.events.labels("repeated").inc(told - new)
        return new

    async def _written(self, reports: Sequence[intake.Report]) -> int:
        who = {(each.shop_id, each.reporter) for each in reports}
        is_plain = not any(each.oddities for each in reports)
        if is_plain and who <= self._met and storing.takes_parcels():
            try:
                return await intake.take_known(reports)
            except IntegrityError:
                # Somebody was erased or a shop is gone: the long way finds out who.
                self._met.clear()
        async with in_transaction("default"):
            new = await intake.take_in(reports, self._site.world.clock())
        if len(self._met) > REMEMBERED:
            self._met.clear()
        self._met |= who
        return new

    def _noted(self, _: int, seconds: float) -> None:
        self._site.counters.commit.observe(seconds)
        self._site.counters.waiting.set(self.commits.waiting)

    def _count(self, found: Sorted, *, is_robot: bool) -> None:
        if found.refused:
            outcome = "bot" if is_robot else "refused"
            self._site.counters.events.labels(outcome).inc(len(found.refused))


def _decoded(body: bytes) -> Batch:
    try:
        return decoder.decode(body)
    except msgspec.ValidationError as error:
        field = str(error).partition("$")[2].partition("`")[0].lstrip(".")
        raise Problem(422, "invalid", str(error), field=field or "body") from None
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise Problem(400, "not-json", "The body is no JSON.") from None


def _sorted(batch: Batch, card: ShopCard, received_at: int) -> Sorted:
    try:
        return sort_out(batch, card.kinds, received_at)
    except RecursionError:
        raise Problem(400, "not-json", "The body is nested too deep.") from None


def _all_refused(batch: Batch, robot: str) -> Sorted:
    """A robot gets an answer that lets it go on, and nothing of it is stored but the count."""
    why = Refusal(reason="bot", field="", message=f"looks like a program: {robot}")
    return Sorted(
        lines=[],
        refused=[(told.id, why) for told in batch.events],
        oddities=Counter({("bot", "", robot): len(batch.events)}),
    )


def _all_unwanted(batch: Batch) -> Sorted:
    """Nothing is stored of a visit that may not be followed, not even that it was."""
    why = Refusal(reason="no-consent", field="", message="the visitor has not agreed to it")
    return Sorted(lines=[], refused=[(told.id, why) for told in batch.events], oddities=Counter())


def _also(batch: Batch) -> tuple[Key, ...]:
    """By what else the page knows its visitor; what is no such number is nothing."""
    told = {
        "browser": batch.browser_id if batch.init_data else "",
        "ga": batch.client.get("ga"),
        "metrika": batch.client.get("metrika"),
    }
    return tuple(
        Key(kind, value)
        for kind, value in told.items()
        if isinstance(value, str) and CLIENT_ID.fullmatch(value)
    )
