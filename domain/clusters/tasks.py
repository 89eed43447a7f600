"""What the process pool is asked to do. The heavy libraries are imported over there."""

from domain.clusters.model import Assigned, Column, Feature, Trained


def train(path: str, columns: tuple[Column, ...], seed: int) -> Trained | None:
    """The groups of the people kept in a file; None where the figures tell nobody apart."""
    from domain.clusters import training  # noqa: PLC0415 - scikit-learn would weigh on the bot

    return training.train(path, columns, seed)


def assign(
    path: str,
    keys: tuple[str, ...],
    features: tuple[Feature, ...],
    centres: tuple[tuple[float, ...], ...],
) -> Assigned:
    """The groups of the people kept in a file, by a frozen model."""
    from domain.clusters import assigning  # noqa: PLC0415 - numpy would weigh on the bot

    return assigning.assign(path, keys, features, centres)
