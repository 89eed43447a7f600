"""Tables for a chat: monospaced columns that a phone shows without breaking their lines."""

from collections.abc import Sequence

# What fits beside the margins of a bubble on a screen of 390 points.
WIDEST = 32


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """The rows as lines, the first column to the left, the others to the right.

    Two spaces stand between columns, one where that would be too wide. Rows are equally long.
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    is_wide = sum(widths) + 2 * (len(widths) - 1) > WIDEST
    between = " " if is_wide else "  "
    return "\n".join(
        between.join(
            cell.rjust(width) if n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
