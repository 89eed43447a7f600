"""Makes the pictures of the README: in the demo one asks for revenue, another one goes shopping.

`make screenshot` writes docs/chat.ru.png, docs/chat.en.png and docs/mini-app.png. Needs the tools
of `make test`.
"""

import io
import json
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from bot.config import Settings
from bot.output.browser import find_browser

HOUSE = Path(__file__).parent.parent
SIZE = {"width": 1100, "height": 1130}
COLORS = 256
WORDS = {
    "ru": ("Русский", "Выручка по дням", "Рус"),
    "en": ("English", "Revenue by day", "Eng"),
}


def main() -> None:
    """One picture per language, small enough for a README."""
    browser = find_browser(Settings())
    if browser is None:
        sys.exit("no browser: apt-get install --no-install-recommends chromium-headless-shell")
    with demo() as address, sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for language in WORDS:
            picture = seen(opened, address, language)
            written(f"chat.{language}.png", small(picture))
        written("mini-app.png", shopping(opened, address))
        opened.close()


def written(name: str, picture: bytes) -> None:
    """The picture among the documents."""
    target = HOUSE / "docs" / name
    target.write_bytes(picture)
    sys.stdout.write(f"{target.relative_to(HOUSE)}: {target.stat().st_size // 1000} kB\n")


@contextmanager
def demo() -> Iterator[str]:
    """A demo of its own in a folder that goes away; the address of its chat page."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bot", "demo", "--port", str(port)]
        with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as process:  # noqa: S603
            try:
                address = f"http://127.0.0.1:{port}"
                until(lambda: said(address, "/menu"))
                yield address
            finally:
                process.terminate()


def seen(browser: Browser, address: str, language: str) -> bytes:
    """The owner asks for the revenue in this language; what the page then shows."""
    name, report, page_language = WORDS[language]
    said(address, "/language")
    tapped(address, name)
    said(address, "/reports")
    tapped(address, report)
    until(lambda: last(address)["photo"])
    page: Page = browser.new_page(
        viewport={"width": SIZE["width"], "height": SIZE["height"]}, locale=language
    )
    page.goto(f"{address}/")
    page.get_by_text(page_language, exact=True).click()
    # The page asks for news without end, so there is no silence to wait for.
    page.wait_for_timeout(2500)
    return page.screenshot()


def shopping(browser: Browser, address: str) -> bytes:
    """A customer has opened the shop's Mini App over the chat."""
    asked(f"{address}/sandbox/people/customer/start", {"payload": ""})
    page: Page = browser.new_page(viewport={"width": 900, "height": 900}, locale="ru")
    page.goto(f"{address}/")
    page.locator("#list [data-name=customer]").click()
    page.locator("#app-menu").click()
    app = page.frame_locator("#app-frame iframe")
    app.locator(".shelf .put").nth(1).click()
    app.locator(".stepper").wait_for()
    page.wait_for_timeout(1500)
    # The phone alone, in all its colours: drawings have many.
    return page.locator("#phone").screenshot()


def small(picture: bytes) -> bytes:
    """The same picture with fewer colours."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    target = io.BytesIO()
    image.quantize(COLORS, dither=Image.Dither.NONE).save(target, "PNG", optimize=True)
    return target.getvalue()


def said(address: str, text: str) -> bool:
    """The owner writes a message; True when the bot has answered."""
    before = len(messages(address))
    asked(f"{address}/sandbox/people/owner/text", {"text": text})
    until(lambda: len(messages(address)) > before + 1)
    return True


def tapped(address: str, label: str) -> None:
    """The owner presses a button of the last message, as soon as it is there."""

    def there() -> bool:
        shown = last(address)
        labels = [key["label"] for row in shown["buttons"] for key in row]
        found = next((each for each in labels if label in each), None)
        if found is not None:
            content = {"message_id": shown["id"], "label": found}
            asked(f"{address}/sandbox/people/owner/tap", content)
        return found is not None

    until(there)


def last(address: str) -> dict[str, Any]:
    """The newest message of the bot that is still there."""
    return [each for each in messages(address) if each["from"] == "bot" and not each["deleted"]][-1]


def messages(address: str) -> list[dict[str, Any]]:
    """The owner's chat, in the order of the messages."""
    found: list[dict[str, Any]] = asked(f"{address}/sandbox/people/owner/messages?since=0&wait=0")
    return sorted(found, key=lambda each: each["id"])


def asked(url: str, content: dict[str, object] | None = None) -> Any:  # noqa: ANN401 - any JSON
    """The answer of the sandbox's control API."""
    data = None if content is None else json.dumps(content).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
        return json.loads(answer.read() or b"null")


def until(is_so: Any, seconds: float = 30.0) -> None:  # noqa: ANN401 - any call without arguments
    """Wait for it, a tenth of a second at a time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if is_so():
                return
        except (OSError, IndexError):
            pass
        time.sleep(0.1)
    raise TimeoutError


if __name__ == "__main__":
    main()
