"""Reads the config file; what can't be used in it is reported, and stops nothing."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from reader.settings import folders
from reader.settings.rules import RULES
from reader.settings.settings import Settings
from reader.text.nearest import did_you_mean

FILE = "config.toml"
_AT = re.compile(r" \(at (line \d+), column \d+\)$")
_SAID = 40
"""Characters of a wrong value that are repeated."""


class Loaded(NamedTuple):
    """The settings, and what was wrong with the file: a line for people each."""

    settings: Settings
    warnings: tuple[str, ...] = ()


def load(path: Path | None = None) -> Loaded:
    """Read the config file, or the one at `path`; one that isn't there is as good as an empty."""
    path = path or folders.config() / FILE
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        return _unused(f": {error.strerror}")
    except UnicodeDecodeError:
        return _unused(": it is not UTF-8 text")
    import tomllib  # Imported late, for whoever has no config file.

    try:
        return _checked(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        reason = str(error)
        at = _AT.search(reason)
        return _unused(f", {at[1]}: {reason[: at.start()]}" if at else f": {reason}")


def _unused(why: str) -> Loaded:
    return Loaded(Settings(), (f"{FILE}{why}; nothing in it is used",))


def _checked(found: Mapping[str, object]) -> Loaded:
    """Keep what can be used."""
    values: dict[str, object] = {}
    warnings: list[str] = []
    for name, value in found.items():
        rule = RULES.get(name)
        if rule is None:
            warnings.append(f"{FILE}, {name}: there is no such setting{did_you_mean(name, RULES)}")
        elif not rule.holds(value):
            warnings.append(f"{FILE}, {name}: {_short(value)} is not {rule.said}")
        else:
            values[name] = value
    if isinstance(table := values.get("keys"), dict):
        keys = {name: _keys(value) for name, value in _flat(table)}
        values["keys"] = {name: each for name, each in keys.items() if each is not None}
        warnings += [
            f"{FILE}, keys.{name}: {_short(value)} is not a key or a list of keys"
            for name, value in _flat(table)
            if keys[name] is None
        ]
    return Loaded(Settings(**values), tuple(warnings))  # type: ignore[arg-type]


def _flat(table: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield the entries by action: TOML takes `comments.fold = "x"` for a table in a table."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{each}", inner) for each, inner in value.items())
        else:
            yield name, value


def _keys(value: object) -> tuple[str, ...] | None:
    """Return an action's keys: one, or several parted by spaces or in a list; None for others."""
    if isinstance(value, str):
        return tuple(value.split())
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    return None


def _short(value: object) -> str:
    said = str(value).lower() if isinstance(value, bool) else repr(value)
    return said if len(said) <= _SAID else f"{said[: _SAID - 1]}…"
