"""The README says what the code does: roles, defaults, the example."""

import re
import tomllib
from pathlib import Path

import pytest

from bot.config import Settings
from domain.audience.rights import RIGHTS, ROLES

HOUSE = Path(__file__).parent.parent
READMES = ("README.md", "README.ru.md")
DOCUMENTS = tuple((HOUSE / "docs").glob("*.md"))
RUSSIAN = ".ru.md"
LARGEST_PICTURE = 300_000


def text_of(name: str) -> str:
    return (HOUSE / name).read_text("utf-8")


@pytest.mark.parametrize("name", READMES)
def test_table_of_roles_is_the_one_that_is_checked(name: str) -> None:
    rows = re.findall(r"^\| [^|]+((?:\| \+? ?){5})\|$", text_of(name), re.MULTILINE)
    told = [tuple("+" in cell for cell in row.split("|")[1:]) for row in rows]

    assert told == [tuple(role in allowed for role in ROLES) for allowed in RIGHTS.values()]


@pytest.mark.parametrize("name", READMES)
def test_defaults_are_those_of_the_settings(name: str) -> None:
    told = dict(re.findall(r"^\| `BARKER_(\w+)` \| `([^`]+)` \|", text_of(name), re.MULTILINE))
    said = {field: written(Settings.model_fields[field.lower()].default) for field in told}

    assert told
    assert said == told


def written(value: object) -> str:
    """A default as a person writes it into `.env`."""
    match value:
        case bool():
            return "on" if value else "off"
        case float():
            return f"{value:g}"
        case tuple():
            return ", ".join(map(str, value))
        case _:
            return str(value)


@pytest.mark.parametrize("name", READMES)
def test_example_of_a_report_is_a_report(name: str) -> None:
    example = re.search(r"```python\n(@report\n.*?)```", text_of(name), re.DOTALL)

    assert example is not None
    assert example[1] in text_of("domain/reports/kinds/orders_by_day.py")


@pytest.mark.parametrize("name", READMES)
def test_the_floors_are_those_that_are_held(name: str) -> None:
    contracts = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    held = next(each["layers"] for each in contracts if each.get("containers") == ["domain"])
    floors = ", ".join(f"`{re.sub('[()]', '', each)}`" for each in held)

    assert floors in " ".join(text_of(name).split())


@pytest.mark.parametrize("name", READMES)
def test_what_it_points_to_is_there(name: str) -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", text_of(name))
    named = re.findall(
        r"`((?:bot|domain|handlers|jobs|deploy|locales|scripts)/[\w./]+)`", text_of(name)
    )

    assert linked
    assert [each for each in (*linked, *named) if not (HOUSE / each).exists()] == []


def test_every_document_is_in_both_languages() -> None:
    """With the same headings, tables and pieces of code: what is added to one is due in both."""
    documents = {each.name for each in DOCUMENTS}
    russian = {name for name in documents if name.endswith(RUSSIAN)}

    assert russian == {name.replace(".md", RUSSIAN) for name in documents - russian}
    assert [
        name for name in russian if shape(f"docs/{name}") != shape(f"docs/{english(name)}")
    ] == []


def english(name: str) -> str:
    """The same document in English."""
    return f"{name.removesuffix(RUSSIAN)}.md"


def shape(name: str) -> list[str]:
    """How the lines begin that a translation keeps, in their order."""
    return re.findall(r"^(#+ |\||```\w*|\* )", text_of(name), re.MULTILINE)


@pytest.mark.parametrize("name", [*READMES, *sorted(f"docs/{each.name}" for each in DOCUMENTS)])
def test_every_link_leads_somewhere(name: str) -> None:
    """To a file, and to a heading in it; from a Russian page to Russian ones if there are any."""
    links = re.findall(r"\]\((?!https?:)([^)\s]+)\)", text_of(name))
    there = {each: (HOUSE / name).parent / each.partition("#")[0] for each in links}

    assert [each for each, file in there.items() if not is_whole(file, each)] == []
    if name.endswith(RUSSIAN):
        wrong = [each for each, file in there.items() if file.with_suffix(RUSSIAN).exists()]
        assert set(wrong) <= {Path(english(name)).name}


def is_whole(file: Path, link: str) -> bool:
    """Whether the file is there, with the heading that the link names."""
    heading = link.partition("#")[2]
    return file.exists() and (not heading or heading in anchors(file.read_text("utf-8")))


def anchors(text: str) -> set[str]:
    """Of the headings, as GitHub makes them."""
    told = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in told}


def test_pictures_are_small() -> None:
    sizes = {each.name: each.stat().st_size for each in (HOUSE / "docs").iterdir()}

    assert sizes
    assert {name: size for name, size in sizes.items() if size > LARGEST_PICTURE} == {}
