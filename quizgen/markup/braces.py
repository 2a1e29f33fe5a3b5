"""Braces around gaps that are not two and two: what they hide would stand on the paper for all to read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.markup.problems import Problem

# code, formulas, addresses and escaped signs have braces of their own
_OWN_BRACES = re.compile(
    r"```.*?(?:```|\Z)|(`+).+?\1|(?<![\w$])\$(?=\S)[^$]*?(?<!\s)\$(?!\d)|\]\([^)\s]*\)|\\[^\w\s]", re.DOTALL
)
_BRACED = re.compile(r"(?P<before>\{+)(?P<words>[^{}\n]{1,200})(?P<behind>\}+)")
_PAIR = 2
_COUNTS = {1: "one brace", 2: "two braces", 3: "three braces"}


def brace_problems(typed: str, *, has_gap: bool) -> Iterator[Problem]:
    """Find what stands in other braces than a gap's; without any gap, single braces are none that went wrong."""
    masked = _OWN_BRACES.sub(lambda found: " " * len(found[0]), typed)
    for found in _BRACED.finditer(masked):
        before, behind = len(found["before"]), len(found["behind"])
        ahead = masked[: found.start()]
        is_inside = ahead.count("{{") > ahead.count("}}")
        # braces that belong to what a gap hides: {{{a} or b}}, {{a or {b}}}
        is_whole = before == behind and (before in (_PAIR, _PAIR + 1) or is_inside)
        is_part = before - behind == _PAIR or (is_inside and behind - before == _PAIR)
        if is_whole or is_part or not found["words"].strip() or not (has_gap or max(before, behind) > 1):
            continue
        shown = typed[found.start() : found.end()]
        words = typed[found.start("words") : found.end("words")].strip()
        yield Problem("gap-braces", f"'{shown}' has {_said(before, behind)}", _mend(words), shown)


def _said(before: int, behind: int) -> str:
    if before == behind:
        return f"{_counted(before)} on each side"
    return f"{_counted(before)} before it and {_counted(behind)} behind it"


def _counted(braces: int) -> str:
    return _COUNTS.get(braces, f"{braces} braces")


def _mend(words: str) -> str:
    return f"write {{{{{words}}}}}, or '\\{{' where a brace is meant to be read"
