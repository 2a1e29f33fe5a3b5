"""What the template of persons' copies is given: what stands on each of them besides the form's paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING

from quizgen.render.words import Words

if TYPE_CHECKING:
    from quizgen.roster import Copy

_MINUTES = re.compile(r"(\d{1,4})\s*(?:m|mins?|minutes?|minuten?)\.?", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|hrs?|hours?|std|stunden?)\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CopyView:
    """What stands on a person's copy; on a spare one nothing does. *extra* is said of time, None where it is not."""

    name: str = ""
    id: str = ""
    group: str = ""
    extra: str | None = None


def copy_view(copy: Copy, words: Words, time: str) -> CopyView:
    """Make what the template is given of a person's copy; *time* is the quiz's own, as typed."""
    person = copy.person
    extra = f"{words.extra_time}: {_with_sum(person.extra_time, words, time)}" if person.extra_time else None
    return CopyView(person.name, person.id, person.group, extra)


def _with_sum(extra: str, words: Words, time: str) -> str:
    minutes = _minutes(time)
    if minutes is None:
        return extra
    number, unit = extra.split(" ")
    more = minutes * Decimal(number) / 100 if unit == "%" else Decimal(number)
    # rounded up: half a minute is in nobody's favour otherwise
    whole = (minutes + more).to_integral_value(ROUND_CEILING)
    return f"{extra} ({words.in_all.format(f'{whole} min')})"


def _minutes(time: str) -> Decimal | None:
    if found := _MINUTES.fullmatch(time.strip()):
        return Decimal(found[1])
    if found := _HOURS.fullmatch(time.strip()):
        return Decimal(found[1].replace(",", ".")) * 60
    return None
