"""A file of people for a list: looked at by a job, shown, put in when its sender says so.

What was found waits in the scratch folder of files, and goes a day later.
"""

import asyncio
import dataclasses
import shutil
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import orjson

from domain.audience import drafts
from domain.core.errors import DomainError, NotFoundError
from domain.core.ports import Files
from domain.models import Draft, File, Person, Segment, Shop
from domain.segments import lists, matching
from domain.segments.matching import KEYS, Guess

PREFIX = "segment-upload:"
KEPT = timedelta(days=1)
State = Literal["looking", "ready", "failed"]
Reason = Literal["empty", "not-found", "twice"]
Line = tuple[int, Sequence[str]]


@dataclasses.dataclass(eq=False)
class NobodyKnownError(DomainError):
    """No column of the file tells of any customer."""

    code = "upload-nobody"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Uploaded:
    """What is known of a file. `columns` are names of the file's columns, `wished` is a choice."""

    state: State
    sha256: str
    name: str
    columns: tuple[str, ...] = ()
    wished: Guess | None = None
    guess: Guess | None = None
    found: int = 0
    missing: int = 0
    error: str = ""
    error_values: dict[str, Any] = dataclasses.field(default_factory=dict)

    @classmethod
    def restored(cls, content: dict[str, Any]) -> "Uploaded":
        """From JSON."""
        return cls(
            **{
                **content,
                "columns": tuple(content["columns"]),
                "wished": _guess(content["wished"]),
                "guess": _guess(content["guess"]),
            }
        )


@dataclasses.dataclass(frozen=True, kw_only=True)
class Waiting:
    """A file that is to be looked at, and for whom."""

    shop: Shop
    segment_id: int
    telegram_id: int
    uploaded: Uploaded


async def begin(
    shop: Shop, segment: Segment, person: Person, uploaded: Uploaded, now: datetime
) -> None:
    """Let a file be looked at; another one of the same person takes the place of the first."""
    content = dataclasses.asdict(uploaded)
    await drafts.save(person.telegram_id, _name(shop.id, segment.id), content, now)


async def find(shop: Shop, segment: Segment, person: Person) -> Uploaded:
    """The file one has sent. Raises NotFoundError."""
    content = await drafts.load(person.telegram_id, _name(shop.id, segment.id))
    if not content:
        raise NotFoundError(thing="upload")
    return Uploaded.restored(content)


async def to_look() -> list[Waiting]:
    """Files nobody has looked at yet."""
    found = []
    for draft in await Draft.filter(name__startswith=PREFIX).order_by("changed_at"):
        uploaded = Uploaded.restored(draft.content)
        _, shop_id, segment_id = draft.name.split(":")
        shop = await Shop.get_or_none(id=int(shop_id))
        if uploaded.state == "looking" and shop is not None:
            found.append(
                Waiting(
                    shop=shop,
                    segment_id=int(segment_id),
                    telegram_id=draft.telegram_id,
                    uploaded=uploaded,
                )
            )
    return found


async def look(
    waiting: Waiting, columns: Sequence[str], lines: Sequence[Line], files: Files, now: datetime
) -> None:
    """Find the people of the file. Raises NobodyKnownError."""
    shop, cells = waiting.shop, [line for _, line in lines]
    guess = waiting.uploaded.wished or await matching.guess(shop, columns, cells)
    if guess is None:
        raise NobodyKnownError
    texts = [_cell(line, guess.column) for line in cells]
    known = await matching.match(shop, guess.key, filter(None, texts))
    people: list[int] = []
    missing: list[tuple[int, str, Reason]] = []
    seen: set[int] = set()
    for (number, _), text in zip(lines, texts, strict=True):
        person = known.get(text)
        if person is None or person in seen:
            reason: Reason = "twice" if person else "not-found" if text else "empty"
            missing.append((number, text, reason))
            continue
        seen.add(person)
        people.append(person)
    folder = _folder(files, waiting.telegram_id, waiting.segment_id)
    await asyncio.to_thread(_keep, folder, people, missing)
    await _save(
        waiting,
        now,
        state="ready",
        columns=tuple(columns),
        guess=guess,
        found=len(people),
        missing=len(missing),
    )


