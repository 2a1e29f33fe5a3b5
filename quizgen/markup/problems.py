"""What can be wrong with a text: said at the words that it is about, where those are found in the file."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.diagnostics import Place


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a text that can't be printed as its author meant it; *at* is what of the text it is about."""

    code: str
    message: str
    help: str
    at: str = ""

    def place_in(self, text: Place) -> Place:
        """Find where it stands in the file, inside the place of its *text*; all of that where it isn't found."""
        start = text.source.text.find(self.at, text.start, text.end) if self.at else -1
        return Place(text.source, start, start + len(self.at)) if start >= 0 else text
