"""The house rules that no linter knows. README.md says why each is there."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.i18n import LANGUAGES, tongue
from domain.core.registry import modules

HOUSE = Path(__file__).parent.parent
LONGEST = 300
# Files that are longer, with their length now: a number may fall, a name may go, nothing may come.
TOO_LONG: dict[str, int] = {}
# A kind here needs these texts in every language, by the name of its file.
KINDS = {
    "domain.segments.conditions": ("condition-{}",),
    "domain.reports.kinds": ("report-{}",),
    "domain.connectors.kinds": ("connector-{}",),
    "jobs.kinds": ("job-{}",),
    "domain.experiments.metrics": ("metric-{}",),
    "domain.experiments.dimensions": ("dimension-{}",),
    "domain.campaigns.traits": ("trait-{}", "trait-{}-ask", "trait-{}-told"),
    "domain.facts.topics": ("topic-{}",),
    "domain.messaging.templates.starters": ("starter-text-{}",),
}
WRITTEN_BY_TOOLS = {"migrations"}
THIS_FILE = Path(__file__).relative_to(HOUSE).as_posix()


@cache
def tracked() -> tuple[str, ...]:
    """Every file of the project, new ones too; nothing that git ignores."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(name for name in listed.stdout.splitlines() if (HOUSE / name).is_file())


def sources(*folders: str) -> Iterator[tuple[str, str]]:
    """Python files below these folders (everywhere when none is named), with their text."""
    for name in tracked():
        top = name.partition("/")[0]
        if name.endswith(".py") and top not in WRITTEN_BY_TOOLS and (not folders or top in folders):
            yield name, (HOUSE / name).read_text("utf-8")


def texts() -> Iterator[tuple[str, str]]:
    """Every file that holds text, this one left out: it names what it forbids."""
    for name in tracked():
        try:
            text = (HOUSE / name).read_text("utf-8")
        except UnicodeDecodeError:
            continue
        if name != THIS_FILE:
            yield name, text


def lines_with(pattern: str, found: Iterator[tuple[str, str]]) -> list[str]:
    """Where the pattern stands, as `file:line: text`."""
    wanted = re.compile(pattern)
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in found
        for number, line in enumerate(text.splitlines(), 1)
        if wanted.search(line)
    ]


