"""Which values a setting of the config file can have, and how that is said."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from reader.settings.settings import LAYOUTS, PRESETS, SPLITS


class Rule(NamedTuple):
    """What a value has to be."""

    holds: Callable[[object], bool]
    said: str
    """The same in words, to follow "is not"."""


def _one_of(words: tuple[str, ...]) -> Rule:
    return Rule(lambda value: value in words, "one of " + ", ".join(words))


def _between(least: int, most: int) -> Rule:
    def holds(value: object) -> bool:
        # For Python true is a number too.
        return type(value) is int and least <= value <= most

    return Rule(holds, f"a whole number from {least} to {most}")


_NAME = Rule(lambda value: isinstance(value, str) and bool(value.strip()), "a name")
_SWITCH = Rule(lambda value: isinstance(value, bool), "true or false")
_TABLE = Rule(lambda value: isinstance(value, dict), "a table of keys by action")
RULES: Mapping[str, Rule] = {
    "theme": _NAME,
    "preset": _one_of(PRESETS),
    "keys": _TABLE,
    "mouse": _SWITCH,
    "ascii": _SWITCH,
    "layout": _one_of(LAYOUTS),
    "split": _between(*SPLITS),
    "measure": _between(30, 200),
}
"""The settings by name."""
