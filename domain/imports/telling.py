"""A batch of items from a file, stored as if a program of the shop had told them."""

from pathlib import Path
from typing import Any

import orjson
from tortoise.transactions import in_transaction

from domain.imports.batch import Batch
from domain.imports.told import offered
from domain.imports.told_lines import line_error
from domain.models import Shop
from domain.shopdata import rows
from domain.shopdata.putting import put
from domain.shopdata.reading import read
from domain.shopdata.refusal import BadItemError

COUNTED = {"created": "new", "updated": "updated", "unchanged": "same"}


async def load(batch: Batch) -> None:
    """Store the lines one by one; what is refused is kept beside with its line."""
    shop = await Shop.get(id=batch.shop_id)
    with rows.of_run(batch.run_id):
        for kind, line, told, cells in batch.body:
            resource = offered()[kind]
            try:
                async with in_transaction("default"):
                    outcome = await put(resource, shop, read(resource, told), batch.now)
            except BadItemError as error:
                found = line_error(error, kind)
                batch.refused.append([line, found.field, "", found.reason, "left-out", cells])
            else:
                batch.counts[f"{kind}_{COUNTED[outcome.result]}"] += 1


def keep_refused(path: Path, refused: list[list[Any]]) -> None:
    """Add the refused lines of a batch to those before."""
    with path.open("ab") as file:
        for each in refused:
            file.write(orjson.dumps(each) + b"\n")


def merged(problems: Path, refused: Path) -> dict[str, int]:
    """Put refused lines among the problems of the reading; how many by outcome and reason.

    A batch that was written twice after a crash has its lines twice.
    """
    if not refused.exists():
        return {}
    found = {each[0]: each for each in map(orjson.loads, refused.read_bytes().splitlines())}
    read_before = problems.read_bytes().splitlines() if problems.exists() else []
    known = [orjson.loads(each) for each in read_before]
    everything = sorted([*known, *found.values()], key=lambda each: each[0])
    problems.write_bytes(b"".join(orjson.dumps(each) + b"\n" for each in everything))
    counts: dict[str, int] = {}
    for _, _, _, reason, outcome, _ in found.values():
        counts[f"{outcome} {reason}"] = counts.get(f"{outcome} {reason}", 0) + 1
    return counts
