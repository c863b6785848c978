"""Finds and reads themes: TOML files with the fields of Textual's `Theme` and our `[variables]`.

A theme that can't be used is reported with its file, key and reason, and never gets as far as the
app: Textual takes any words for colours and fails when it paints.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from textual.color import Color, ColorParseError
from textual.theme import Theme

import reader
from reader.settings import folders as own
from reader.text.nearest import did_you_mean

DEFAULT = "dusk"
_COLOURS = (
    "primary",
    "secondary",
    "warning",
    "error",
    "success",
    "accent",
    "foreground",
    "background",
    "surface",
    "panel",
    "boost",
)
_KINDS: Mapping[str, type] = {
    **dict.fromkeys(_COLOURS, str),
    "dark": bool,
    "ansi": bool,
    "luminosity_spread": float,
    "text_alpha": float,
    "variables": dict,
}
_ALPHA = re.compile(r"\s+\d+(\.\d+)?%$")
_NAME = re.compile(r"[A-Za-z0-9_-]+")
_STYLES = {"none", "not", "bold", "italic", "underline", "strike", "reverse", "dim", "b", "i", "u"}


class Failure(NamedTuple):
    """A theme that can't be used, and why."""

    path: Path
    key: str | None
    reason: str

    def __str__(self) -> str:
        where = f"{self.path.name}, {self.key}" if self.key else self.path.name
        return f"theme {where}: {self.reason}"


class Loaded(NamedTuple):
    """The themes by name, in order, with a word on each; and those that failed."""

    themes: Mapping[str, Theme]
    about: Mapping[str, str]
    failures: Sequence[Failure]


def folders() -> list[Path]:
    """Where themes are looked for; what comes later overrides what comes earlier.

    A wheel has them in the package, a checkout beside it; the user's own are in the config folder.
    """
    package = Path(reader.__file__).parent
    shipped = package / "themes"
    if not shipped.is_dir():
        shipped = package.parent / "themes"
    return [shipped, own.config() / "themes"]


def load(within: Sequence[Path] | None = None) -> Loaded:
    """Read every theme in the folders `within` (by default `folders()`)."""
    themes: dict[str, Theme] = {}
    about: dict[str, str] = {}
    failures: list[Failure] = []
    for folder in folders() if within is None else within:
        for path in sorted(folder.glob("*.toml")):
            theme = read(path)
            if isinstance(theme, Theme):
                themes[theme.name] = theme
                about[theme.name] = _about(path)
            else:
                failures.append(theme)
    return Loaded(dict(sorted(themes.items())), dict(sorted(about.items())), failures)


def find(name: str, within: Sequence[Path] | None = None) -> Theme | Failure | None:
    """Read the theme called `name` alone; None if there is none."""
    for folder in reversed(folders() if within is None else within):
        path = folder / f"{name}.toml"
        if path.is_file():
            return read(path)
    return None


def read(path: Path) -> Theme | Failure:
    """Read one theme, named after its file."""
    if _NAME.fullmatch(path.stem) is None:
        return Failure(path, None, "its name may hold letters, digits, - and _ only")
    try:
        fields = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Failure(path, None, str(error))
    for key, reason in _faults(fields):
        return Failure(path, key, reason)
    theme = Theme(name=path.stem, **fields)
    try:
        theme.to_color_system().generate()
    except (ColorParseError, ValueError) as error:
        return Failure(path, None, str(error))
    return theme


def _about(path: Path) -> str:
    """What a theme's first line says of it, if that is a comment."""
    first, _, _ = path.read_text("utf-8").partition("\n")
    return first[1:].strip() if first.startswith("#") else ""


def _faults(fields: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the keys that make a theme unusable, with the reason."""
    if "primary" not in fields:
        yield "primary", "it is missing"
    for key, value in fields.items():
        kind = _KINDS.get(key)
        if kind is None:
            yield key, f"there is no such key{did_you_mean(key, _KINDS)}"
        elif not isinstance(value, (float, int) if kind is float else kind):
            yield key, f"{value!r} is not a {'colour' if kind is str else kind.__name__}"
        elif kind is str and not _is_colour(str(value)):
            yield key, f"{value!r} is not a colour"
        elif isinstance(value, dict):
            yield from _variable_faults(value)


def _variable_faults(variables: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in variables.items():
        if key.endswith("-style"):
            if not (isinstance(value, str) and set(value.split()) <= _STYLES):
                yield f"variables.{key}", f"{value!r} is not a text style"
        elif not (isinstance(value, str) and _is_colour(value)):
            yield f"variables.{key}", f"{value!r} is not a colour"


def _is_colour(value: str) -> bool:
    colour = _ALPHA.sub("", value)
    if colour in ("auto", "transparent"):
        return True
    try:
        Color.parse(colour)
    except ColorParseError:
        return False
    return True
