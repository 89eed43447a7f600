"""Kinds are found by the names of their files, at the first use or all at once."""

from domain.core.registry import Registry, load_all


def test_all_are_loaded_at_once() -> None:
    """Nobody waits for it at the first press."""
    asked: list[str] = []
    found = Registry("domain.experiments.metrics", lambda module: asked.append(module.__name__))
    assert asked == []

    load_all()
    assert "domain.experiments.metrics.conversion" in asked
    assert sorted(found) == [name.rpartition(".")[2] for name in asked]
