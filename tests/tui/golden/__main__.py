"""Writes every screen anew; look at the differences before they are committed."""

import asyncio

from tests.tui.golden import FOLDER, VIEWS, drawn

for name, view in VIEWS.items():
    (FOLDER / f"{name}.txt").write_text(asyncio.run(drawn(view)), "utf-8")
