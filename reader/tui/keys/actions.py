"""Everything a key can do, in one table: it feeds bindings, footer, help and command palette."""

from typing import Literal, NamedTuple

Where = Literal["comments", "article", "digest", "anywhere"]


class Action(NamedTuple):
    """Something the reader can do."""

    id: str
    """Its name for key maps; with "_" for "-", that of the method that does it."""
    keys: tuple[str, ...]
    """The keys as Textual names them, the one to show first."""
    label: str
    """What it does, in words."""
    where: Where = "anywhere"
    """Which pane has to have the focus."""
    footer: str = ""
    """The label in the footer; actions with the same one share it, "" is left out."""
    target: str = ""
    """Who does it, where that isn't the pane (or, for "anywhere", the screen)."""
    also: Where | None = None
    """Another pane where its keys do it, though help and palette tell of it only once."""
    topic: str = ""
    """The heading that it stands under in help and documentation."""

    @property
    def name(self) -> str:
        """Its name among all actions."""
        return f"{self.where}.{self.id}"

    @property
    def method(self) -> str:
        """The action in Textual's notation."""
        return f"{self.target}{self.id.replace('-', '_')}"


def _about(topic: str, *actions: Action) -> tuple[Action, ...]:
    """Actions under the heading that help and documentation put them under."""
    return tuple(action._replace(topic=topic) for action in actions)


