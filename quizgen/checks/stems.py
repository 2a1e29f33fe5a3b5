"""Rules on stems."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

from collections.abc import Iterator

from quizgen.checks.frame import Asking, Finding, check
from quizgen.checks.negation import find_denial, find_negation
from quizgen.checks.words import prose, shortened
from quizgen.diagnostics import Severity


@check("double-negative", Severity.ERROR)
def double_negative(asking: Asking) -> Iterator[Finding]:
    """The stem asks for what is not so, and an option denies something.

    The student has to work out that it is not the case that something does not happen; many who know the subject get
    lost on the way, and the item then measures patience. Stems and options should be worded positively (Haladyna,
    Downing & Rodriguez 2002, H17 and H27); the NBME item-writing guide advises the same.

    A *not* inside a subordinate clause of the stem doesn't make it negative, nor do "at least once" and what stands in
    quotation marks. Stems with LEAST are left alone.

    Bad:
        multiple-choice: Which of these is NOT true of mature red blood cells in humans?
        answer: They have a nucleus
        distractors: [They carry oxygen, They do not divide, They hold hemoglobin]

    Good:
        multiple-choice: Which of these do mature red blood cells in humans lack?
        answer: A nucleus
        distractors: [Hemoglobin, A membrane, Cytoplasm]
    """
    if not asking.options:
        return
    asks_by = find_negation(prose(asking.asked.item.stem, loud=True))
    if not asks_by or asks_by.casefold() == "least":
        return
    denying = [option for option in asking.options if not option.is_special and find_denial(option.words)]
    if not denying:
        return
    first = denying[0]
    more = f", and so {'does' if len(denying) == 2 else 'do'} {len(denying) - 1} more" if len(denying) > 1 else ""  # noqa: PLR2004
    yield Finding(
        first.text.place,
        f"the stem asks with '{asks_by}', and '{shortened(first.plain)}' denies something too{more}",
        "ask for what is so, or word this option without its negation",
    )
