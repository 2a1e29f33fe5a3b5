"""What quizgen has to say about an author's files: where, what, how to mend it.

Owns places in source texts and diagnostics. It reads no file, prints nothing and imports nothing of ours.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How sure a diagnostic is that something is wrong, strongest first."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, eq=False)
class SourceText:
    """One file as it was read, once: the text that every place in it points into.

    *path* is how the person named the file, so messages name it in the same way. Lines end at newlines only.
    """

    path: str
    text: str
    _line_starts: list[int] = field(default_factory=list, repr=False)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Say on which line and column, both from 1, the character at *offset* stands."""
        starts = self._starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Give the line of that *number*, from 1, without its ending."""
        starts = self._starts()
        end = starts[number] - 1 if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].removesuffix("\r")

    def _starts(self) -> list[int]:
        # filled on first use: most files never need it, since most have no diagnostic
        if not self._line_starts:
            self._line_starts.append(0)
            position = self.text.find("\n")
            while position >= 0:
                self._line_starts.append(position + 1)
                position = self.text.find("\n", position + 1)
        return self._line_starts


class Place(NamedTuple):
    """A span of a source text: character offsets from *start* up to, not including, *end*."""

    source: SourceText
    start: int
    end: int

    @property
    def path(self) -> str:
        """The file, as the person named it."""
        return self.source.path

    @property
    def line(self) -> int:
        """The line on which the span begins, from 1."""
        return self.source.line_and_column(self.start)[0]

    @property
    def column(self) -> int:
        """The column in which the span begins, from 1."""
        return self.source.line_and_column(self.start)[1]


class Edit(NamedTuple):
    """A span of a source text, and the text that is to stand there."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem at one place, in the file's own words.

    *code* is a kebab-case noun that is never reused. *help* tells the mend; it may hold several lines. *question*
    is the id of the question concerned, where there is one. *mend* is what `--fix` does about it, where whoever found
    the problem knows that for certain.
    """

    code: str
    severity: Severity
    place: Place
    message: str
    help: str = ""
    question: str = ""
    mend: Edit | None = None


def error(
    code: str,
    place: Place,
    message: str,
    *,
    help: str = "",  # noqa: A002
    question: str = "",
    mend: Edit | None = None,
) -> Diagnostic:
    """Make a diagnostic of near-certain harm."""
    return Diagnostic(code, Severity.ERROR, place, message, help, question, mend)


def has_errors(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> bool:
    """Tell whether any of them is an error, so that nothing may be built."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def in_order(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort diagnostics by file and place, and drop exact repetitions."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda each: (each.place.path, each.place.start, each.code, each.message)))


def did_you_mean(word: str, known: list[str] | tuple[str, ...]) -> str:
    """Name the known word nearest to a mistyped one, as a question for a help line, or nothing."""
    from difflib import get_close_matches

    nearest = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"did you mean '{nearest[0]}'?" if nearest else ""


def counted(number: int, noun: str) -> str:
    """Say how many of a thing there are, with the noun in its right form."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