ACTIONS: tuple[Action, ...] = (
    *_about(
        "From comment to comment",
        Action("next-comment", ("j",), "Next comment", "comments", "comment"),
        Action("previous-comment", ("k",), "Previous comment", "comments", "comment"),
        Action("next-sibling", ("J",), "Next reply to the same comment", "comments"),
        Action("previous-sibling", ("K",), "Previous reply to the same comment", "comments"),
        Action("parent", ("h", "left"), "What it answers", "comments"),
        Action("first-reply", ("l", "right"), "First reply", "comments"),
        Action("peek", ("p",), "A look at what it answers", "comments", target="screen."),
        Action("next-root", ("]",), "Next conversation", "comments", "conversation"),
        Action("previous-root", ("[",), "Previous conversation", "comments", "conversation"),
        Action("number", (":",), "Comment by its number", "comments", target="screen."),
        Action("top", ("g", "home"), "First comment", "comments"),
        Action("end", ("G", "end"), "Last comment", "comments"),
    ),
    *_about(
        "Folding",
        Action("fold", ("space",), "Fold or unfold", "comments", "fold"),
        Action("fold-all", ("z",), "Fold everything", "comments", "all"),
        Action("unfold-all", ("Z",), "Unfold everything", "comments", "all"),
        Action("coarser", ("-",), "Fold one more level", "comments", "level"),
        Action("finer", ("+", "="), "Unfold one more level", "comments", "level"),
        Action("undo", ("u",), "Undo a fold or correction", "comments", target="screen."),
        Action("move-out", ("<",), "Move a guess further out", "comments", target="screen."),
        Action("move-in", (">",), "Move a guess further in", "comments", target="screen."),
        Action("follow", ("enter",), "Go to where this is from", "comments"),
    ),
    *_about(
        "Scrolling the comments",
        Action("line-down", ("down",), "One line down", "comments"),
        Action("line-up", ("up",), "One line up", "comments"),
        Action("page-down", ("pagedown", "ctrl+f"), "One page down", "comments"),
        Action("page-up", ("pageup", "ctrl+b"), "One page up", "comments"),
        Action("half-page-down", ("ctrl+d",), "Half a page down", "comments"),
        Action("half-page-up", ("ctrl+u",), "Half a page up", "comments"),
        Action("code-on", (".",), "Wide code to the left", "comments"),
        Action("code-back", (",",), "Wide code back", "comments"),
    ),
    *_about(
        "In the article",
        Action("line-down", ("j", "down"), "One line down", "article", "line"),
        Action("line-up", ("k", "up"), "One line up", "article", "line"),
        Action("page-down", ("pagedown", "ctrl+f", "space"), "One page down", "article", "page"),
        Action("page-up", ("pageup", "ctrl+b"), "One page up", "article"),
        Action("half-page-down", ("ctrl+d",), "Half a page down", "article"),
        Action("half-page-up", ("ctrl+u",), "Half a page up", "article"),
        Action("top", ("g", "home"), "Top", "article", "top, end"),
        Action("end", ("G", "end"), "End", "article", "top, end"),
        Action("code-on", (".",), "Wide code to the left", "article"),
        Action("code-back", (",",), "Wide code back", "article"),
    ),
    *_about(
        "Digests",
        Action("digest-branch", ("d",), "Digest of this branch", footer="digest"),
        Action("digest-thread", ("D",), "Digest of the whole thread", footer="digest"),
        Action("digest-article", ("A",), "Digest of the article alone"),
        Action(
            "digest-author",
            ("a",),
            "Digest of all by this author",
            "comments",
            target="screen.",
            also="digest",
        ),
        Action(
            "digest-since",
            ("S",),
            "Digest of all since this comment",
            "comments",
            target="screen.",
            also="digest",
        ),
        Action("close-digest", ("escape",), "Close the digest", footer="close"),
    ),
    *_about(
        "In a digest",
        Action("next-line", ("j", "down"), "Next point, answer or supporter", "digest", "point"),
        Action(
            "previous-line", ("k", "up"), "Previous point, answer or supporter", "digest", "point"
        ),
        Action("jump", ("enter",), "Go to the comment that says so", "digest", "go there"),
        Action("support", ("space",), "Show or hide who else says so", "digest", "who else"),
        Action("longer", ("+", "="), "More points", "digest", "length", "screen."),
        Action("shorter", ("-",), "Fewer points", "digest", "length", "screen."),
        Action("next-method", ("m",), "Next method of summarising", "digest", "method", "screen."),
        Action("why", ("w",), "Why this point was chosen", "digest", "why"),
        Action("next-point", ("J",), "Next point", "digest"),
        Action("previous-point", ("K",), "Previous point", "digest"),
        Action("show-support", ("l", "right"), "Show who else says so", "digest"),
        Action("hide-support", ("h", "left"), "Hide who else says so", "digest"),
        Action("page-down", ("pagedown", "ctrl+f"), "One page down", "digest"),
        Action("page-up", ("pageup", "ctrl+b"), "One page up", "digest"),
        Action("top", ("g", "home"), "First point", "digest"),
        Action("end", ("G", "end"), "Last point", "digest"),
    ),
    *_about(
        "Quotes, links and copies",
        Action("quoting", ("enter",), "Who quotes what is seen here", "article", target="screen."),
        Action("quoting", ("Q",), "Who quotes the article"),
        Action("links", ("o",), "Choose a link on the screen"),
        Action("all-links", ("O",), "All links, with who posted them"),
        Action("copy", ("y",), "Copy a comment, point or branch"),
        Action("copy-address", ("Y",), "Copy its address"),
    ),
    *_about(
        "Search, filter and sort",
        Action("search", ("/",), "Search the comments", footer="search"),
        Action("next-match", ("n",), "Next match, or else next new one"),
        Action("previous-match", ("N",), "Previous match, or new one"),
        Action("filter", ("f",), "Show only some comments", footer="filter"),
        Action("clear-filter", ("F",), "Show all comments again"),
        Action("sort", ("s",), "Choose what comes first", footer="sort"),
        Action("page-order", ("R",), "Back to the order of the page"),
    ),
    *_about(
        "The screen",
        Action("switch", ("v",), "Article or comments", footer="article"),
        Action("other-pane", ("tab", "shift+tab"), "Other pane", footer="pane"),
        Action("back", ("ctrl+o",), "Back to before the last jump", footer="back"),
        Action("forward", ("ctrl+y",), "Forward again to where that was"),
        Action("next-layout", ("V",), "Another layout of the panes"),
        Action("split-less", ("{",), "Less room for the article"),
        Action("split-more", ("}",), "More room for the article"),
        Action("zen", ("W",), "Nothing but the text, and back"),
        Action("next-theme", ("t",), "Next theme", footer="theme", target="app."),
        Action("pick-theme", ("T",), "Choose a theme from a list"),
        Action("help", ("?",), "All keys", footer="help"),
        Action("command-palette", ("ctrl+p",), "Search for a command", target="app."),
        Action("quit", ("q", "ctrl+q", "ctrl+c"), "Quit", footer="quit", target="app."),
        Action("suspend-process", ("ctrl+z",), "Suspend", target="app."),
    ),
)


def of(where: Where) -> list[Action]:
    """The actions of a pane."""
    return [action for action in ACTIONS if action.where == where]
