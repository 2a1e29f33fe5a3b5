"""The inks of papers: their names, and whether a colour is dark enough to be read."""

from __future__ import annotations

import re
from collections.abc import Mapping

# all stay dark in grey too
INKS: Mapping[str, str] = {
    "black": "#000000",
    "blue": "#173f73",
    "green": "#1d5136",
    "red": "#7d1c22",
    "violet": "#4b2a70",
    "brown": "#5b3a1c",
}
WHITE, CREAM = "#ffffff", "#fbf4e4"
LEAST_CONTRAST = 4.5  # of text to its ground: WCAG 2.2, success criterion 1.4.3, level AA
_HEXADECIMAL = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 100


def is_colour(text: str) -> bool:
    """Tell whether a text is a colour as screens mix it: `#173f73`."""
    return _HEXADECIMAL.fullmatch(text) is not None


def contrast(ink: str, ground: str) -> float:
    """Say how far two colours differ in lightness, from 1 (not at all) to 21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def darken(ink: str, ground: str) -> str:
    """Give the lightest colour of the same hue as *ink* that can be read on *ground*."""
    for step in range(_STEPS, -1, -1):
        darker = "#" + "".join(f"{each * step // _STEPS:02x}" for each in _parts(ink))
        if contrast(darker, ground) >= LEAST_CONTRAST:
            return darker
    return INKS["black"]


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))


def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  the standard's numbers
        for part in (each / 255 for each in _parts(colour))
    ]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
