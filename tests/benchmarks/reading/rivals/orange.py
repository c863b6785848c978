"""oshit, a reader for Hacker News, on a thread in a file: its own screen, with no network.

Run by the Python that has oshit (1.0.0). Only where it gets its items is replaced.
"""

import json
import sys
from pathlib import Path
from typing import Any

from oshit.app.oshit import OSHit
from oshit.app.screens.comments import Comments
from oshit.app.widgets import CommentCardWithReplies
from oshit.hn import HN
from oshit.hn.item import Article, Story
from textual.events import Mount

_STORY = 1
_TIME = 1_760_000_000


def items(path: str) -> dict[int, dict[str, Any]]:
    """Return all items as the API of Hacker News would give them, by id."""
    value = json.loads(Path(path).read_bytes())
    places = {each["id"]: place for place, each in enumerate(value["comments"], _STORY + 1)}
    story = {
        "id": _STORY,
        "type": "story",
        "by": "nobody",
        "time": _TIME,
        "title": value["article"]["title"],
        "descendants": len(places),
        "kids": [],
    }
    found: dict[int, dict[str, Any]] = {_STORY: story}
    for place, each in enumerate(value["comments"], _STORY + 1):
        parent = places.get(each["parent"], _STORY)
        text = each["body"].replace("\n\n", "<p>")
        comment = {"type": "comment", "by": each["author"], "time": _TIME, "text": text}
        found[place] = {"id": place, "parent": parent, "kids": [], **comment}
        found[parent]["kids"].append(place)
    return found


class Source(HN):
    """Has its items at hand."""

    def __init__(self, known: dict[int, dict[str, Any]]) -> None:
        super().__init__()
        self._known = known

    async def _raw_item(self, item_id: int) -> dict[str, Any]:
        return self._known[item_id]


class Front(OSHit):
    """Opens one story's comments instead of the list of stories."""

    def on_mount(self, event: Mount) -> None:
        event.prevent_default()  # Else Textual calls the one that this overrides, too.
        self.animation_level = "none"
        known = items(sys.argv[-1])
        client = Source(known)
        story: Article = Story().populate_with(known[_STORY])
        self.push_screen(Comments(client, story))
        if "--all" in sys.argv:
            self._opening = self.set_interval(0.3, self._open_replies)

    def _open_replies(self) -> None:
        """Load the replies of all comments that are there, level by level."""
        cards = self.screen.query(CommentCardWithReplies)
        waiting = [card for card in cards if not card._replies_loaded]
        for card in waiting:
            card.action_load_replies()
        if cards and not waiting:
            self._opening.stop()


if __name__ == "__main__":
    Front().run()