def functions(text: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_file_is_longer_than_300_lines() -> None:
    lengths = {name: len(text.splitlines()) for name, text in sources()}
    long = {name: length for name, length in lengths.items() if length > LONGEST}

    assert {n: have for n, have in long.items() if have > TOO_LONG.get(n, LONGEST)} == {}
    assert {n: TOO_LONG[n] for n in TOO_LONG if long.get(n) != TOO_LONG[n]} == {}


def test_every_module_says_what_is_in_it() -> None:
    told = {name: ast.get_docstring(ast.parse(text)) for name, text in sources() if text.strip()}

    assert [name for name, words in told.items() if not words] == []


def test_nothing_is_left_for_later() -> None:
    later = r"\b(TODO|FIXME|HACK)\b"

    assert lines_with(later, without_this(sources())) == []


def test_tests_patch_nothing_but_the_environment() -> None:
    """A port has a fake that mypy checks; what is patched is not tested."""
    allowed = r"monkeypatch(?!\.(setenv|delenv|chdir)\b|: pytest\.MonkeyPatch|[,)])"
    found = lines_with(rf"\bmock\b|Mock\(|mocker|{allowed}", without_this(sources("tests")))

    assert found == []


def without_this(found: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return (each for each in found if each[0] != THIS_FILE)


def test_every_test_asserts_something() -> None:
    ours = {n: list(functions(text)) for n, text in sources("tests")}
    checkers = {each.name for found in ours.values() for each in found if asserts(each, set())}
    silent = [
        f"{name}::{function.name}"
        for name, found in ours.items()
        for function in found
        if function.name.startswith("test_") and not asserts(function, checkers)
    ]

    assert silent == []


def asserts(function: ast.AST, checkers: set[str]) -> bool:
    """An assert, `pytest.raises` and the like, or a call of a function of ours that asserts."""
    return any(
        isinstance(node, ast.Assert)
        or (isinstance(node, ast.Attribute) and node.attr in checkers | {"raises", "fail", "warns"})
        or (isinstance(node, ast.Name) and node.id in checkers)
        for node in ast.walk(function)
    )


def test_only_the_edge_catches_everything() -> None:
    """A bug must come up to where it is reported, with its traceback."""
    inside = sources("domain", "handlers", "jobs")

    assert lines_with(r"except( \(?(Base)?Exception\b|:)", inside) == []


def test_only_the_edge_starts_tasks_and_reads_the_clock() -> None:
    inside = list(sources("domain", "handlers", "jobs"))
    found = lines_with(r"create_task\(|ensure_future\(", iter(inside))
    found += lines_with(
        r"datetime\.now\(|datetime\.utcnow\(|date\.today\(|time\.time\(", iter(inside)
    )

    assert found == []


def test_only_two_modules_read_the_environment() -> None:
    product = sources("bot", "domain", "handlers", "jobs")
    # To give a library its variable is not to read ours.
    found = lines_with(r"os\.environ(?!\[.+\] = )|os\.getenv\(", product)

    assert [
        line for line in found if not line.startswith(("bot/config.py", "bot/terminal.py"))
    ] == []


@pytest.mark.parametrize("package", KINDS)
def test_every_kind_has_its_texts(package: str) -> None:
    folder = HOUSE / package.replace(".", "/")
    if not folder.is_dir():
        pytest.skip(f"there is no {package} yet")
    keys = [module.__name__.rpartition(".")[2] for module in modules(package)]
    wanted = [text.format(key) for key in keys for text in KINDS[package]]
    missing = [
        f"{lang}: {text}" for lang in LANGUAGES for text in wanted if not tongue(lang).has(text)
    ]

    assert missing == []


def test_kinds_and_screens_are_named_once() -> None:
    """The name of the file is the key, so two files of one name would be one screen."""
    screens = [Path(name).stem for name, _ in sources("handlers") if "/screens/" in name]
    keys = [key for key in screens if key != "__init__"]

    assert sorted(keys) == sorted(set(keys))


def test_no_address_of_a_registry_or_of_a_machine() -> None:
    """They are true on one machine only. pip and npm know where they fetch from."""
    registries = r"files\.pythonhosted|pypi\.org|pypi\.python|registry\.npmjs|/simple/?\s*$"
    places = r"(^|[\s\"'=(:])/(work|home|root|Users|mnt|media)/\w"

    assert lines_with(rf"(?i){registries}|{places}", texts()) == []


def test_locks_hold_versions_and_hashes_only() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        lines = (HOUSE / lock).read_text("utf-8").splitlines()
        strange = [
            line
            for line in lines
            if not re.fullmatch(
                r"    --hash=sha256:[0-9a-f]{64}( \\)?|[\w.\-]+==\S+( ; .+)? \\", line
            )
        ]
        assert strange == []


def test_the_smaller_lock_is_a_part_of_the_larger() -> None:
    small, large = (
        {line for line in (HOUSE / name).read_text("utf-8").splitlines() if "==" in line}
        for name in ("requirements.lock", "requirements-dev.lock")
    )

    assert small - large == set()


def test_both_readmes_tell_the_same() -> None:
    headings = [
        [
            line.split()[0]
            for line in (HOUSE / name).read_text("utf-8").splitlines()
            if re.match("#+ ", line)
        ]
        for name in ("README.md", "README.ru.md")
    ]

    assert headings[0] == headings[1]


def test_every_setting_is_in_both_readmes_and_the_example() -> None:
    named = set(re.findall(r"BARKER_[A-Z_]+", (HOUSE / ".env.example").read_text("utf-8")))
    for name in ("README.md", "README.ru.md"):
        assert (
            named - set(re.findall(r"BARKER_[A-Z_]+", (HOUSE / name).read_text("utf-8"))) == set()
        )
