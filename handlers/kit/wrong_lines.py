"""Lines of a file that were not taken, as sentences: some of them, and how many more."""

from collections.abc import Sequence

from domain.core.errors import DomainError
from handlers.kit.visit import Visit

SHOWN = 10


def told(visit: Visit, wrong: Sequence[tuple[int, DomainError]]) -> list[str]:
    """A sentence for each of the first lines, and one for the rest."""
    lines = [
        visit.t("wrong-line", line=line, why=visit.t.plain(f"error-{error.code}", **error.values()))
        for line, error in wrong[:SHOWN]
    ]
    if len(wrong) > SHOWN:
        lines.append(visit.t("wrong-lines-more", count=len(wrong) - SHOWN))
    return ["", *lines] if lines else []
