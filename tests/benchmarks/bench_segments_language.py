"""Segments as text: how long the first words take, a phrase, the longest text, and the worst ones.

Everything is measured without a database: names are looked up by the same queries as in forms.
"""

import asyncio
import contextlib
import gc
import random
import statistics
import time
from collections.abc import Callable
from functools import partial

from bot.i18n import tongue
from domain.audience.picking import Option
from domain.core.errors import DomainError
from domain.segments.condition import CONDITIONS
from domain.segments.language.book import Book
from domain.segments.language.cursor import LONGEST
from domain.segments.language.grammar import parser
from domain.segments.language.lexicon import SUFFIXES, Lexicon, lexicon, spoken
from domain.segments.language.page import page
from domain.segments.language.reading import ready
from domain.segments.language.reference import Reference
from domain.segments.rule import Rule
from domain.segments.tree import MOST_LEAVES
from tests.benchmarks.row import Row
from tests.segments.typed import read, words, write

NAME = "segments_language"
TIMES = 5
TEXTS = 2_000
TICK = 0.001
ANSWER, STALL = 100, 50
PHRASE = "заказов >= 2 за 90 дней и не (был в приложении за 30 дней)"
NOBODY = Book({})
MILLISECONDS = 1_000


async def run() -> list[Row]:
    """Times are in milliseconds; a text may take 100, the loop may stand still for 50."""
    first, stall = await first_words()
    full = " и ".join([PHRASE] * (MOST_LEAVES // 2))
    worst = {
        "one name, never ended": "город " + "слово " * (LONGEST // 6 - 2),
        "a quoted name of 16 kB": f"город «{'ё' * (LONGEST - 10)}»",
        "brackets only": "(" * LONGEST,
        "negations only": "не " * (LONGEST // 3),
        "a list of 4,000 names": "город " + ",".join("абв" for _ in range(LONGEST // 4 - 2)),
        "numbers only": "заказов " + "1 " * (LONGEST // 2 - 5),
        "a misspelt word": "зоказов >= 2",
    }
    rows = [
        Row(label="words and parser, the first time", value=first, unit="ms"),
        below("the loop stands still meanwhile", stall, STALL),
        Row(label="LALR tables alone", value=once(parser.__wrapped__), unit="ms"),
        below("a phrase", typical(lambda: read(PHRASE)), ANSWER),
        below(
            f"{MOST_LEAVES} conditions, {len(full):,} characters",
            typical(lambda: read(full)),
            ANSWER,
        ),
        below("the same, written", writing(full), ANSWER),
        *(below(label, typical(partial(answered, text)), ANSWER) for label, text in worst.items()),
    ]
    cities = [Option(key=f"город {n}", label=f"Город {n}") for n in range(5_000)]
    many = "город " + ",".join(f"«Гор {n}»" for n in range(1_500))
    unknown = partial(read, many, Book({"city": cities}), is_lenient=True)
    rows.append(below("1,500 unknown names among 5,000", typical(unknown), ANSWER))
    spent = sorted(once(partial(answered, text)) for text in random_texts())
    rows.append(
        below(f"{TEXTS:,} random texts, 99th percent", spent[len(spent) * 99 // 100], ANSWER)
    )
    rows.append(below(f"{TEXTS:,} random texts, the longest", spent[-1], ANSWER))
    reference = Reference(t=tongue("ru"), words=words(), currency="RUB")
    rows.append(
        Row(label="the reference as a page", value=typical(lambda: page(reference)), unit="ms")
    )
    return rows


def below(label: str, value: float, most: float) -> Row:
    """A row that must not pass its limit."""
    return Row(label=label, value=value, unit="ms", rival="target", rival_value=most, wanted="<= 1")


async def first_words() -> tuple[float, float]:
    """Milliseconds until the language can be read, and the longest silence of the loop then."""
    # What the process has done by the time anybody types.
    for language in ("ru", "en"):
        tongue(language)
    list(CONDITIONS.items())
    gc.collect()
    gc.freeze()
    lexicon.cache_clear()
    parser.cache_clear()
    gaps: list[float] = []

    async def tick() -> None:
        before = time.perf_counter()
        while True:
            await asyncio.sleep(TICK)
            now = time.perf_counter()
            gaps.append(now - before)
            before = now

    ticking = asyncio.create_task(tick())
    start = time.perf_counter()
    await ready(tongue("ru"))
    spent = time.perf_counter() - start
    ticking.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await ticking
    return spent * MILLISECONDS, max(gaps, default=0) * MILLISECONDS


def once(work: Callable[[], object]) -> float:
    """Milliseconds of one run, of this thread's own work: the machine may be busy otherwise."""
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * MILLISECONDS


def typical(work: Callable[[], object]) -> float:
    """The median of some runs."""
    return statistics.median(once(work) for _ in range(TIMES))


def answered(text: str) -> object:
    """The rule, or the refusal."""
    try:
        return read(text, NOBODY)
    except DomainError as error:
        return error


def writing(text: str) -> float:
    """Milliseconds to write the rule of a text."""
    rule: Rule = read(text)
    return typical(lambda: write(rule, "ru", NOBODY))


def random_texts() -> list[str]:
    """Words of the language in any order, up to the longest text."""
    dice = random.Random(4)
    known: Lexicon = words()
    said = [phrase for word in SUFFIXES for phrase in spoken(tongue("ru"), word)]
    said += [known.name(tongue("ru"), key) for key in CONDITIONS]
    said += [*"()[],;:%", "и", "или", "не", "2", "90", "16.03.2026", "«Чай»", "абракадабра"]
    return [
        " ".join(dice.choices(said, k=dice.choice((3, 10, 100, 1_000))))[:LONGEST]
        for _ in range(TEXTS)
    ]
