"""Numeric: a number, with a range or a tolerance and a unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import WithJsonSchema, model_validator

from quizgen.item import Accepted, Asked, Entry, Manner, Setting
from quizgen.questions.base import Prompted, make_asked, prompt
from quizgen.schema import Line, Prose, Read, as_text, described, problem, scalar

_NUMBER = (
    r"[-\N{MINUS SIGN}+]?(?:\d{1,3}(?:[,\N{THIN SPACE}\N{NO-BREAK SPACE} ]\d{3})+|\d{1,30})?"
    r"(?:\.\d{1,30})?(?:[eE][-+]?\d{1,2})?"
)
_RANGE = re.compile(rf"(?P<low>{_NUMBER})(?:\s*(?:-|\N{{EN DASH}}|to)\s*(?P<high>{_NUMBER}))?")
_TOLERANCE = re.compile(r"(\d{1,15}(?:\.\d{1,15})?)\s*(%?)")

_NUMBER_SCHEMA = {"type": ["number", "string"], "pattern": r"^\s*[-−+]?[0-9.,\s]*[0-9]"}
_TOLERANCE_SCHEMA = {
    "type": ["number", "string"],
    "minimum": 0,
    "pattern": r"^\s*[0-9]{1,15}(\.[0-9]{1,15})?\s*%?\s*$",
}


def read_number(typed: str) -> Decimal:
    """Give a number as typed (`37,000`) its value."""
    plain = re.sub(r"[,\s\N{THIN SPACE}\N{NO-BREAK SPACE}]", "", typed).replace("\N{MINUS SIGN}", "-")
    return Decimal(plain)


def read_bounds(typed: str) -> tuple[Decimal, Decimal] | None:
    """Read a number, or a range such as `5-7`, as its lowest and highest value; None where it is neither."""
    found = _RANGE.fullmatch(typed.strip())
    if not found or not any(character.isdigit() for character in found["low"]):
        return None
    low = read_number(found["low"])
    if found["high"] is None:
        return low, low
    return (low, read_number(found["high"])) if any(each.isdigit() for each in found["high"]) else None


def _as_number(value: Any) -> Any:
    typed = scalar(value)
    bounds = read_bounds(typed)
    if bounds is None:
        raise problem(
            "not-a-number", f"'{typed}' is no number", "write digits, such as 37,000 or 5-7; the unit goes to 'unit:'"
        )
    if bounds[0] > bounds[1]:
        raise problem("not-a-number", f"the range '{typed}' ends before it begins", "write the smaller number first")
    return as_text(value)


def _as_tolerance(value: Any) -> str:
    typed = scalar(value)
    if not _TOLERANCE.fullmatch(typed.strip()):
        raise problem("wrong-tolerance", f"'{typed}' is no tolerance", "write it as 0.5 or 5%")
    return str(typed).strip()


class Kind(Prompted):
    """A question answered by a number."""

    prompt: Prose = prompt("numeric", "The question.")
    answer: Annotated[Any, Read(_as_number), WithJsonSchema(_NUMBER_SCHEMA)] = described(
        "The number as it is shown, or a range.", example="37,000"
    )
    tolerance: Annotated[str, Read(_as_tolerance), WithJsonSchema(_TOLERANCE_SCHEMA)] = described(
        "How far off is still right: 0.5, or 5% of the answer.", default=""
    )
    unit: Line | None = described("The unit, shown behind the number.", default=None)

    @model_validator(mode="after")
    def _has_one_margin(self) -> Any:
        low, high = read_bounds(self.answer.typed) or (0, 0)
        if self.tolerance and low != high:
            mend = "widen the range, or give one number"
            raise problem("wrong-tolerance", "a range has no tolerance besides", mend, self.answer.place)
        return self


def reduce(question: Kind, setting: Setting) -> tuple[Asked, ...]:
    """Ask for a number within its bounds."""
    bounds = read_bounds(question.answer.typed)
    assert bounds is not None  # the schema has read it
    margin = Decimal(0)
    found = _TOLERANCE.fullmatch(question.tolerance)
    if found:
        margin = Decimal(found[1]) * (abs(bounds[0]) / 100 if found[2] else 1)
    key = Accepted((question.answer,), bounds[0] - margin, bounds[1] + margin, question.tolerance)
    return (make_asked(question, setting, (Entry(Manner.NUMBER, question.unit or ""), key)),)
