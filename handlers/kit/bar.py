"""The progress bar of long work."""

LENGTH = 12


def bar(share: float) -> str:
    """▰▰▰▱▱ for a share from 0 to 1; full only when all is done."""
    full = int(LENGTH * min(1.0, share))
    return "▰" * full + "▱" * (LENGTH - full)
