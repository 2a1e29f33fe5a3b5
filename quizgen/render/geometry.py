"""The measures of pages, in millimetres: what paper is that large, and which part of it holds text."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.assemble.quiz import Paper

POINTS = 72 / 25.4  # in a millimetre
_SIZES = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
_NARROW = "compact"  # the theme whose margins are narrow
_TOP_WITH_CODE = 28.0  # of a paper that has a square code above its text
_HEAD_CLEARANCE = 1.4  # em between a head across columns and these


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its margins, at each *side*, at the *top* and *bottom*; *gutter* is the room between columns."""

    width: float
    height: float
    side: float = 21.0
    top: float = 18.0
    bottom: float = 21.0
    gutter: float = 9.0

    @property
    def text_height(self) -> float:
        """How high the text of a page may be, in points."""
        return (self.height - self.top - self.bottom) * POINTS

    def column_width(self, columns: int) -> float:
        """How wide each of so many columns is, in points."""
        return (self.width - 2 * self.side - (columns - 1) * self.gutter) / columns * POINTS


def page_of(paper: Paper) -> Page:
    """Give the page that a quiz's papers are set on."""
    width, height = _SIZES[paper.size]
    if paper.answer_sheet == "inline":
        return Page(width, height, top=_TOP_WITH_CODE)  # whatever the theme: marks stand in the margins
    if paper.theme == _NARROW:
        return Page(width, height, side=15.0, top=13.0, bottom=17.0, gutter=7.0)
    return Page(width, height)


def page_of_sheet(paper: Paper) -> Page:
    """Give the page that a quiz's answer sheets are set on, whatever their theme."""
    return Page(*_SIZES[paper.size])


def head_clearance(paper: Paper) -> float:
    """How far columns stand below a head across them, in points."""
    return _HEAD_CLEARANCE * float(paper.font_size)
