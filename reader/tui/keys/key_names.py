"""The names of keys: as people write them in the config file, and as they read them."""

import string
import unicodedata
from collections.abc import Mapping
from functools import cache

from reader.text.nearest import did_you_mean
from reader.tui.page.glyphs import UNICODE, Glyphs

_ALIASES = {
    "esc": "escape",
    "return": "enter",
    "pgdn": "pagedown",
    "pgup": "pageup",
    "page_down": "pagedown",
    "page_up": "pageup",
    "del": "delete",
    "ins": "insert",
    "spacebar": "space",
    "slash": "/",
    "backslash": "\\",
    "minus": "-",
    "plus": "+",
    "underscore": "_",
    "at": "@",
}
_SHOWN = {
    "space": "space",
    "escape": "esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "insert": "Ins",
    "delete": "Del",
}
_ARROWS = ("up", "down", "left", "right")
_NAMED = frozenset(
    (*_SHOWN, *_ARROWS, "enter", "tab", "backspace", *(f"f{number}" for number in range(1, 13)))
)
_SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+[": "escape"}
"""What a terminal sends for other keys than were pressed."""
_MODIFIERS = ("ctrl", "alt", "shift")


def key_name(key: str, glyphs: Glyphs = UNICODE) -> str:
    """A key as people read it."""
    *modifiers, base = _parted(key)
    signs = {"ctrl": "^", "shift": glyphs.shift, "alt": "alt+"}
    arrows = {each: getattr(glyphs, each) for each in _ARROWS}
    function = base.upper() if base in _NAMED and base[0] == "f" else base
    shown = _SHOWN.get(base) or arrows.get(base, function)
    return "".join(signs[each] for each in modifiers) + shown


def canonical(typed: str) -> str | None:
    """The one name of a key that people may write in several ways; None if there is no such key."""
    *modifiers, base = _parted(typed)
    known = _base(base)
    held = [each for each in _MODIFIERS if each in map(str.lower, modifiers)]
    if known is None or len(held) != len(modifiers):
        return None
    if len(known) == 1 and "ctrl" in held:
        # A terminal sends the same with shift and without.
        known, held = known.lower(), [each for each in held if each != "shift"]
    elif len(known) == 1 and "shift" in held:
        if not known.isalpha():
            return None
        held.remove("shift")
        known = known.upper()
    whole = "+".join([*held, known])
    return _SAME.get(whole, whole)


def nearest(typed: str) -> str:
    """Say which key was perhaps meant; "" if none is near."""
    return did_you_mean(typed.lower(), [*_NAMED, *_ALIASES])


def _parted(key: str) -> list[str]:
    """The modifiers, and the key that is pressed with them: "ctrl++" has a plus."""
    if len(key) <= 1:
        return [key]
    head, plus, base = key[:-1].rpartition("+")
    return [*(head.split("+") if plus else ()), base + key[-1]]


def _base(name: str) -> str | None:
    if len(name) > 1:
        name = name.lower()
    name = _ALIASES.get(name, name)
    if len(name) == 1:
        return name if name.isprintable() and not name.isspace() else None
    if name in _NAMED:
        return name
    return _characters().get(name)


@cache
def _characters() -> Mapping[str, str]:
    """Characters by the names that Textual has for them."""
    names = {unicodedata.name(each).lower(): each for each in string.punctuation}
    return {name.replace("-", "_").replace(" ", "_"): each for name, each in names.items()}
