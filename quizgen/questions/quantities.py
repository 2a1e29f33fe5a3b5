"""Numbers in a text, with what stands around them: "60 °C", "in 1839", "2 µm", "$3 million", "the 19th century".

Two such texts have an order between them where all but the number is the same, or where their units differ by a prefix
of the metric system only. Whatever else differs leaves them without one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_QUANTITY = re.compile(
    r"(?P<lead>\D*?)(?P<sign>(?:(?<![^\s($€£¥])[-−+])?)\s?[$€£¥]?\s*"
    r"(?P<number>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)(?P<gap>\s*)(?P<rest>\D*)",
    re.DOTALL,
)
_ROUGHLY = re.compile(r"\b(?:about|around|circa|ca?\.|etwa|rund|environ)$")
_DECIMAL_COMMA = re.compile(r"\d,(?!\d{3}(?!\d))\d")
_SPACES = re.compile(r"\s+")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|re|e)\b")  # 1st and 2nd are of one sort
_SCALES = {
    "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "trillion": 1e12,
    "tausend": 1e3, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9,
    "milliard": 1e9, "milliards": 1e9, "millón": 1e6, "millones": 1e6,
}  # fmt: skip
_PREFIXES = {
    "p": 1e-12, "n": 1e-9, "µ": 1e-6, "μ": 1e-6, "m": 1e-3, "c": 1e-2, "d": 1e-1, "h": 1e2, "k": 1e3, "K": 1e3,
    "M": 1e6, "G": 1e9, "T": 1e12,
}  # fmt: skip
_UNITS = frozenset(
    ("m", "g", "s", "l", "L", "V", "A", "W", "J", "N", "Pa", "Hz", "K", "Ω", "F", "mol", "eV", "cal", "B", "Wh", "Bq")
)
_SECONDS = {"min": 60.0, "h": 3600.0}  # the units beside the second that are no powers of ten of it
_PLURAL = re.compile(r"^([^\W\d_]{3,}?)(?:e?s|en?)\b")  # 1 day and 2 days, 1 Jahr and 2 Jahre


def count_thousands_with(texts: Sequence[str]) -> str:
    """Say which sign parts thousands in these texts: a point where one of them has a comma before its decimals."""
    return "." if any(_DECIMAL_COMMA.search(text) for text in texts) else ","


def quantity_value(*, thousands: str) -> Callable[[str], tuple[str, float, float, float] | None]:
    """Make a reader of texts that hold one number: what stands around it, then its value in the unit without prefix."""

    def read(text: str) -> tuple[str, float, float, float] | None:
        found = _QUANTITY.fullmatch(text)
        if not found:
            return None
        typed = _SPACES.sub("", found["number"]).replace(thousands, "").replace(",", ".")
        if typed.count(".") > 1:
            return None
        number = float(typed) * (-1 if found["sign"] in ("-", "−") else 1)
        factor, unit = _unit(found["rest"].strip().rstrip("."), joined=not found["gap"])
        lead = _ROUGHLY.sub("", _SPACES.sub(" ", found["lead"].strip().lower())).strip()
        return (f"{lead} … {unit}", number * factor, 0, 0)

    return read


def _unit(rest: str, *, joined: bool) -> tuple[float, str]:
    """Part what follows a number into a factor and what is counted."""
    first, *others = rest.split(maxsplit=1) or [""]
    if first.lower() in _SCALES:
        return _SCALES[first.lower()], _counted(*others)
    if rest in _SECONDS:
        return _SECONDS[rest], "s"
    for typed in (rest, rest.lower()):
        if typed in _UNITS:
            return 1.0, typed.replace("L", "l")
        if typed[:1] in _PREFIXES and typed[1:] in _UNITS:
            return _PREFIXES[typed[0]], typed[1:].replace("L", "l")
    if joined:
        rest = _ORDINAL.sub("th", rest, count=1) if _ORDINAL.match(rest) else rest
    return 1.0, _counted(rest)


def _counted(rest: str = "") -> str:
    return _PLURAL.sub(r"\1", _SPACES.sub(" ", rest.lower()))
