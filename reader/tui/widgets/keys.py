"""The bottom of the screen: the keys that matter where the reader is, as many as fit."""

from reader.text.width import cell_width
from reader.tui.keys.actions import Where
from reader.tui.keys.key_names import key_name
from reader.tui.page.rows import Row, Run
from reader.tui.services import Services, services
from reader.tui.widgets.lines import Lines

_GAP = "   "
_NEEDED = (
    *("help", "quit", "close", "comment", "point", "line", "fold", "go there", "length", "digest"),
    *("article", "search", "all", "page", "level", "conversation", "who else", "method", "why"),
    *("filter", "sort", "pane", "theme", "back", "top, end"),
)
"""The labels, those that are left out last first."""


class KeyLine(Lines):
    """Keys and what they do, for the pane that has the focus."""

    BACKGROUND = "surface"

    def __init__(self) -> None:
        """Begins with the comments."""
        super().__init__(id="keys")
        self._where: Where = "comments"
        self._names: dict[str, str] = {}

    def show(self, where: Where, names: dict[str, str]) -> None:
        """Show the keys of a pane; `names` says some labels otherwise, or not at all ("")."""
        if (where, names) != (self._where, self._names):
            self._where, self._names = where, names
            self.redraw()

    def rows(self) -> list[Row]:
        """The one line."""
        items = [item for item in labelled(services(self), self._where) if self._said(item[1])]
        room = self.size.width - 2
        chosen = set()
        for item in sorted(items, key=lambda item: _NEEDED.index(item[1])):
            if room >= self._cells(item):
                chosen.add(item)
                room -= self._cells(item) + len(_GAP)
        runs: list[Run] = []
        for keys, label in (item for item in items if item in chosen):
            runs += [Run(f"{keys} ", "key"), Run(f"{self._said(label)}{_GAP}", "meta")]
        return [Row(tuple(runs))]

    def _said(self, label: str) -> str:
        return self._names.get(label, label)

    def _cells(self, item: tuple[str, str]) -> int:
        keys, label = item
        return cell_width(keys) + cell_width(self._said(label)) + 1


def labelled(app: Services, where: Where) -> list[tuple[str, str]]:
    """The keys and labels of a pane's footer, in order; actions with one label stand together."""
    shared: dict[str, list[str]] = {}
    for action in (*app.keymap.of(where), *app.keymap.of("anywhere")):
        if action.footer and action.keys:
            shared.setdefault(action.footer, []).append(key_name(action.keys[0], app.glyphs))
    return [("/".join(keys), label) for label, keys in shared.items()]
