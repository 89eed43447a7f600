"""The event loop of the process: uvloop, or Python's own where that is not to be had."""

import asyncio
import sys

if sys.platform == "win32":
    new_loop = asyncio.new_event_loop
else:
    from uvloop import new_event_loop as new_loop

__all__ = ["new_loop"]
