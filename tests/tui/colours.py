"""How far colours are apart, for those who see all of them and for those who don't."""

from collections.abc import Mapping
from typing import NamedTuple

Matrix = tuple[tuple[float, float, float], ...]


class Colour(NamedTuple):
    """Red, green and blue, each from 0 to 255."""

    red: int | float
    green: int | float
    blue: int | float


SIGHTS: Mapping[str, Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What is seen of linear red, green and blue: Machado, Oliveira, Fernandes (2009), severity 1."""
_SOLARIZED = (
    *("073642", "dc322f", "859900", "b58900", "268bd2", "d33682", "2aa198", "eee8d5"),
    *("002b36", "cb4b16", "586e75", "657b83", "839496", "6c71c4", "93a1a1", "fdf6e3"),
)
_XTERM = (
    *("000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5"),
    *("7f7f7f", "ff0000", "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff"),
)
_TANGO = (
    *("2e3436", "cc0000", "4e9a06", "c4a000", "3465a4", "75507b", "06989a", "d3d7cf"),
    *("555753", "ef2929", "8ae234", "fce94f", "729fcf", "ad7fa8", "34e2e2", "eeeeec"),
)
PALETTES: Mapping[str, tuple[bool | str, ...]] = {
    "xterm": (True, "e5e5e5", "000000", *_XTERM),
    "xterm, light": (False, "000000", "ffffff", *_XTERM),
    "solarized": (True, "839496", "002b36", *_SOLARIZED),
    "solarized, light": (False, "657b83", "fdf6e3", *_SOLARIZED),
    "tango": (True, "d3d7cf", "2e3436", *_TANGO),
    "tango, light": (False, "2e3436", "ffffff", *_TANGO),
}
"""Whether it is dark, text, background, and the sixteen colours of terminals that people have."""
_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def contrast(one: Colour, other: Colour) -> float:
    """WCAG 2.2's contrast ratio, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def distance(one: Colour, other: Colour) -> float:
    """The distance in CIELAB (CIE 1976); 2.3 can just be noticed."""
    return float(sum((a - b) ** 2 for a, b in zip(_lab(one), _lab(other), strict=True)) ** 0.5)


def as_seen(colour: Colour, sight: str) -> Colour:
    """The colour as someone with that sight sees it."""
    seen = _times(SIGHTS[sight], _linear(colour))
    return Colour(*(255 * _gamma(min(1.0, max(0.0, part))) for part in seen))


def _luminance(colour: Colour) -> float:
    return _times(_XYZ, _linear(colour))[1]


def _linear(colour: Colour) -> list[float]:
    parts = [part / 255 for part in colour]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def _gamma(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _lab(colour: Colour) -> tuple[float, float, float]:
    xyz = zip(_times(_XYZ, _linear(colour)), _WHITE, strict=True)
    x, y, z = (_cube_root(part / white) for part, white in xyz)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _cube_root(part: float) -> float:
    return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def _times(matrix: Matrix, parts: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, parts, strict=True)) for row in matrix]
