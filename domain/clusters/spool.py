"""A table of people on disk, between the bot that counts and the process that learns.

Rows of doubles, the id of the person first; unknown is NaN.
"""

import math
from array import array
from collections.abc import Sequence
from pathlib import Path

from domain.factors.formulas import Number


def write(path: Path, ids: Sequence[int], columns: Sequence[Sequence[Number]]) -> None:
    """Add some people at the end."""
    rows = array("d")
    for person, *values in zip(ids, *columns, strict=True):
        rows.append(person)
        rows.extend(math.nan if value is None else value for value in values)
    with path.open("ab") as file:
        file.write(rows.tobytes())
