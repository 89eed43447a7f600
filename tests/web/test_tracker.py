"""The script of the shop's pages as it is served, and whether it is what its source says."""

import gzip
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest

from bot.web.routes.tracker import BUILT

HOUSE = Path(__file__).parent.parent.parent
TOOLS = HOUSE / ".venv" / "tracker" / ".done"
LARGEST = 6_000
needs_tools = pytest.mark.skipif(
    not TOOLS.exists(),
    reason="NO TOOLS OF NPM: scripts/tracker.sh tools; types and build of the tracker unchecked",
)


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [HOUSE / "scripts" / "tracker.sh", *words], capture_output=True, text=True, check=False
    )


def test_it_is_small() -> None:
    assert len(gzip.compress(BUILT.read_bytes(), mtime=0)) < LARGEST


@needs_tools
def test_types_are_right() -> None:
    done = run("check")

    assert (done.returncode, done.stdout) == (0, "")


@needs_tools
def test_a_wrong_type_is_found(tmp_path: Path) -> None:
    source = shutil.copytree(HOUSE / "bot" / "web" / "tracker", tmp_path / "tracker")
    (source / "wrong.js").write_text("/** @type {number} */\nexport const one = 'two';\n")
    checker = HOUSE / ".venv" / "tracker" / "node_modules" / ".bin" / "tsc"
    done = subprocess.run(
        [checker, "--project", source], capture_output=True, text=True, check=False
    )

    assert "wrong.js" in done.stdout


@needs_tools
def test_it_is_built_of_its_source(tmp_path: Path) -> None:
    done = run("build", str(tmp_path / "t.js"))

    assert (done.returncode, done.stderr) == (0, "")
    said = "bot/web/static/t.js is older than its source: scripts/tracker.sh build"
    assert (tmp_path / "t.js").read_text() == BUILT.read_text(), said


async def test_it_is_served_packed(web: httpx.AsyncClient) -> None:
    answer = await web.get("/t.js")

    assert answer.content == BUILT.read_bytes()
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["vary"] == "Accept-Encoding"


async def test_it_is_served_plain_to_those_who_want_it_so(web: httpx.AsyncClient) -> None:
    answer = await web.get("/t.js", headers={"accept-encoding": "identity"})

    assert answer.content == BUILT.read_bytes()
    assert "content-encoding" not in answer.headers


async def test_who_has_it_is_not_sent_it_again(web: httpx.AsyncClient) -> None:
    tag = (await web.get("/t.js")).headers["etag"]
    known = await web.get("/t.js", headers={"if-none-match": f'"other", {tag}'})
    other = await web.get("/t.js", headers={"if-none-match": '"other"'})

    assert (known.status_code, known.content) == (304, b"")
    assert "max-age=3600" in known.headers["cache-control"]
    assert other.status_code == 200
