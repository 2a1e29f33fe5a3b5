"""The order that options have by what they say: dates, numbers, quantities, letters.

All of an item's options must read alike, else there is no order between them and nothing is said. This module tells
the order only; what stands behind it ("none of the above", `order:`) is for `options` to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from quizgen.markup import Text
from quizgen.questions.quantities import count_thousands_with, quantity_value

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_NUMBER = re.compile(
    r"(?:about |around )?[-−+]?[$€£¥]?\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>%|[a-z]{1,12})?\.?",
    re.IGNORECASE,
)
_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SEASONS = {"winter": 1, "spring": 4, "summer": 7, "autumn": 10, "fall": 10}
_CALENDAR = frozenset((*_MONTHS, *_SEASONS))
_LETTERS = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[a-z]+|\d+")
# "C", "(C)", "C.", "point C"; what stands before it must be the same in all options
_LABEL = re.compile(r"(?P<lead>(?:.*[\s(])?)(?P<label>[A-Za-z]|[IVX]{1,6}|[ivx]{1,6})(?P<rest>[.)]?)", re.DOTALL)
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})", re.IGNORECASE)
_LONGEST_LABEL = 9  # characters of "(XXVIII)" and of the space before it
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}

Value = tuple[str, float, float, float]  # what is compared, and then where it stands: equal firsts only have an order


def climb(texts: Sequence[Text]) -> dict[str, int]:
    """Give each text its place in the order of what they say; nothing where they have no order between them."""
    if len(texts) < 2:  # noqa: PLR2004
        return {}
    plain = [text.plain.strip() for text in texts]
    for read in _readers(plain):
        values = _alike(plain, read)
        if values:
            ladder = sorted(set(values))
            return {text.typed: ladder.index(value) for text, value in zip(texts, values, strict=True)}
    return {}


def _readers(plain: Sequence[str]) -> tuple[Callable[[str], Value | None], ...]:
    """Say how these texts may be read. Nearly all can't be, which the first one shows at once."""
    first = plain[0]
    if _DIGIT.search(first):
        return (_date, quantity_value(thousands=count_thousands_with(plain)))
    if not _CALENDAR.isdisjoint(_LETTERS.findall(first.lower())):
        return (_date,)
    if len(first) - first.rfind(" ") <= _LONGEST_LABEL and _LABEL.fullmatch(first):
        labels = [found["label"] for text in plain if (found := _LABEL.fullmatch(text))]
        return (_roman,) if all(_ROMAN.fullmatch(label) for label in labels) else (_letter,)
    return ()


def _alike(plain: Sequence[str], read: Callable[[str], Value | None]) -> list[Value]:
    """Read each text, as long as they are of one sort: "3" and "3 May 1998" have no order between them."""
    values: list[Value] = []
    for text in plain:
        value = read(text)
        if value is None or (values and value[0] != values[0][0]):
            return []
        values.append(value)
    return values


def _letter(text: str) -> Value | None:
    found = _LABEL.fullmatch(text)
    if not found or len(found["label"]) > 1:
        return None
    # "a" and "A" are two things, an allele and another
    case = "capital" if found["label"].isupper() else "small"
    return (f"{found['lead']}…{found['rest']} {case}", ord(found["label"]), 0, 0)


def _roman(text: str) -> Value | None:
    found = _LABEL.fullmatch(text)
    if not found:
        return None
    signs = [_ROMAN_VALUES[sign] for sign in found["label"].upper()]
    value = sum(-sign if sign < max(signs[at:]) else sign for at, sign in enumerate(signs))
    case = "capital" if found["label"].isupper() else "small"
    return (f"{found['lead']}…{found['rest']} {case}", value, 0, 0)


def sort_value(plain: str) -> Value | None:
    """Read a text as a date or a number with a unit, for sorting; None where it is neither."""
    has_month = not _CALENDAR.isdisjoint(_LETTERS.findall(plain.lower()))
    if not has_month and not _DIGIT.search(plain):
        return None
    text = plain.strip().rstrip(".").replace("\N{MINUS SIGN}", "-")
    return (_date_value(text) if has_month else None) or _number_value(text)


def _number_value(text: str) -> Value | None:
    found = _NUMBER.fullmatch(text)
    if not found:
        return None
    unit = (found["unit"] or "").lower()
    number = float(found["number"].replace(",", "")) * _SCALE.get(unit, 1)
    sign = -1 if text.lstrip("aboutrnd ").startswith("-") else 1
    return ("number" if unit in _SCALE or not unit else unit, sign * number, 0, 0)


def _date(text: str) -> Value | None:
    return _date_value(text.rstrip("."))


def _date_value(text: str) -> Value | None:
    words = _WORDS.findall(text.lower())
    rest = [word for word in words if word not in {"in", "on", "early", "late", "mid", "the", "of", "by"}]
    months = [word for word in rest if word in _MONTHS or word in _SEASONS]
    numbers = [word for word in rest if word.isdigit()]
    years = [word for word in numbers if len(word) == 4]  # noqa: PLR2004
    days = [word for word in numbers if len(word) <= 2]  # noqa: PLR2004
    if len(months) + len(numbers) != len(rest) or len(months) != 1 or len(years) > 1 or len(days) > 1:
        return None
    month = _MONTHS.index(months[0]) + 1 if months[0] in _MONTHS else _SEASONS[months[0]]
    return ("date", float(years[0]) if years else 0, month, float(days[0]) if days else 0)
