"""The square code of a sheet's page, which holds the print code, the form and the page, as a drawing."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

_OVERLAP = "1.02"  # of a row by the next, so that no screen shows seams between them


def code_text(code: str, form: str, page: int) -> str:
    """Say what the code of a page holds: `VVG2G9-A-1`, which needs no more than capitals and digits."""
    return f"{code}-{form}-{page}"


@lru_cache(maxsize=64)
def draw_code(text: str) -> str:
    """Draw a QR code as SVG, without a margin: it stands on white."""
    import segno

    code = segno.make(text, error="q", micro=False)
    rows = [[bool(module) for module in row] for row in code.matrix]
    path = "".join(f"M{x} {y}h{width}v{_OVERLAP}h-{width}z" for y, row in enumerate(rows) for x, width in _runs(row))
    side = len(rows)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>'


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    found, x = [], 0
    for is_dark, modules in groupby(row):
        width = len(list(modules))
        if is_dark:
            found.append((x, width))
        x += width
    return found
