"""The door every sandbox test goes through."""

import pytest

from tests.sandbox.door import Door


@pytest.fixture
def door() -> Door:
    return Door()
