"""Reading a table of people that the bot has written. Imported in the process pool only."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]


def read(path: str, columns: int) -> tuple[Floats, Floats]:
    """The ids, and the values as a table."""
    whole = np.fromfile(path).reshape(-1, columns + 1)
    return whole[:, 0], whole[:, 1:]
