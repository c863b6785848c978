"""The thread that a rival is given, read the quickest way: nothing is checked or cleaned."""

import json
import sys
from pathlib import Path
from typing import Any


def comments() -> list[dict[str, Any]]:
    """Return the comments in the file that the program's last argument names."""
    value = json.loads(Path(sys.argv[-1]).read_bytes())
    found: list[dict[str, Any]] = value["comments"]
    return found


def header(comment: dict[str, Any]) -> str:
    """Return the line above a comment's text."""
    return f"{comment['author']} · score {comment['score']} · {comment['replies']} replies"
