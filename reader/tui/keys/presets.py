"""Other keys than those in the table of actions, for readers who don't know vi.

Arrows, page keys and enter do what they do in file managers and browsers; letters are left to what
they stand for ("d" for digest). Whatever is not named here has the key that the table says.
"""

from collections.abc import Mapping

_ARROWS: Mapping[str, tuple[str, ...]] = {
    "comments.next-comment": ("down",),
    "comments.previous-comment": ("up",),
    "comments.parent": ("left",),
    "comments.first-reply": ("right",),
    "comments.next-sibling": ("shift+down",),
    "comments.previous-sibling": ("shift+up",),
    "comments.next-root": ("shift+right", "]"),
    "comments.previous-root": ("shift+left", "["),
    "comments.fold": ("enter",),
    "comments.follow": ("g",),
    "comments.line-down": ("ctrl+down",),
    "comments.line-up": ("ctrl+up",),
    "comments.page-down": ("pagedown", "space"),
    "comments.page-up": ("pageup",),
    "comments.top": ("home",),
    "comments.end": ("end",),
    "article.line-down": ("down",),
    "article.line-up": ("up",),
    "article.page-down": ("pagedown", "space"),
    "article.page-up": ("pageup",),
    "article.top": ("home",),
    "article.end": ("end",),
    "digest.next-line": ("down",),
    "digest.previous-line": ("up",),
    "digest.next-point": ("shift+down",),
    "digest.previous-point": ("shift+up",),
    "digest.show-support": ("right",),
    "digest.hide-support": ("left",),
    "digest.page-down": ("pagedown",),
    "digest.page-up": ("pageup",),
    "digest.top": ("home",),
    "digest.end": ("end",),
    "anywhere.back": ("backspace", "alt+left", "ctrl+o"),
    "anywhere.forward": ("alt+right", "ctrl+y"),
    "anywhere.search": ("ctrl+f", "/"),
    "anywhere.next-match": ("f3", "n"),
    "anywhere.previous-match": ("shift+f3", "N"),
    "anywhere.help": ("f1", "?"),
}

PRESETS: Mapping[str, Mapping[str, tuple[str, ...]]] = {"vim": {}, "arrows": _ARROWS}
"""By the preset's name: keys by an action's name."""
