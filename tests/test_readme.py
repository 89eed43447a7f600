"""The README says what the code does: roles, defaults, the example."""

import re
from pathlib import Path

import pytest

from bot.config import Settings
from domain.audience.rights import RIGHTS, ROLES

HOUSE = Path(__file__).parent.parent
READMES = ("README.md", "README.ru.md")
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
def test_what_it_points_to_is_there(name: str) -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", text_of(name))
    named = re.findall(
        r"`((?:bot|domain|handlers|jobs|deploy|locales|scripts)/[\w./]+)`", text_of(name)
    )

    assert linked
    assert [each for each in (*linked, *named) if not (HOUSE / each).exists()] == []


def test_pictures_are_small() -> None:
    sizes = {each.name: each.stat().st_size for each in (HOUSE / "docs").iterdir()}

    assert sizes
    assert {name: size for name, size in sizes.items() if size > LARGEST_PICTURE} == {}
