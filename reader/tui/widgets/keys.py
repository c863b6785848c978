"""The bottom of the screen: the keys that matter where the reader is, as many as fit."""

from reader.text.width import cell_width
from reader.tui.actions import Where, key_name, of
from reader.tui.page.rows import Row, Run
from reader.tui.widgets.lines import Lines

_ALWAYS = ("help", "quit")
"""Labels that are never left out."""


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
            self.refresh()

    def rows(self) -> list[Row]:
        """The one line."""
        items = [item for item in labelled(self._where) if self._said(item[1])]
        last = [item for item in items if item[1] in _ALWAYS]
        room = self.size.width - 2 - sum(map(self._cells, last))
        chosen = []
        for item in items:
            if item not in last and room >= self._cells(item):
                chosen.append(item)
                room -= self._cells(item)
        runs: list[Run] = []
        for keys, label in (*chosen, *last):
            runs += [Run(f"{keys} ", "key"), Run(f"{self._said(label)}   ", "meta")]
        return [Row(tuple(runs))]

    def _said(self, label: str) -> str:
        return self._names.get(label, label)

    def _cells(self, item: tuple[str, str]) -> int:
        keys, label = item
        return cell_width(keys) + cell_width(self._said(label)) + 4


def labelled(where: Where) -> list[tuple[str, str]]:
    """The keys and labels of a pane's footer, in order; actions with one label stand together."""
    shared: dict[str, list[str]] = {}
    for action in (*of(where), *of("anywhere")):
        if action.footer:
            shared.setdefault(action.footer, []).append(key_name(action.keys[0]))
    return [("/".join(keys), label) for label, keys in shared.items()]
