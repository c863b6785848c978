"""Draws seed 1 in three sizes, a dark and a light theme, and writes the pictures as PNG files.

Run with `python -m tests.screenshots [FOLDER]`; the folder is this one unless another is given.
Textual writes SVG, which `rsvg-convert` (Debian: librsvg2-bin) turns into PNG with the font DejaVu
Sans Mono, so both must be there.
"""

import argparse
import asyncio
import re
import subprocess
from concurrent.futures import Future
from pathlib import Path

from reader.desk import open_thread
from reader.model import Thread
from reader.tui.app import ReaderApp
from tests.terminal import ROOT

SEED = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"
SIZES = ((80, 24), (120, 40), (200, 60))
THEMES = {"dark": "dusk", "light": "paper"}
KEYS = {"": (), "-folded": ("z",), "-digest": ("-", "-", "D"), "-why": ("D", "J", "w", "enter")}


async def picture(thread: Thread, size: tuple[int, int], theme: str, keys: tuple[str, ...]) -> str:
    """The screen as SVG, after `keys` were typed and all digests asked for have come."""
    pending: Future[Thread] = Future()
    pending.set_result(thread)
    app = ReaderApp(pending, "seed", theme=theme)
    async with app.run_test(size=size) as pilot:
        for key in keys:
            await pilot.press(key)
            while "Summarising…" in text_of(app):
                await pilot.pause(0.05)
        await app.workers.wait_for_complete()
        await pilot.pause(3.0 if keys else 0.1)
        drawn = app.export_screenshot()
    drawn = re.sub(r"@font-face \{.*?\}", "", drawn, flags=re.DOTALL)
    return drawn.replace("Fira Code", "DejaVu Sans Mono")


def text_of(app: ReaderApp) -> str:
    """What the screen says now."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def main() -> None:
    """Write every picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    thread = open_thread(str(SEED))
    for columns, rows in SIZES:
        for shade, theme in THEMES.items():
            for view, keys in KEYS.items():
                drawn = asyncio.run(picture(thread, (columns, rows), theme, keys))
                target = folder / f"{columns}x{rows}-{shade}{view}.png"
                convert = ["rsvg-convert", "--zoom", "0.8", "--output", str(target)]
                subprocess.run(convert, input=drawn.encode(), check=True)
                print(target)


if __name__ == "__main__":
    main()
