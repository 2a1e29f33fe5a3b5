"""Ranges: options that each stand for a span of numbers, of which two overlap."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from quizgen.checks.frame import Asking, Finding, check
from quizgen.checks.words import shortened
from quizgen.diagnostics import Severity
from quizgen.lazy import LazyPattern

_NUMBER = r"[-−+]?[$€£¥]?\s?\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,9})?"
_UNIT = r"[^\W\d][^\d,;:()]{0,30}|%|°\s?[CF]?|[%°][^\d,;:()]{0,30}"
_SHORTEST_UNIT = _UNIT.replace("}", "}?")
_SPAN = LazyPattern(
    rf"(?:from |(?P<between>between )|about |approximately |around |ages? |aged )*(?P<low>{_NUMBER})"
    rf"\s?(?P<first>{_UNIT})??"
    rf"\s?(?P<joint>-|–|—|−|to|(?(between)and|through)|until)\s?(?P<high>{_NUMBER})\s?(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)
_BELOW = LazyPattern(
    rf"(?:(?P<word>less than|fewer than|under|below|before|up to|at most|no more than|not more than|younger than"
    rf"|smaller than|lower than|maximum of|≤|<=?|prior to)\s?)(?P<number>{_NUMBER})\s?(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)
_ABOVE = LazyPattern(
    rf"(?:(?P<word>more than|greater than|over|above|after|at least|not less than|no less than|no fewer than|older than"
    rf"|larger than|higher than|minimum of|≥|>=?|from)\s?)(?P<number>{_NUMBER})\s?(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)
_OPEN = LazyPattern(
    rf"(?P<number>{_NUMBER})\s?(?P<sign>\+)?\s?(?P<unit>{_SHORTEST_UNIT})??"
    r"(?:\s?(?:or|and) (?P<way>more|above|over|older|greater|higher|later|less|fewer|below|under|younger|lower|earlier)"
    r"(?P<rest> [a-z]+(?: [a-z]+)?)?)?",
    re.IGNORECASE,
)
_MAY_BE_RANGE = re.compile(r"\D{0,20}\d")
_INCLUDING = frozenset(
    {"up to", "at most", "no more than", "not more than", "at least", "not less than", "no less than", "no fewer than",
     "maximum of", "minimum of", "from", "≤", "<=", "≥", ">="}
)  # fmt: skip
_DOWNWARDS = frozenset({"less", "fewer", "below", "under", "younger", "lower", "earlier"})
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# the span itself is what is asked for: it may well overlap a wrong one
_ASKS_FOR_SPAN = LazyPattern(
    r"\b(?:ranges?|ranging|intervals?|extent|limits?|reference|domain|pages?|chapters?|verses?|lines?|scores?|won"
    r"|which (?:digits|numbers|years|ages)|(?:in|during|between|within) the (?:years|ages|period)"
    r"|ratio|odds|record|phone|ports?|addresses|(?:post|zip|area) ?codes?"
    r"|normal(?= (?:\w+ ){0,2}(?:values?|levels?|rate|pressure|concentration|temperature|count)))\b",
    re.IGNORECASE,
)
_ASKS_FOR_VALUE = LazyPattern(
    r"\bhow (?:many|much|old|long|far|tall|high|deep|large|big|fast|heavy|likely|often)\b|\bpercent\w*\b|\bproportion\b"
    r"|\bshare of\b|\bnumber of\b|\bwhat (?:age|fraction)\b|\bestimate\b|\bapproximately\b|\bincidence\b|\bprevalence\b"
    r"|\bmortality\b|\brate\b|\bin which (?:age|group|range|interval|decade|class|bracket)\b|\byou\b|\byour\b",
    re.IGNORECASE,
)
_YEARS = (1000, 2100)


@dataclass(frozen=True, slots=True)
class _Range:
    low: float
    high: float
    holds_low: bool
    holds_high: bool
    unit: str

    @property
    def is_open(self) -> bool:
        """Whether it goes on without end on one side."""
        return math.inf in (self.high, -self.low)


@check("overlapping-ranges", Severity.WARNING)
def overlapping_ranges(asking: Asking) -> Iterator[Finding]:
    """The options are ranges, and two of them share a value.

    For that value two options are right, and who reads the wider range as holding the other is right too. Options
    should be independent of one another and not overlap (Haladyna, Downing & Rodriguez 2002, H22).

    Ranges that touch ("10-20, 20-30") share their end, and are reported where the stem asks for one value. Spans that
    are the answer (the years of a war, a normal range, pages) may overlap, and are left alone. Of 40
    reports on public items, three were wrong.

    Bad:
        multiple-choice: How many bones does an adult human have?
        answer: 200-220
        distractors: [100-150, 150-200, 220-250]

    Good:
        multiple-choice: How many bones does an adult human have?
        answer: 200-219
        distractors: [100-149, 150-199, 220-249]
    """
    options = asking.options
    if not options or not _MAY_BE_RANGE.match(options[0].text.typed):
        return
    options = asking.compared
    ranges = []
    for option in options:
        read = _read(option.words.strip(" ."))
        if read is None:
            return
        ranges.append((option, read))
    if not _are_of_one_kind([each for _, each in ranges]) or _ASKS_FOR_SPAN.search(asking.stem):
        return
    touching_counts = bool(_ASKS_FOR_VALUE.search(asking.stem)) or any(each.is_open for _, each in ranges)
    for (one, first), (other, second) in combinations(ranges, 2):
        if _overlap(first, second, touching_counts=touching_counts):
            yield Finding(
                other.text.place,
                f"'{shortened(other.plain)}' and '{shortened(one.plain)}' overlap: for some values both are right",
                "let each range begin where the one before has ended",
            )
            return


def _are_of_one_kind(ranges: list[_Range]) -> bool:
    """Tell whether ranges can be compared: of one unit, most of them real spans, and not the years of some events."""
    if len({each.unit for each in ranges if each.unit}) > 1:
        return False
    spans = [each for each in ranges if each.low < each.high]
    if len(spans) < len(ranges) or len(ranges) <= 1:
        return False
    of_years = all(_YEARS[0] <= end <= _YEARS[1] for each in spans for end in (each.low, each.high))
    return not of_years or any(each.is_open for each in spans)


def _overlap(one: _Range, other: _Range, *, touching_counts: bool) -> bool:
    first, second = sorted((one, other), key=lambda each: (each.low, each.high))
    if second.low < first.high:
        return True
    return touching_counts and second.low == first.high and first.holds_high and second.holds_low


def _read(text: str) -> _Range | None:
    if len(text) > 80:  # noqa: PLR2004  no range is so long
        return None
    for read in (_read_open, _read_span):
        found = read(text)
        if found is not None:
            return found
    return None


def _read_span(text: str) -> _Range | None:
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    first, last = _unit(found["first"]), _unit(found["unit"])
    if first and last and first != last:
        return None
    scale = _scale(found["unit"])
    low = _number(found["low"]) * (_scale(found["first"]) if found["first"] else scale)
    high = _number(found["high"].lstrip("-−") if found["joint"] in "-–—−" else found["high"]) * scale
    return _Range(low, high, holds_low=True, holds_high=True, unit=first or last)


def _read_open(text: str) -> _Range | None:
    found = _BELOW.fullmatch(text)
    if found is not None:
        end = _number(found["number"]) * _scale(found["unit"])
        holds = found["word"].lower() in _INCLUDING
        return _Range(-math.inf, end, holds_low=False, holds_high=holds, unit=_unit(found["unit"]))
    found = _ABOVE.fullmatch(text)
    if found is not None:
        end = _number(found["number"]) * _scale(found["unit"])
        holds = found["word"].lower() in _INCLUDING
        return _Range(end, math.inf, holds_low=holds, holds_high=False, unit=_unit(found["unit"]))
    found = _OPEN.fullmatch(text)
    if found is None or not (found["sign"] or found["way"]):
        return None
    unit = found["unit"] or (found["rest"] or "").strip()
    end = _number(found["number"]) * _scale(unit)
    if (found["way"] or "").lower() in _DOWNWARDS:
        return _Range(-math.inf, end, holds_low=False, holds_high=True, unit=_unit(unit))
    return _Range(end, math.inf, holds_low=True, holds_high=False, unit=_unit(unit))


def _number(text: str) -> float:
    return float(re.sub(r"[^\d.\-]", "", text.replace("−", "-")))


def _scale(unit: str | None) -> float:
    return next((scale for word, scale in _SCALES.items() if unit and unit.lower().startswith(word)), 1.0)


def _unit(unit: str | None) -> str:
    words = (unit or "").strip().lower()
    return next((words.removeprefix(word).strip() for word in _SCALES if words.startswith(word)), words).rstrip("s")