async def fail(waiting: Waiting, error: DomainError, now: datetime) -> None:
    """Keep why the file could not be read."""
    await _save(waiting, now, state="failed", error=error.code, error_values=error.values())


async def choose(
    shop: Shop, segment: Segment, person: Person, column: int, key: str, now: datetime
) -> None:
    """Look at the file again, by another column. Raises NotFoundError."""
    uploaded = await find(shop, segment, person)
    chosen = next((each for each in KEYS if each == key), None)
    if chosen is None or not 0 <= column < len(uploaded.columns):
        raise NotFoundError(thing="button")
    guess = Guess(column=column, key=chosen)
    fresh = dataclasses.replace(uploaded, state="looking", wished=guess)
    await begin(shop, segment, person, fresh, now)


async def put(shop: Shop, segment: Segment, person: Person, files: Files, now: datetime) -> int:
    """Put those found into the list; how many were not in already. Raises NotFoundError."""
    uploaded = await find(shop, segment, person)
    if uploaded.state != "ready":
        raise NotFoundError(thing="upload")
    folder = _folder(files, person.telegram_id, segment.id)
    people = await asyncio.to_thread(_read, folder / "people.json")
    came = await lists.put(shop, segment, people, person, now)
    await drop(shop, segment, person, files)
    return came


async def missing(segment: Segment, person: Person, files: Files) -> list[tuple[int, str, Reason]]:
    """Lines of which nobody is known, with the reason. Raises NotFoundError."""
    path = _folder(files, person.telegram_id, segment.id) / "missing.json"
    return [(line, text, reason) for line, text, reason in await asyncio.to_thread(_read, path)]


async def drop(shop: Shop, segment: Segment, person: Person, files: Files) -> None:
    """Forget the file."""
    name = _name(shop.id, segment.id)
    draft = await Draft.get_or_none(telegram_id=person.telegram_id, name=name)
    if draft is not None:
        await _forget(draft, files)


async def forget(files: Files, now: datetime) -> None:
    """Forget files of a day ago nobody has put in."""
    for draft in await Draft.filter(name__startswith=PREFIX, changed_at__lt=now - KEPT):
        await _forget(draft, files)


async def _forget(draft: Draft, files: Files) -> None:
    """What was found goes, and the bytes too, unless they are a file of the shop's imports."""
    folder = _folder(files, draft.telegram_id, int(draft.name.rpartition(":")[2]))
    await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)
    sha256 = str(draft.content["sha256"])
    if not await File.exists(sha256=sha256):
        await asyncio.to_thread(files.path(sha256).unlink, missing_ok=True)
    await draft.delete()


async def _save(waiting: Waiting, now: datetime, **changed: object) -> None:
    """Unless another file came meanwhile."""
    name = _name(waiting.shop.id, waiting.segment_id)
    there = await drafts.load(waiting.telegram_id, name)
    if there and Uploaded.restored(there) == waiting.uploaded:
        content = {**dataclasses.asdict(waiting.uploaded), **changed}
        guess = content["guess"]
        if isinstance(guess, Guess):
            content["guess"] = dataclasses.asdict(guess)
        await drafts.save(waiting.telegram_id, name, content, now)


def _name(shop_id: int, segment_id: int) -> str:
    return f"{PREFIX}{shop_id}:{segment_id}"


def _folder(files: Files, telegram_id: int, segment_id: int) -> Path:
    return files.scratch(f"segment-upload-{telegram_id}-{segment_id}")


def _cell(line: Sequence[str], column: int) -> str:
    return line[column] if column < len(line) else ""


def _guess(content: dict[str, Any] | None) -> Guess | None:
    return Guess(**content) if content else None


def _keep(folder: Path, people: list[int], missing: list[tuple[int, str, Reason]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "people.json").write_bytes(orjson.dumps(people))
    (folder / "missing.json").write_bytes(orjson.dumps(missing))


def _read(path: Path) -> list[Any]:
    if not path.exists():
        raise NotFoundError(thing="upload")
    content: list[Any] = orjson.loads(path.read_bytes())
    return content
