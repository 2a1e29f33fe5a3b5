"""The words for what is wrong with quizzes and decks."""

from __future__ import annotations

TEXTS = {
    "blueprint-short": """
The banks don't hold enough questions for what a section asks.

The message names the cell that falls short, how many it wants and how many there are. Nothing is shortened in silence.

Bad:
    pick: 10
    from: {kind: [essay]}         where the bank has 3

Good:
    pick: 3
    from: {kind: [essay]}
""",
    "unknown-quiz": """
'not: {quizzes: …}' names a quiz that can't be read.

Bad:
    not: {quizzes: [no-such-quiz.yaml]}

Good:
    not: {quizzes: [reading-check.yaml]}
""",
    "empty-deck": """
No question is left for a deck.

What its 'from' asks for, less what its 'not' and 'use: exam' take away, is nothing.

Bad:
    from: {kind: [flashcard], tags: [no-such-tag]}

Good:
    from: {kind: [flashcard]}
""",
    "no-banks": """
A quiz or deck names no bank to draw from.

Bad:
    quiz: midterm
    title: Midterm

Good:
    quiz: midterm
    title: Midterm
    banks: [../banks/sigal-1998.yaml]
""",
}
