"""Screens look as they did when somebody last looked at them."""

import pytest

from tests.tui.golden import FOLDER, VIEWS, drawn


@pytest.mark.parametrize("name", VIEWS)
async def test_a_screen_looks_as_it_should(name: str) -> None:
    assert await drawn(VIEWS[name]) == (FOLDER / f"{name}.txt").read_text("utf-8")
