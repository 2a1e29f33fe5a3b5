"""How many pixels a picture has, as its header says: nothing of it is decoded, so that none can take all memory.

Owns the headers of PNG, JPEG, GIF and WebP. It never raises: what isn't as it should be has no size.
"""

from __future__ import annotations

from typing import Literal

from quizgen.paths import sniff_picture

MOST_PIXELS = 50_000_000
"""More than any page can show; typesetting takes four bytes of memory for each and more."""

_SCANS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # markers of JPEG behind which its size stands
_BARE = frozenset((0x01, *range(0xD0, 0xDA)))  # markers without a length


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Give the width and height of a picture in pixels; None where it has none, as SVG, or where they can't be read."""
    match sniff_picture(content):
        case "png":
            return _numbers(content, 16, 4) if content[12:16] == b"IHDR" else None
        case "gif":
            return _numbers(content, 6, 2, little=True)
        case "jpg":
            return _of_jpeg(content)
        case "webp":
            return _of_webp(content)
        case _:
            return None


def _numbers(content: bytes, at: int, size: int, *, little: bool = False) -> tuple[int, int] | None:
    """Read two whole numbers of *size* bytes that stand one behind the other."""
    if len(content) < at + 2 * size:
        return None
    first, second = content[at : at + size], content[at + size : at + 2 * size]
    order: Literal["little", "big"] = "little" if little else "big"
    return int.from_bytes(first, order), int.from_bytes(second, order)


def _of_jpeg(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004  each marker begins so
        marker = content[at + 1]
        if marker in _SCANS:
            found = _numbers(content, at + 5, 2)
            return (found[1], found[0]) if found else None  # height stands first
        if marker == 0xFF:  # noqa: PLR2004  fills up
            at += 1
        elif marker in _BARE:
            at += 2
        else:
            at += 2 + max(2, int.from_bytes(content[at + 2 : at + 4], "big"))
    return None


def _of_webp(content: bytes) -> tuple[int, int] | None:
    match content[12:16]:
        case b"VP8X":  # each less one
            found = _numbers(content, 24, 3, little=True)
            return (found[0] + 1, found[1] + 1) if found else None
        case b"VP8L" if len(content) >= 25:  # noqa: PLR2004  each less one, in 14 bits
            bits = int.from_bytes(content[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            found = _numbers(content, 26, 2, little=True)
            return (found[0] & 0x3FFF, found[1] & 0x3FFF) if found else None
        case _:
            return None
