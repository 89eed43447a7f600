"""The memory of this process, in MB."""

import resource
from pathlib import Path


def resident_mb() -> float:
    """What it holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def peak_mb() -> float:
    """The most it has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
