"""One run of the drawing process, seen from outside: start, draw, stop or kill."""

import asyncio
import contextlib
import os
import signal
import sys
from pathlib import Path

from bot.output.folders import Folder
from bot.output.frames import framed, received

ROOT = Path(__file__).parents[2]
CLOSE_SECONDS = 5.0


class DrawingGoneError(Exception):
    """The drawing process did not start, ended, or did not answer in time."""


class Drawing:
    """A process with a browser open; after any DrawingGoneError only `kill` makes sense."""

    def __init__(self, process: asyncio.subprocess.Process, folder: Folder) -> None:
        self.process = process
        self.folder = folder
        self.browser_group: int | None = None

    @classmethod
    async def start(cls, browser: Path, *, seconds: float) -> "Drawing":
        """Open the browser. Raises DrawingGoneError, and leaves nothing then."""
        folder = await asyncio.to_thread(Folder)
        with (folder.path / "log").open("wb") as errors:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot.output.studio", str(browser), str(folder.path)),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=errors,
                cwd=ROOT,
                # A Ctrl-C is meant for the bot, which then closes this process in order.
                start_new_session=True,
            )
        drawing = cls(process, folder)
        try:
            drawing.browser_group = int(await drawing._answer(seconds))
            await drawing._answer(seconds)
        except BaseException:
            await drawing.kill()
            raise
        return drawing

    @property
    def is_alive(self) -> bool:
        """Whether the process has not been seen to end."""
        return self.process.returncode is None

    async def draw(self, content: bytes, *, seconds: float) -> bytes:
        """The picture of a chart in JSON. Raises DrawingGoneError."""
        assert self.process.stdin is not None  # noqa: S101 - it was asked for as a pipe
        try:
            self.process.stdin.write(framed(content))
            return await self._answer(seconds)
        except OSError:
            raise DrawingGoneError(self._last_words()) from None

    async def _answer(self, seconds: float) -> bytes:
        assert self.process.stdout is not None  # noqa: S101 - it was asked for as a pipe
        try:
            async with asyncio.timeout(seconds):
                return await received(self.process.stdout)
        except TimeoutError:
            raise DrawingGoneError(f"no answer in {seconds:.0f} s") from None
        except (asyncio.IncompleteReadError, OSError):
            raise DrawingGoneError(self._last_words()) from None

    def _last_words(self) -> str:
        with contextlib.suppress(OSError):
            lines = (self.folder.path / "log").read_text("utf-8", "replace").splitlines()
            return next((line for line in reversed(lines) if line.strip()), "ended")
        return "ended"

    async def stop(self) -> None:
        """Let it close its browser, then make sure."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_SECONDS):
                await self.process.wait()
        await self.kill()

    async def kill(self) -> None:
        """End the process, its browser and its folder."""
        for group in (self.process.pid, self.browser_group):
            if group is not None:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(group, signal.SIGKILL)
        await self.process.wait()
        if self.process.stdin is not None:
            self.process.stdin.close()
        await asyncio.to_thread(self.folder.remove)
