"""The last line of a report: how many problems there are, and in how many files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quizgen.diagnostics import Diagnostic, Severity


def summarise(diagnostics: Sequence[Diagnostic]) -> str:
    """Count what was found: "2 errors, 1 warning in 3 files", or "no problems"."""
    if not diagnostics:
        return "no problems"
    counts = Counter(each.severity for each in diagnostics)
    told = ", ".join(_counted(counts[severity], severity.value) for severity in Severity if counts[severity])
    return f"{told} in {_counted(len({each.place.path for each in diagnostics}), 'file')}"


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}" + ("" if number == 1 else "s")
