"""Textual's own Tree, one line for each comment."""

from rich.text import Text
from textual.app import ComposeResult
from textual.widgets import Tree

from tests.benchmarks.reading.rivals import given
from tests.benchmarks.reading.rivals.rival import Rival


class Lines(Rival):
    """The tree's own keys, and those of all rivals."""

    def compose(self) -> ComposeResult:
        tree: Tree[int] = Tree("Comments")
        tree.show_root = False
        path = [tree.root]
        for place, comment in enumerate(self.comments):
            del path[comment["depth"] + 1 :]
            label = f"{comment['body'][:90]} · {given.header(comment)}".replace("\n", " ")
            if comment["replies"]:
                path.append(path[-1].add(Text(label), data=place, expand=True))
            else:
                path[-1].add_leaf(Text(label), data=place)
        tree.root.expand()
        yield tree

    def on_mount(self) -> None:
        self.lines = self.query_one(Tree)
        self.lines.focus()

    def action_next_root(self) -> None:
        node = self.lines.cursor_node or self.lines.root.children[0]
        while node.parent is not None and node.parent is not self.lines.root:
            node = node.parent
        after = node.next_sibling
        if after is not None:
            self.lines.move_cursor(after)

    def action_all(self, shown: bool) -> None:
        if shown:
            self.lines.root.expand_all()
        else:
            self.lines.root.collapse_all()
            self.lines.root.expand()


if __name__ == "__main__":
    Lines().run()
